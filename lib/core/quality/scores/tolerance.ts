import type { Tolerance } from "./profile.ts";

/** A tolerance that grows ever slower with the length of a text: `a · ln(1 + b · words)` (arXiv 2511.13467). */
export interface ToleranceCurve {
  readonly a: number;
  readonly b: number;
}

// Halving an interval of logarithms so often leaves less than a double can tell apart.
const HALVINGS = 200;
// The logarithm of `b` in a text of a billion words, and where one word uses up the tolerance.
const [LEAST, MOST] = [Math.log(1e-15), Math.log(1e15)];

/**
 * Fits the curve to two points, the shorter text first. Null where no curve goes through them: the longer text must be given more points, but
 * fewer for each word.
 */
export function fitTolerance([short, long]: readonly [
  Tolerance,
  Tolerance,
]): ToleranceCurve | null {
  if (!(short.words > 0 && short.words < long.words && short.points > 0)) return null;
  const ratio = short.points / long.points;
  const ratioAt = (b: number) => Math.log1p(b * short.words) / Math.log1p(b * long.words);
  // Rises from `short.words / long.words` to 1 as `b` grows.
  let [low, high] = [LEAST, MOST];
  if (!(ratio > ratioAt(Math.exp(low)) && ratio < ratioAt(Math.exp(high)))) return null;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (ratioAt(Math.exp(middle)) < ratio) low = middle;
    else high = middle;
  }
  const b = Math.exp((low + high) / 2);
  return { a: long.points / Math.log1p(b * long.words), b };
}

/** The penalty points that the curve tolerates in a text of so many words. */
export function toleratedAt({ a, b }: ToleranceCurve, words: number): number {
  return a * Math.log1p(b * words);
}
