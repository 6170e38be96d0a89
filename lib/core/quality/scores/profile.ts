import type { MqmCategory, Severity } from "../mqm.ts";

/**
 * How a score is made of penalty points. `raw`, `calibrated` and `non-linear` are the three families of MQM 2.0 (arXiv 2405.16969; the last
 * with the tolerance of arXiv 2511.13467): 100 is flawless. `normed` is points for each so many words, `per-segment` the mean of a segment
 * (Freitag et al. 2021): 0 is flawless.
 */
export const FORMULAS = ["raw", "calibrated", "non-linear", "normed", "per-segment"] as const;
export type Formula = (typeof FORMULAS)[number];

/** Penalty points of an error by its severity. */
export type Points = Readonly<Record<Severity, number>>;

/** What errors of a category cost, where it is not what others do. A dimension speaks for its types that have no row of their own. */
export interface CategoryPoints {
  readonly category: MqmCategory;
  readonly points: Points;
}

/** So many penalty points are tolerated in a text of so many words. */
export interface Tolerance {
  readonly words: number;
  readonly points: number;
}

/** Whose words are counted: ISO 5060 counts those of the target, ASTM F2575 those of the source. */
export const WORD_BASES = ["source", "target"] as const;

/** The rules by which a desk scores. */
export interface ScoreProfile {
  readonly formula: Formula;
  readonly points: Points;
  readonly categories: readonly CategoryPoints[];
  /** What a segment costs that is no translation at all; nothing else in it counts then. Null: as any other error. */
  readonly nonTranslation: number | null;
  readonly wordBase: (typeof WORD_BASES)[number];
  /** Points are told for so many words. */
  readonly referenceWords: number;
  /** What just passes: the least score, or where 0 is flawless the most. Null: nothing is failed by its score. */
  readonly threshold: number | null;
  /** Points for each `referenceWords` at which a calibrated score is its threshold. */
  readonly acceptable: number;
  /** The shorter text first: what a non-linear score is fitted to. */
  readonly tolerances: readonly [Tolerance, Tolerance];
  /** Whether one critical error fails a text whatever its score. */
  readonly criticalFails: boolean;
  /** Whether an error that repeats another costs anything. */
  readonly repeats: "each" | "once";
  readonly countsFindings: boolean;
  /** The heaviest of a segment that count; null: all. */
  readonly mostPerSegment: number | null;
}

/** Tells whether a flawless text has 100 under a formula; else it has 0, and more is worse. */
export function isHigherBetter(formula: Formula): boolean {
  return formula !== "normed" && formula !== "per-segment";
}
