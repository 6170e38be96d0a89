import { type Bead, hasTwoSides, type Range } from "../bead.ts";
import type { Material } from "../evidence/material.ts";

/** How the lengths of translations relate, in characters (Gale & Church 1993). */
export interface LengthModel {
  /** Target characters per source character. */
  readonly ratio: number;
  /** Variance of the target length per source character. */
  readonly variance: number;
  /** Mean and variance of the length of one target unit, whatever it translates. */
  readonly unitMean: number;
  readonly unitVariance: number;
}

// Gale & Church 1993 measured 6.8 over three languages.
const FIRST_VARIANCE = 6.8;

/** The model before anything is aligned: the two texts as wholes. */
export function firstLengths(source: Material, target: Material): LengthModel {
  const ratio = sum(target.lengths) / Math.max(1, sum(source.lengths));
  const unitMean = mean(target.lengths);
  const squares = target.lengths.map((length) => (length - unitMean) ** 2);
  const unitVariance = Math.max(1, unitMean, mean(squares));
  return { ratio: ratio || 1, variance: FIRST_VARIANCE, unitMean, unitVariance };
}

// Beads that the first model is worth: a text of some dozen paragraphs keeps close to it.
const PSEUDO_BEADS = 20;

/** Re-estimates ratio and variance from beads with two sides, each counting by its confidence. */
export function learnLengths(
  source: Material,
  target: Material,
  beads: readonly Bead[],
  first: LengthModel,
): LengthModel {
  const pairs = beads.filter(hasTwoSides).map((bead) => ({
    source: lengthOf(source, bead.source),
    target: lengthOf(target, bead.target),
    weight: bead.confidence,
  }));
  const prior = PSEUDO_BEADS * Math.max(1, mean(source.lengths));
  const sources = prior + sum(pairs.map((pair) => pair.weight * pair.source));
  const targets = prior * first.ratio + sum(pairs.map((pair) => pair.weight * pair.target));
  const ratio = targets / sources;
  const surprises = pairs.map(
    (pair) =>
      (pair.weight * (pair.target - ratio * pair.source) ** 2) /
      meanLength(pair.source, pair.target, ratio),
  );
  const weight = PSEUDO_BEADS + sum(pairs.map((pair) => pair.weight));
  return { ...first, ratio, variance: (PSEUDO_BEADS * first.variance + sum(surprises)) / weight };
}

/** Characters of the units of a range. */
function lengthOf({ lengths }: Material, { start, end }: Range): number {
  let total = 0;
  for (let unit = start; unit < end; unit += 1) total += lengths[unit] ?? 0;
  return total;
}

// Even a good translation may have lost or gained a sentence: no length alone speaks against a bead by more than this.
const UNRELATED_SHARE = 0.002;

// A unit much longer than all others is an unlikely accident, but its length must not outweigh its words (in nats).
const MOST = 4;

/**
 * Returns the log of how much likelier a target length is as the translation of a source length than as the length of
 * so many unrelated target units. Bounded on both sides.
 */
export function lengthEvidence(
  model: LengthModel,
  units: number,
): (source: number, target: number) => number {
  const mean = units * model.unitMean;
  const spread = units * model.unitVariance;
  return (source, target) => {
    const variance = model.variance * meanLength(source, target, model.ratio);
    const related = (target - model.ratio * source) ** 2 / variance;
    const unrelated = (target - mean) ** 2 / spread;
    const advantage = (unrelated - related + Math.log(spread / variance)) / 2;
    if (advantage < NOTHING_LEFT) return LEAST;
    return Math.log((1 - UNRELATED_SHARE) * Math.exp(Math.min(MOST, advantage)) + UNRELATED_SHARE);
  };
}

// Below this the Gaussian adds nothing to the share of unrelated lengths.
const NOTHING_LEFT = -20;
const LEAST = Math.log(UNRELATED_SHARE);

// At least one character, so that empty units have a variance too.
function meanLength(source: number, target: number, ratio: number): number {
  return Math.max(1, (source + target / ratio) / 2);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / Math.max(1, numbers.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
