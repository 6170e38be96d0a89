import type { PlainToken } from "#lib/core/checks/words/plain-words.ts";
import type { Reading } from "./written-forms.ts";

const BASE = 0;
const PAST = 2;
const PARTICIPLE = 3;

/**
 * Returns which of several readings stands at a token, by the auxiliary before it: has put, to put; null where put may be one or the
 * other. What may be past or participle is the past, which news is told in.
 */
export function readingAt(
  readings: readonly [Reading, ...Reading[]],
  tokens: readonly PlainToken[],
  from: number,
): Reading | null {
  const [first] = readings;
  if (readings.length === 1) return first;
  const of = (form: number) => readings.find((reading) => reading.form === form) ?? null;
  const before = auxiliaryBefore(tokens, from);
  if (AFTER_IT_PARTICIPLE.test(before)) return of(PARTICIPLE) ?? first;
  if (AFTER_IT_BASE.test(before)) return of(BASE) ?? first;
  return of(BASE) ? null : (of(PAST) ?? first);
}

function auxiliaryBefore(tokens: readonly PlainToken[], from: number): string {
  const before = tokens[from - 1]?.key ?? "";
  const isBetween = before === "not" || before === "never" || before.endsWith("ly");
  return isBetween ? (tokens[from - 2]?.key ?? "") : before;
}

const AFTER_IT_PARTICIPLE =
  /^(?:have|has|had|having|be|been|being|is|are|was|were|['’]ve|(?:has|have|had|is|are|was|were)n['’]t|\p{L}+['’]ve)$/u;
const AFTER_IT_BASE =
  /^(?:to|will|would|can|could|may|might|shall|should|must|do|does|did|cannot|(?:wo|would|ca|could|should|must|do|does|did)n['’]t)$/u;
