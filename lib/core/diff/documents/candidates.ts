import type { Pair } from "./pairing.ts";
import type { Version, Versions } from "./versions.ts";

// So few pairs are all looked at.
const FEW = 256;

// A word of more paragraphs than these says little, and would cost much.
const MOST_PLACES = 16;

// Of the paragraphs that share rare words with one, those that share most.
const MOST_CANDIDATES = 3;

/**
 * Returns the pairs of the given paragraphs that may say the same: all of few, else those that share rare words, at
 * most three for each paragraph before. Linear in the words of all.
 */
export function likelyPairs(
  { before, after }: Versions,
  placesA: readonly number[],
  placesB: readonly number[],
): Pair[] {
  if (placesA.length * placesB.length <= FEW)
    return placesA.flatMap((a) => placesB.map((b) => ({ a, b })));
  const index = rareWords(after, placesB);
  return placesA.flatMap((a) => sharers(before.bagAt(a), index).map((b) => ({ a, b })));
}

type WordIndex = ReadonlyMap<number, readonly number[]>;

function rareWords(version: Version, places: readonly number[]): WordIndex {
  const index = new Map<number, number[]>();
  for (const place of places) {
    for (const word of distinct(version.bagAt(place))) {
      const known = index.get(word);
      if (!known) index.set(word, [place]);
      else if (known.length <= MOST_PLACES) known.push(place);
    }
  }
  return index;
}

function sharers(bag: Int32Array, index: WordIndex): number[] {
  const shares = new Map<number, number>();
  for (const word of distinct(bag)) {
    const places = index.get(word);
    if (!places || places.length > MOST_PLACES) continue;
    for (const place of places) shares.set(place, (shares.get(place) ?? 0) + 1 / places.length);
  }
  const ranked = [...shares].sort(([placeA, a], [placeB, b]) => b - a || placeA - placeB);
  return ranked.slice(0, MOST_CANDIDATES).map(([place]) => place);
}

function* distinct(bag: Int32Array): Generator<number> {
  for (let at = 0; at < bag.length; at++) {
    const word = bag[at];
    if (word !== undefined && word !== bag[at - 1]) yield word;
  }
}
