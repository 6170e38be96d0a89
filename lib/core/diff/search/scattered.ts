import { sharedEnd, sharedStart } from "./ends.ts";
import { runsAlong } from "./furthest.ts";
import type { Range, Run, Sequence } from "./sequence.ts";

// A lone space is equal everywhere; what it belongs to is decided by the words beside it.
const SPACE_WEIGHT = 1;

/**
 * Finds equal runs in a `range` where nothing is unique: by the words and marks that both sides have, and from these on
 * as far as the sides agree. In order, never overlapping. Linear.
 */
export function scatteredRuns(before: Sequence, after: Sequence, range: Range): Run[] {
  const a = sharedPlaces(before, range.fromA, range.toA, numbersIn(after, range.fromB, range.toB));
  const b = sharedPlaces(after, range.fromB, range.toB, numbersIn(before, range.fromA, range.toA));
  const runs: Run[] = [];
  let rest = range;
  const take = (run: Run) => {
    if (run.length === 0) return;
    runs.push(run);
    rest = { ...rest, fromA: run.a + run.length, fromB: run.b + run.length };
  };
  for (const { a: atA, b: atB, length } of runsAlong(idsAt(before, a), idsAt(after, b))) {
    for (let at = 0; at < length; at++) {
      const [placeA, placeB] = [a[atA + at] ?? 0, b[atB + at] ?? 0];
      take(sharedStart(before, after, { ...rest, toA: placeA, toB: placeB }));
      take(sharedEnd(before, after, { ...rest, toA: placeA + 1, toB: placeB + 1 }));
    }
  }
  take(sharedStart(before, after, rest));
  return runs;
}

function numbersIn({ ids }: Sequence, from: number, to: number): Uint8Array {
  let largest = 0;
  for (let at = from; at < to; at++) largest = Math.max(largest, ids[at] ?? 0);
  const numbers = new Uint8Array(largest + 1);
  for (let at = from; at < to; at++) numbers[ids[at] ?? 0] = 1;
  return numbers;
}

function sharedPlaces(
  { ids, weights }: Sequence,
  from: number,
  to: number,
  others: Uint8Array,
): Int32Array {
  const places = new Int32Array(to - from);
  let count = 0;
  for (let at = from; at < to; at++) {
    const id = ids[at] ?? 0;
    if (id < others.length && others[id] === 1 && !isLoneSpace(weights, at)) places[count++] = at;
  }
  return places.subarray(0, count);
}

function isLoneSpace(weights: Uint8Array, at: number): boolean {
  if (weights[at] !== SPACE_WEIGHT) return false;
  return weights[at + 1] !== SPACE_WEIGHT && (at === 0 || weights[at - 1] !== SPACE_WEIGHT);
}

function idsAt({ ids }: Sequence, places: Int32Array): Int32Array {
  return places.map((place) => ids[place] ?? 0);
}
