import { SEVERITIES, type Severity } from "../mqm.ts";

/** Penalty points added up. Of several raters it may be a mean, so that counts need not be whole. */
export interface Tally {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly points: number;
  /** Sum of the squares of points: how far chance may carry the sum. */
  readonly squares: number;
  /** The most that one error cost. */
  readonly heaviest: number;
}

/** What nothing costs. */
export const NO_TALLY: Tally = {
  counts: { neutral: 0, minor: 0, major: 0, critical: 0 },
  points: 0,
  squares: 0,
  heaviest: 0,
};

/** Adds up what errors cost. */
export function tallyOf(
  errors: Iterable<{ readonly severity: Severity; readonly points: number }>,
): Tally {
  const counts = { ...NO_TALLY.counts };
  let [points, squares, heaviest] = [0, 0, 0];
  for (const error of errors) {
    counts[error.severity]++;
    points += error.points;
    squares += error.points ** 2;
    heaviest = Math.max(heaviest, error.points);
  }
  return { counts, points, squares, heaviest };
}

/** The sum of tallies, each taken `share` times: the mean of raters with a share of one by their number. Linear. */
export function totalTally(tallies: readonly Tally[], share = 1): Tally {
  const counts = { ...NO_TALLY.counts };
  let [points, squares, heaviest] = [0, 0, 0];
  for (const tally of tallies) {
    for (const severity of SEVERITIES) counts[severity] += share * tally.counts[severity];
    points += share * tally.points;
    squares += share ** 2 * tally.squares;
    heaviest = Math.max(heaviest, share * tally.heaviest);
  }
  return { counts, points, squares, heaviest };
}
