import type { Change } from "./change.ts";
import { commonEnds } from "./similarity.ts";
import { charactersOf } from "./units/clusters.ts";

// A correction inside a word is short; longer changes are left whole, since some engines segment long texts slowly.
const LONGEST = 200;

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

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
