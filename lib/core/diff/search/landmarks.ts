import { heaviestRising } from "../rising.ts";
import { partnersByTurn, uniquePartners } from "./grams.ts";
import type { Range, Run, Sequence } from "./sequence.ts";
import { stretchesAt } from "./stretches.ts";

// A lone comma or space is the same by chance.
const LIGHTEST = 3;

/**
 * Finds runs that are surely the same on both sides of `range`: stretches of `size` units that occur once on either,
 * extended as far as the sides agree, and of those the heaviest that stand in the same order (what patience diff does
 * with unique lines). In order, never overlapping. O(n log n).
 */
export function landmarks(before: Sequence, after: Sequence, range: Range, size: number): Run[] {
  const partners = uniquePartners(...within(before, after, range), size);
  const found = stretchesAt(before, after, range, partners);
  return withoutOverlaps(heaviestRising(found.filter(({ weight }) => weight >= LIGHTEST)));
}

// Of stretches that recur, and are paired by their turn, only long ones are trusted: some fifty words, more than
// chance has in any alphabet.
const GRAM = 8;
const LONG = 96;

/**
 * Finds long runs in a `range` that repeats itself, so that nothing in it is unique: what recurs is paired by its turn.
 * In order, never overlapping. O(n log n).
 */
export function recurringLandmarks(before: Sequence, after: Sequence, range: Range): Run[] {
  const partners = partnersByTurn(...within(before, after, range), GRAM);
  const found = stretchesAt(before, after, range, partners);
  return withoutOverlaps(heaviestRising(found.filter(({ length }) => length >= LONG)));
}

function within(
  before: Sequence,
  after: Sequence,
  { fromA, toA, fromB, toB }: Range,
): [Int32Array, Int32Array] {
  return [before.ids.subarray(fromA, toA), after.ids.subarray(fromB, toB)];
}

function withoutOverlaps(runs: readonly Run[]): Run[] {
  const apart: Run[] = [];
  let [endA, endB] = [0, 0];
  for (const { a, b, length } of runs) {
    const overlap = Math.max(endA - a, endB - b, 0);
    if (overlap >= length) continue;
    apart.push({ a: a + overlap, b: b + overlap, length: length - overlap });
    [endA, endB] = [a + length, b + length];
  }
  return apart;
}
