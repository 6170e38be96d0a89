import type { Tally } from "./tally.ts";

/** Between which numbers of penalty points a text like this one may be expected to have. */
export interface PointsInterval {
  readonly low: number;
  readonly high: number;
}

// Normal quantile of 97.5 %: what is outside of the interval on either side is one in forty.
const Z = 1.959964;

/**
 * The 95 % interval of a sum of points, as if errors fell into a text by chance (weighted Poisson; Fay & Feuer 1997, eq. 8), with the heaviest
 * weight that occurred; `least` is that of a text without errors. Wide where few heavy errors make the sum.
 */
export function chanceOf({ points, squares, heaviest }: Tally, least: number): PointsInterval {
  const weight = heaviest > 0 ? heaviest : least;
  if (weight <= 0) return { low: points, high: points };
  const spread = squares + weight ** 2;
  const above = points + weight;
  return {
    low: points === 0 ? 0 : (squares / (2 * points)) * quantile((2 * points ** 2) / squares, -Z),
    high: (spread / (2 * above)) * quantile((2 * above ** 2) / spread, Z),
  };
}

/** A quantile of chi-squared (Wilson & Hilferty 1931): within 1 % where it matters here. */
function quantile(freedom: number, z: number): number {
  const part = 2 / (9 * freedom);
  return freedom * Math.max(0, 1 - part + z * Math.sqrt(part)) ** 3;
}
