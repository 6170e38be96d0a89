import { heaviestRising } from "../documents/rising.ts";
import { sharedEnd, sharedStart } from "./ends.ts";
import { partnersByTurn, uniquePartners } from "./grams.ts";
import type { Range, Run, Sequence } from "./sequence.ts";

interface Landmark extends Run {
  readonly weight: number;
}

// A lone comma or space is the same by chance.
const LIGHTEST = 3;

/**
 * Finds runs that are surely the same on both sides of `range`: stretches of `size` units that occur once on either,
 * extended as far as the sides agree, and of those the heaviest that stand in the same order (what patience diff does
 * with unique lines). In order, never overlapping. O(n log n).
 */
export function landmarks(before: Sequence, after: Sequence, range: Range, size: number): Run[] {
  const { fromA, toA, fromB, toB } = range;
  const [a, b] = [before.ids.subarray(fromA, toA), after.ids.subarray(fromB, toB)];
  const partners = uniquePartners(a, b, size);
  const found: Landmark[] = [];
  for (let at = 0; at < partners.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner === NONE) continue;
    // No extension passes another landmark, which would have to stand on both sides: together they are linear.
    const run = extended(before, after, range, fromA + at, fromB + partner);
    if (run.weight >= LIGHTEST) found.push(run);
    at = Math.max(at, run.a + run.length - 1 - fromA);
  }
  return withoutOverlaps(heaviestRising(found));
}

const NONE = -1;

// Of stretches that recur, and are paired by their turn, only long ones are trusted: sixteen words or so.
const GRAM = 8;
const LONG = 32;

// Stretches of a text that repeats itself may be extended over and over, each time by another shift. Most texts need
// less than one pass.
const MOST_PASSES = 8;

/**
 * Finds long runs in a `range` that repeats itself, so that nothing in it is unique: what recurs is paired by its turn.
 * In order, never overlapping. O(n log n).
 */
export function recurringLandmarks(before: Sequence, after: Sequence, range: Range): Run[] {
  const { fromA, toA, fromB, toB } = range;
  const [a, b] = [before.ids.subarray(fromA, toA), after.ids.subarray(fromB, toB)];
  const partners = partnersByTurn(a, b, GRAM);
  const found: Landmark[] = [];
  const ends = new Map<number, number>();
  let room = MOST_PASSES * (a.length + b.length);
  for (let at = 0; at < partners.length && room > 0; at++) {
    const partner = partners[at] ?? NONE;
    const shift = at - partner;
    if (partner === NONE || fromA + at < (ends.get(shift) ?? 0)) continue;
    const run = extended(before, after, range, fromA + at, fromB + partner);
    ends.set(shift, run.a + run.length);
    room -= run.length;
    if (run.length >= LONG) found.push(run);
  }
  return withoutOverlaps(heaviestRising(found));
}

function extended(
  before: Sequence,
  after: Sequence,
  range: Range,
  a: number,
  b: number,
): Landmark {
  const { a: startA, b: startB, length } = sharedEnd(before, after, { ...range, toA: a, toB: b });
  const rest = sharedStart(before, after, { ...range, fromA: a, fromB: b });
  let weight = 0;
  for (let at = startA; at < a + rest.length; at++) weight += before.weights[at] ?? 0;
  return { a: startA, b: startB, length: length + rest.length, weight };
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
