import { uniqueRuns } from "./anchors.ts";
import { likelyPairs } from "./candidates.ts";
import { likeness } from "./likeness.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Version, Versions } from "./versions.ts";

// Long runs first: the more paragraphs are equal in a row, the surer it is that they came from there.
const RUNS = [4, 1];

/**
 * Joins equal paragraphs at different places: runs of those left over that are so once on each side, then single
 * ones, and their neighbours as far as these are equal too; so repeated lines are found within a moved passage.
 * Near-linear in what is left over.
 */
export function pairMoved({ before, after }: Versions, pairing: Pairing): void {
  for (const length of RUNS) {
    const inBefore = freeRuns(before, pairing.freeA(), 0);
    const inAfter = freeRuns(after, pairing.freeB(), inBefore.places.length);
    for (const pair of uniqueRuns(inBefore.numbers, inAfter.numbers, length)) {
      const [a, b] = [inBefore.places[pair.a] ?? 0, inAfter.places[pair.b] ?? 0];
      joinEqual({ a, b }, 1, before, after, pairing);
      joinEqual({ a: a - 1, b: b - 1 }, -1, before, after, pairing);
    }
  }
}

interface FreeRuns {
  /** The numbers of the paragraphs; between two runs one that occurs nowhere else. */
  readonly numbers: Int32Array;
  readonly places: readonly number[];
}

function freeRuns({ numbers }: Version, free: readonly number[], knownBreaks: number): FreeRuns {
  const written: number[] = [];
  const places: number[] = [];
  for (const place of free) {
    if (places.length > 0 && places.at(-1) !== place - 1) {
      places.push(place);
      written.push(-1 - knownBreaks - places.length);
    }
    places.push(place);
    written.push(numbers[place] ?? 0);
  }
  return { numbers: Int32Array.from(written), places };
}

function joinEqual(
  { a, b }: Pair,
  step: 1 | -1,
  before: Version,
  after: Version,
  pairing: Pairing,
): void {
  let pair = { a, b };
  while (areFree(pair, pairing) && before.numbers[pair.a] === after.numbers[pair.b]) {
    pairing.join(pair);
    pair = { a: pair.a + step, b: pair.b + step };
  }
}

function areFree({ a, b }: Pair, pairing: Pairing): boolean {
  return pairing.isFreeA(a) && pairing.isFreeB(b);
}

// Far from its old place a paragraph is the same only if most of its words are, and they are some: among many
// paragraphs, a few words are alike by chance.
const SAME = { least: 0.65, fewestWords: 5 };
const SAME_OF_FEW = { paragraphs: 16, fewestWords: 3 };

/**
 * Joins paragraphs at different places that were edited as well: those left over that share most of their words, the
 * most alike first. Near-linear in words.
 */
export function pairMovedEdited(versions: Versions, pairing: Pairing): void {
  const { before, after } = versions;
  const [freeA, freeB] = [pairing.freeA(), pairing.freeB()];
  const areFew = Math.max(freeA.length, freeB.length) <= SAME_OF_FEW.paragraphs;
  const { fewestWords } = areFew ? SAME_OF_FEW : SAME;
  const likely = likelyPairs(versions, freeA, freeB).filter(
    ({ a, b }) => Math.min(before.bagAt(a).length, after.bagAt(b).length) >= fewestWords,
  );
  const alike = likely
    .map((pair) => ({ ...pair, like: likeness(versions, pair, SAME.least) }))
    .filter(({ like }) => like >= SAME.least)
    .sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b);
  for (const pair of alike) if (areFree(pair, pairing)) pairing.join(pair);
}
