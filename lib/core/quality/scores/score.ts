import type { Severity } from "../mqm.ts";
import { chanceOf, type PointsInterval } from "./chance.ts";
import { type Formula, isHigherBetter, type ScoreProfile } from "./profile.ts";
import { type SampleRange, sampleRange } from "./sample.ts";
import type { Tally } from "./tally.ts";
import { fitTolerance, type ToleranceCurve, toleratedAt } from "./tolerance.ts";

/** How much text was judged. */
export interface Sample {
  readonly words: number;
  readonly segments: number;
}

/** A score with everything that it was made of. */
export interface Score extends Sample {
  readonly formula: Formula;
  readonly wordBase: ScoreProfile["wordBase"];
  readonly referenceWords: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Absolute penalty total. */
  readonly points: number;
  /** Penalty points for each `referenceWords`; null without words. */
  readonly normed: number | null;
  /** The points at which a calibrated score is its threshold; null for other formulas. */
  readonly tolerated: number | null;
  readonly curve: ToleranceCurve | null;
  readonly threshold: number | null;
  /** Null where there is nothing to score. */
  readonly value: number | null;
  /** What 95 of 100 texts like this would have; null where there is no value. */
  readonly interval: PointsInterval | null;
  readonly verdict: "pass" | "fail" | null;
  readonly failsBy: "threshold" | "critical" | null;
  readonly sample: SampleRange;
}

/** Scores what errors cost in a sample of text. */
export function scoreOf(tally: Tally, sample: Sample, profile: ScoreProfile): Score {
  const { words, segments } = sample;
  const { formula, wordBase, referenceWords, threshold } = profile;
  const curve = formula === "non-linear" ? fitTolerance(profile.tolerances) : null;
  const tolerated = toleratedIn(words, profile, curve);
  const valueAt = (points: number) => valueFrom(points, { ...sample, tolerated }, profile);
  const value = valueAt(tally.points);
  return {
    ...{ words, segments, formula, wordBase, referenceWords, threshold, tolerated, curve, value },
    ...{ counts: tally.counts, points: tally.points },
    normed: words === 0 ? null : (tally.points * referenceWords) / words,
    interval: value === null ? null : intervalOf(tally, profile, valueAt),
    ...judged(value, tally, profile),
    sample: sampleRange(words),
  };
}

function toleratedIn(
  words: number,
  { formula, acceptable, referenceWords }: ScoreProfile,
  curve: ToleranceCurve | null,
): number | null {
  if (formula === "calibrated") return (acceptable * words) / referenceWords;
  return curve && toleratedAt(curve, words);
}

// A calibrated score without a threshold would have no scale: MQM 2.0 speaks of 0 points at 100, and of the threshold where all is used up.
const FLAWLESS = 100;

interface Base extends Sample {
  readonly tolerated: number | null;
}

/** The value of a formula; null where its base is empty. */
function valueFrom(
  points: number,
  { words, segments, tolerated }: Base,
  { formula, referenceWords, threshold }: ScoreProfile,
): number | null {
  if (formula === "per-segment") return segments === 0 ? null : points / segments;
  if (words === 0) return null;
  if (formula === "normed") return (points * referenceWords) / words;
  if (formula === "raw") return FLAWLESS * (1 - points / words);
  if (!tolerated) return null;
  return FLAWLESS - (points * (FLAWLESS - (threshold ?? 0))) / tolerated;
}

function intervalOf(
  tally: Tally,
  { points }: ScoreProfile,
  valueAt: (points: number) => number | null,
): PointsInterval {
  const chance = chanceOf(tally, points.minor);
  const [one, other] = [valueAt(chance.low) ?? 0, valueAt(chance.high) ?? 0];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

function judged(
  value: number | null,
  { counts }: Tally,
  { formula, threshold, criticalFails }: ScoreProfile,
): Pick<Score, "verdict" | "failsBy"> {
  if (value === null) return { verdict: null, failsBy: null };
  if (criticalFails && counts.critical > 0) return { verdict: "fail", failsBy: "critical" };
  if (threshold === null) return { verdict: criticalFails ? "pass" : null, failsBy: null };
  const passes = isHigherBetter(formula) ? value >= threshold : value <= threshold;
  return passes ? { verdict: "pass", failsBy: null } : { verdict: "fail", failsBy: "threshold" };
}
