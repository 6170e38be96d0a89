import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import type { Score } from "#lib/core/quality/scores/score.ts";

/** A score with what it is of. */
export interface NamedScore {
  readonly name: string;
  readonly score: Score;
}

const HEAD = [
  "",
  "score",
  "verdict",
  "points",
  "words",
  "base",
  "segments",
  "sample",
  ...SEVERITIES,
];

/** Scores as a table for a terminal, under the name of their formula. */
export function scoreTable(scores: readonly NamedScore[]): string {
  const rows = scores.map(({ name, score }) => [
    name,
    score.value === null ? "-" : score.value.toFixed(4),
    score.verdict ?? "-",
    ...[score.points, score.words].map(written),
    ...[score.wordBase, written(score.segments), score.sample],
    ...SEVERITIES.map((severity) => written(score.counts[severity])),
  ]);
  const lines = [HEAD, ...rows];
  const widths = HEAD.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0),
  );
  const laid = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const [formula = "-"] = scores.map(({ score }) => score.formula);
  return [`formula: ${formula}`, ...laid, ""].join("\n");
}

/** Means of several raters are no whole numbers. */
function written(value: number): string {
  return String(Math.round(value * 100) / 100);
}
