import { runsAlong } from "../search/furthest.ts";
import type { Pair } from "./pairing.ts";

/**
 * Pairs equal numbers of two lists in order, by few insertions and deletions. Numbers that only one list has cost nothing. Linear in
 * length, with a large factor.
 */
export function pairShortest(before: Int32Array, after: Int32Array): Pair[] {
  const [placesA, placesB] = [sharedPlaces(before, after), sharedPlaces(after, before)];
  const pairs: Pair[] = [];
  for (const { a, b, length } of runsAlong(at(before, placesA), at(after, placesB))) {
    for (let step = 0; step < length; step++)
      pairs.push({ a: placesA[a + step] ?? 0, b: placesB[b + step] ?? 0 });
  }
  return pairs;
}

function sharedPlaces(list: Int32Array, other: Int32Array): Int32Array {
  const known = new Set(other);
  return Int32Array.from(list.keys()).filter((place) => known.has(list[place] ?? -1));
}

function at(list: Int32Array, places: Int32Array): Int32Array {
  return places.map((place) => list[place] ?? 0);
}
