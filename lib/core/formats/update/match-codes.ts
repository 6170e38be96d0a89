import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";

/** Which code of a later file a code of an earlier one has become: by index, null where it is gone. */
export type CodeMatches = readonly (number | null)[];

/** Pairs the codes of two versions of a paragraph: those with equal markup in order, then those that look alike, in order. Linear. */
export function matchCodes(before: readonly Code[], after: readonly Code[]): CodeMatches {
  const equal = paired(before, after, ({ kind, source }) => `${kind} ${source}`);
  const taken = new Set(equal);
  const left = after.map((code, index) => (taken.has(index) ? null : code));
  const alike = paired(
    before.map((code, index) => (equal[index] === null ? code : null)),
    left,
    ({ kind, label }) => `${kind} ${label}`,
  );
  return equal.map((index, at) => index ?? alike[at] ?? null);
}

function paired(
  before: readonly (Code | null)[],
  after: readonly (Code | null)[],
  keyOf: (code: Code) => string,
): (number | null)[] {
  const waiting = new Map<string, number[]>();
  for (const [index, code] of after.entries()) {
    if (!code) continue;
    const known = waiting.get(keyOf(code));
    if (known) known.push(index);
    else waiting.set(keyOf(code), [index]);
  }
  const used = new Map<string, number>();
  return before.map((code) => {
    if (!code) return null;
    const key = keyOf(code);
    const next = used.get(key) ?? 0;
    used.set(key, next + 1);
    return waiting.get(key)?.[next] ?? null;
  });
}

const CODE = /[\u{100000}-\u{10fffd}]/gu;

/** A text of the earlier version with the codes of the later one; those that are gone are left out. Linear. */
export function withMatchedCodes(text: string, matches: CodeMatches): string {
  return text.replace(CODE, (character) => {
    const index = matches[codeIndex(character) ?? 0] ?? null;
    return index === null ? "" : codeCharacter(index);
  });
}
