import type { Hit } from "#lib/core/checks/engine/check.ts";
import type { EditedText } from "#lib/core/checks/engine/received-text.ts";
import { type Code, codesIn } from "#lib/core/text/codes.ts";
import { writtenCode } from "#lib/core/text/written-codes.ts";
import { wordsBetweenCodes } from "./code-places.ts";

/**
 * Returns the codes of the text a paragraph was translated from that it has too few of, by what they are called: addresses within them
 * may well be others. The last word is marked, for where they belong only a reader can tell.
 */
export function codesLostFromBase({ text, received, base }: EditedText): Hit[] {
  if (!base || received.codes.length === 0) return [];
  const own = new Map<string, number>();
  for (const { index } of codesIn(text)) count(own, received.codes[index], 1);
  const last = wordsBetweenCodes(text).upTo(text.length);
  if (!last) return [];
  return codesIn(base.text).flatMap(({ index }): Hit[] => {
    const code = base.codes[index];
    if (!code || count(own, code, -1) >= 0) return [];
    // What closes goes with what opens.
    if (code.kind === "close") return [];
    const values = { code: writtenCode(index, base.codes) };
    return [{ ...last, variant: "notTaken", values, severity: "minor", confidence: 0.5 }];
  });
}

function count(counts: Map<string, number>, code: Code | undefined, step: number): number {
  const key = code ? `${code.kind} ${code.label}` : "";
  const now = (counts.get(key) ?? 0) + step;
  counts.set(key, now);
  return now;
}
