import { hasFittingAlternative, runAround } from "./alternative.ts";
import type { GridChange, PlacedRow, RepairProblem } from "./grid.ts";
import { replaceRun } from "./replace-run.ts";

/**
 * Confirms the row at `at`, with `above` all rows before it as well. A row that carries an alternative is confirmed with its whole run:
 * to stand for one row of it is to decide for the layout as it is. Rows that are confirmed are not touched again.
 */
export function confirm(rows: readonly PlacedRow[], at: number, above: boolean): GridChange {
  const run = runAround(rows, at) ?? { start: at, end: at + 1 };
  const before = rows.slice(above ? 0 : run.start, run.end).filter((row) => !row.confirmed);
  return {
    before,
    after: before.map((row) => ({ ...row, confirmed: true, alternative: null })),
  };
}

/** Takes back that anybody stands for the row at `at`; its confidence is what it was. */
export function unconfirm(rows: readonly PlacedRow[], at: number): GridChange {
  const before = rows.slice(at, at + 1).filter((row) => row.confirmed);
  return { before, after: before.map((row) => ({ ...row, confirmed: false })) };
}

/** Puts the rows that an alternative proposes in the place of its run, and confirms them. */
export function acceptAlternative(
  rows: readonly PlacedRow[],
  at: number,
  nextId: number,
): GridChange | RepairProblem {
  const run = runAround(rows, at);
  const alternative = rows[at]?.alternative;
  if (!run || !alternative || !hasFittingAlternative(rows.slice(run.start, run.end)))
    return "no-alternative";
  const laid = alternative.rows.map((cells) => {
    return { cells, confidence: null, confirmed: true, alternative: null };
  });
  return replaceRun(rows, run, laid, nextId);
}
