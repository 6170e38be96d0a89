import { likelyPairs } from "./candidates.ts";
import { type Counts, countsOf, sharedWith } from "./counts.ts";
import type { Pairing } from "./pairing.ts";
import type { Version, Versions } from "./versions.ts";

// A part of a whole: nearly all of it stands there, and it is no mere phrase.
const PART = { least: 0.75, fewestWords: 4 };

// Shorter wholes have few parts, each of them much like the whole; those are found as edited ones.
const FEWEST_WORDS = 40;

/**
 * Joins each paragraph left over that became many, or of many became one, with the first of the longest row of its
 * parts; `widenToParts` finds the others. For wholes of so many parts that none of these is like them. Near-linear in
 * the words of what is left over.
 */
export function pairWholes({ before, after }: Versions, pairing: Pairing): void {
  for (const { whole, part } of firstParts(before, pairing.freeA(), after, pairing.freeB()))
    pairing.join({ a: whole, b: part });
  for (const { whole, part } of firstParts(after, pairing.freeB(), before, pairing.freeA()))
    pairing.join({ a: part, b: whole });
}

interface FirstPart {
  readonly whole: number;
  readonly part: number;
}

function firstParts(
  wholes: Version,
  wholePlaces: readonly number[],
  parts: Version,
  partPlaces: readonly number[],
): FirstPart[] {
  const counts = new Map<number, Counts>();
  const wholeOf = new Map<number, number>();
  for (const { a: part, b: whole } of likelyPairs(
    { before: parts, after: wholes },
    partPlaces.filter((place) => parts.bagAt(place).length >= PART.fewestWords),
    wholePlaces.filter((place) => wholes.bagAt(place).length >= FEWEST_WORDS),
  )) {
    const bag = parts.bagAt(part);
    if (wholeOf.has(part) || bag.length * 2 > wholes.bagAt(whole).length) continue;
    const known = counts.get(whole) ?? countsOf(wholes.bagAt(whole));
    counts.set(whole, known);
    if (sharedWith(bag, known) >= PART.least * bag.length) wholeOf.set(part, whole);
  }
  return longestRows(wholeOf);
}

// Of each whole, in the order of its parts.
function longestRows(wholeOf: ReadonlyMap<number, number>): FirstPart[] {
  const rows = new Map<number, { first: number; length: number }>();
  let row = { whole: -1, first: 0, length: 0 };
  for (const [part, whole] of wholeOf) {
    const goesOn = row.whole === whole && row.first + row.length === part;
    row = goesOn ? { ...row, length: row.length + 1 } : { whole, first: part, length: 1 };
    if (row.length > Math.max(rows.get(whole)?.length ?? 0, 1)) rows.set(whole, row);
  }
  return Array.from(rows, ([whole, { first }]) => ({ whole, part: first }));
}
