import type { Change } from "./change.ts";
import { commonEnds } from "./similarity.ts";

// A correction inside a word is short; longer changes are left whole, since some engines segment long texts slowly.
const LONGEST = 200;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Narrows a change to the characters that differ: of `kyiv → Kyiv` only `k → K`. Characters are the user-perceived
 * ones, never parts of them. A change over 200 code units comes back as it is.
 */
export function narrowToCharacters(before: string, after: string, change: Change): Change {
  const { fromA, toA, fromB, toB } = change;
  if (Math.max(toA - fromA, toB - fromB) > LONGEST) return change;
  const a = charactersOf(before.slice(fromA, toA));
  const b = charactersOf(after.slice(fromB, toB));
  const { head, tail } = commonEnds(a, b);
  const [headLength, tailLength] = [lengthOf(a.slice(0, head)), lengthOf(a.slice(a.length - tail))];
  return {
    fromA: fromA + headLength,
    toA: toA - tailLength,
    fromB: fromB + headLength,
    toB: toB - tailLength,
  };
}

// Letters that nothing joins: each is a character of its own, which spares most words the segmenter, ten times as slow.
const SINGLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea]*$/;

/** The user-perceived characters of a short text. */
export function charactersOf(text: string): string[] {
  if (SINGLE.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
