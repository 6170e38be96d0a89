import type { Change } from "./change.ts";
import { narrowToCharacters } from "./narrow.ts";
import { charactersOf } from "./units/clusters.ts";

// Fewer characters that two different endings share are chance, and a mark on each side of them is hard to read.
const SHORTEST_SHARED = 3;

// In code units. No word is longer, and the search takes the product of both lengths.
const LONGEST = 200;

/**
 * What differs within a word that became another: of `kyiv → Kyiv` the `k → K`, of `kyiv → Kyivs` also the `s`. One change or
 * two in order, apart from each other, in user-perceived characters; two where the first letter changed in case alone, or
 * where at least three characters between the differences stayed. None for equal words.
 */
export function innerChanges(before: string, after: string, change: Change): readonly Change[] {
  const whole = narrowToCharacters(before, after, change);
  if (Math.max(whole.toA - whole.fromA, whole.toB - whole.fromB) > LONGEST) return [whole];
  const a = charactersOf(before.slice(whole.fromA, whole.toA));
  const b = charactersOf(after.slice(whole.fromB, whole.toB));
  if (a.length + b.length === 0) return [];
  const shared = runBehindCapital(a, b) ?? longestRun(a, b);
  if (!shared) return [whole];
  const [startA, startB] = [lengthOf(a, 0, shared.a), lengthOf(b, 0, shared.b)];
  const length = lengthOf(a, shared.a, shared.a + shared.length);
  const { fromA, toA, fromB, toB } = whole;
  return [
    { fromA, toA: fromA + startA, fromB, toB: fromB + startB },
    { fromA: fromA + startA + length, toA, fromB: fromB + startB + length, toB },
  ];
}

/** Characters that two lists share: where they begin in each, and how many. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

function runBehindCapital(a: readonly string[], b: readonly string[]): Run | null {
  if (a[0] === undefined || a[0].toLowerCase() !== b[0]?.toLowerCase()) return null;
  let end = 1;
  while (end < a.length && a[end] === b[end]) end++;
  const isAll = end === a.length && end === b.length;
  return end === 1 || isAll ? null : { a: 1, b: 1, length: end - 1 };
}

function longestRun(a: readonly string[], b: readonly string[]): Run | null {
  let longest: Run = { a: 0, b: 0, length: 0 };
  const ending = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = b.length - 1; j >= 0; j--) {
      const length = a[i] === b[j] ? (ending[j] ?? 0) + 1 : 0;
      ending[j + 1] = length;
      if (length > longest.length) longest = { a: i - length + 1, b: j - length + 1, length };
    }
  }
  return longest.length < SHORTEST_SHARED ? null : longest;
}

function lengthOf(characters: readonly string[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += characters[at]?.length ?? 0;
  return length;
}
