import { heaviestRising, type WeightedPair } from "../rising.ts";
import { likelyPairs } from "./candidates.ts";
import { containment, likeness } from "./likeness.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Range } from "./range.ts";
import type { Versions } from "./versions.ts";

/** From here on, paragraphs that stand at one place are versions of each other. */
export const ALIKE = 0.35;

// A part of a paragraph that was divided: nearly all of it stands there, and it is no mere phrase.
const PART = { least: 0.75, fewestWords: 4 };

/**
 * Joins the paragraphs without a partner that stand between the same neighbours in both versions and are alike, as
 * well as parts of divided paragraphs; of those in the same order the ones that share most. Near-linear in words.
 */
export function pairEdited(versions: Versions, chain: readonly Pair[], pairing: Pairing): void {
  for (const { fromA, toA, fromB, toB } of gapsBetween(chain, versions)) {
    const likely = likelyPairs(versions, pairing.freeA(fromA, toA), pairing.freeB(fromB, toB));
    const alike = likely.flatMap((pair) => weighted(pair, versions));
    for (const pair of heaviestRising(alike)) pairing.join(pair);
  }
}

function gapsBetween(chain: readonly Pair[], { before, after }: Versions): Range[] {
  const end = { a: before.texts.length, b: after.texts.length };
  let [fromA, fromB] = [0, 0];
  const gaps: Range[] = [];
  for (const { a, b } of [...chain, end]) {
    if (a > fromA && b > fromB) gaps.push({ fromA, toA: a, fromB, toB: b });
    [fromA, fromB] = [a + 1, b + 1];
  }
  return gaps;
}

function weighted(pair: Pair, versions: Versions): WeightedPair[] {
  const like = likeness(versions, pair, ALIKE);
  if (like >= ALIKE) return [{ ...pair, weight: like }];
  const part = containment(versions, pair, PART.fewestWords);
  return part >= PART.least ? [{ ...pair, weight: Math.max(like, ALIKE / 2) }] : [];
}
