import { SEVERITIES } from "../mqm.ts";
import type { Score } from "./score.ts";

/** Writes a number for readers, with at most so many digits behind the decimal mark. */
export type WriteNumber = (value: number, digits: number) => string;

/** A line of a calculation: the name of what is found, and how it was found. */
export interface WrittenLine {
  /** The abbreviation of MQM 2.0: APT, absolute penalty total; NPT, normed penalty total; E, points tolerated; Q, score. */
  readonly name: "APT" | "NPT" | "E" | "Q";
  readonly formula: string;
}

/**
 * Writes out how a score was calculated, with the numbers put in: `100 × (1 − 23 / 1,480) = 98.45`. Empty where there is nothing to score. The sum
 * of points is split by severity only where each severity costs the same everywhere, which its numbers show.
 */
export function writtenScore(score: Score, write: WriteNumber): WrittenLine[] {
  const { value, points } = score;
  if (value === null) return [];
  const result = write(value, 2);
  const total = write(points, 2);
  return [
    ...normedLine(score, write),
    ...toleratedLine(score, write),
    { name: "Q", formula: `${calculation(score, total, write)} = ${result}` },
  ];
}

/** Tells how the points of a score add up by severity, with what one error of each costs. */
export function writtenPoints(
  { counts, points }: Pick<Score, "counts" | "points">,
  each: Score["counts"],
  write: WriteNumber,
): WrittenLine {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0);
  const sum = parts.reduce((known, severity) => known + counts[severity] * each[severity], 0);
  const isPlain = Math.abs(sum - points) < EXACT;
  const written = parts.map((one) => `${write(counts[one], 2)} × ${write(each[one], 2)}`);
  const total = write(points, 2);
  if (!isPlain || written.length === 0) return { name: "APT", formula: total };
  return { name: "APT", formula: `${written.join(" + ")} = ${total}` };
}

// Sums of decimal fractions differ in their last bits.
const EXACT = 1e-9;

function normedLine({ formula, points, words, referenceWords, normed }: Score, write: WriteNumber) {
  if (formula !== "calibrated" || normed === null) return [];
  const quotient = `${write(points, 2)} / ${write(words, 0)} × ${write(referenceWords, 0)}`;
  return [{ name: "NPT" as const, formula: `${quotient} = ${write(normed, 2)}` }];
}

function toleratedLine({ curve, tolerated, words }: Score, write: WriteNumber) {
  if (!curve || tolerated === null) return [];
  const { a, b } = curve;
  const product = `${write(a, 3)} × ln(1 + ${write(b, 6)} × ${write(words, 0)})`;
  return [{ name: "E" as const, formula: `${product} = ${write(tolerated, 2)}` }];
}

function calculation(score: Score, total: string, write: WriteNumber): string {
  const { formula, words, segments, referenceWords, normed, tolerated, threshold } = score;
  const written = write(words, 0);
  if (formula === "raw") return `100 × (1 − ${total} / ${written})`;
  if (formula === "per-segment") return `${total} / ${write(segments, 0)}`;
  if (formula === "normed") return `${total} / ${written} × ${write(referenceWords, 0)}`;
  const scale = `(100 − ${write(threshold ?? 0, 2)})`;
  if (formula === "non-linear") return `100 − ${total} × ${scale} / ${write(tolerated ?? 0, 2)}`;
  const acceptable = ((tolerated ?? 0) * referenceWords) / words;
  return `100 − ${write(normed ?? 0, 2)} × ${scale} / ${write(acceptable, 2)}`;
}
