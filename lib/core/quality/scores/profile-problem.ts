import { isMqmCategory, SEVERITIES } from "../mqm.ts";
import { isHigherBetter, type Points, type ScoreProfile } from "./profile.ts";
import { fitTolerance } from "./tolerance.ts";

/** What is wrong with a profile, and with which of its fields. */
export interface ProfileProblem {
  readonly field: keyof ScoreProfile;
  readonly code: "out-of-range" | "unknown-category" | "category-twice" | "no-curve";
}

// What one error costs at most: a text of a thousand words is used up by it.
const MOST_POINTS = 1_000;
const MOST_WORDS = 1_000_000;
const MOST_ERRORS = 1_000;

/** Tells the first thing that keeps a profile from being used; null where nothing does. */
export function profileProblem(profile: ScoreProfile): ProfileProblem | null {
  const outside = fieldOutOfRange(profile);
  if (outside) return { field: outside, code: "out-of-range" };
  const named = profile.categories.map(({ category }) => category);
  if (!named.every(isMqmCategory)) return { field: "categories", code: "unknown-category" };
  if (new Set(named).size < named.length) return { field: "categories", code: "category-twice" };
  if (profile.formula === "non-linear" && !fitTolerance(profile.tolerances))
    return { field: "tolerances", code: "no-curve" };
  return null;
}

function fieldOutOfRange(profile: ScoreProfile): keyof ScoreProfile | null {
  const { points, categories, nonTranslation, referenceWords, mostPerSegment } = profile;
  if (!arePoints(points)) return "points";
  if (!categories.every((row) => arePoints(row.points))) return "categories";
  if (nonTranslation !== null && !isWithin(nonTranslation, 0, MOST_POINTS)) return "nonTranslation";
  if (!isCount(referenceWords, MOST_WORDS)) return "referenceWords";
  if (!(profile.acceptable > 0 && isWithin(profile.acceptable, 0, MOST_WORDS))) return "acceptable";
  if (mostPerSegment !== null && !isCount(mostPerSegment, MOST_ERRORS)) return "mostPerSegment";
  return isThreshold(profile) ? null : "threshold";
}

// A calibrated score measures how much of the way from 100 to the threshold is used up, so that there must be one below 100.
function isThreshold({ formula, threshold }: ScoreProfile): boolean {
  if (formula === "calibrated" || formula === "non-linear")
    return threshold !== null && isWithin(threshold, 0, 99.99);
  return threshold === null || isWithin(threshold, 0, isHigherBetter(formula) ? 100 : MOST_WORDS);
}

function arePoints(points: Points): boolean {
  return SEVERITIES.every((severity) => isWithin(points[severity], 0, MOST_POINTS));
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && isWithin(value, 1, most);
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
