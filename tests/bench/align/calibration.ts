import { ratio } from "./scores.ts";

/** Something that was found, how sure its finder was (0–1), and whether it is right. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** What was found with a confidence from `from` up to the next bin. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence, and share that is right; both 0 for an empty bin. */
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Sorts what was judged into ten bins of confidence, the doubtful ones first; full confidence is in the last. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    const sum = inside.reduce((all, { confidence }) => all + confidence, 0);
    return {
      from: bin / BINS,
      count: inside.length,
      confidence: ratio(sum, inside.length),
      right: ratio(inside.filter(({ isRight }) => isRight).length, inside.length),
    };
  });
}

/**
 * Returns the expected calibration error (Naeini et al. 2015): how far confidence and share of right ones lie apart in
 * each bin, weighted by the size of the bin.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const apart = reliability(judged).map(
    ({ count, confidence, right }) => count * Math.abs(confidence - right),
  );
  return ratio(
    apart.reduce((all, gap) => all + gap, 0),
    judged.length,
  );
}

/** Writes the bins as lines of a table: lower bound, mean confidence, share right, count. */
export function reliabilityLines(judged: readonly Judged[]): string[] {
  const bins = reliability(judged).map(({ from, count, confidence, right }) => {
    const shares = count === 0 ? "    –       –" : `${confidence.toFixed(3)}   ${right.toFixed(3)}`;
    return `    ${from.toFixed(1)}      ${shares}   ${String(count).padStart(6)}`;
  });
  return ["    from   given   right    count", ...bins];
}
