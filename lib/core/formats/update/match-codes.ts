import { codeCharacter, codeIndex } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";

/** Which code of a later file a code of an earlier one has become: by index, null where it is gone. */
export type CodeMatches = readonly (number | null)[];

/** Pairs the codes of two versions of a paragraph: those with equal markup, in order. Linear. */
export function matchCodes(before: readonly Code[], after: readonly Code[]): CodeMatches {
  const waiting = new Map<string, number[]>();
  for (const [index, code] of after.entries()) {
    const key = keyOf(code);
    waiting.set(key, [...(waiting.get(key) ?? []), index]);
  }
  return before.map((code) => waiting.get(keyOf(code))?.shift() ?? null);
}

function keyOf({ kind, source }: Code): string {
  return `${kind} ${source}`;
}

const CODE = /[\u{100000}-\u{10fffd}]/gu;

/** A text of the earlier version with the codes of the later one; those that are gone are left out. Linear. */
export function withMatchedCodes(text: string, matches: CodeMatches): string {
  return text.replace(CODE, (character) => {
    const index = matches[codeIndex(character) ?? 0] ?? null;
    return index === null ? "" : codeCharacter(index);
  });
}
