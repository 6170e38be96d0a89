import { byHand, newRow, shifted, withCell } from "./by-hand.ts";
import { cellOf, type GridChange, isEmpty, type PlacedRow, type RepairProblem } from "./grid.ts";

/**
 * Opens a gap at a cell: the column moves down as far as its next gap, or to the next confirmed row, before which a new row takes what
 * is left over.
 */
export function openGap(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const cells = (row: PlacedRow | undefined) => cellOf(row, edition);
  if (cells(rows[at]).length === 0) return "nothing-to-move";
  const stop = stopOf(rows, at, edition);
  const gap = rows[stop];
  const takesRest = gap !== undefined && !gap.confirmed;
  const touched = rows.slice(at, takesRest ? stop + 1 : stop);
  const targets = takesRest ? touched : [...touched, newRow(nextId, touched.at(-1), gap, {})];
  return laid(touched, targets, edition, (index) => cells(touched[index - 1]));
}

/** Closes a gap: the column moves up into the empty cell, as far as its next gap or the next confirmed row. */
export function closeGap(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
): GridChange | RepairProblem {
  if (cellOf(rows[at], edition).length > 0) return "nothing-to-move";
  const touched = rows.slice(at, stopOf(rows, at, edition));
  if (touched.length < 2) return "nothing-to-move";
  return laid(touched, touched, edition, (index) => cellOf(touched[index + 1], edition));
}

/** The first row below `at` where a shift of the column ends; the number of rows where none does. */
function stopOf(rows: readonly PlacedRow[], at: number, edition: number): number {
  const ends = (row: PlacedRow) => row.confirmed || cellOf(row, edition).length === 0;
  const stop = rows.findIndex((row, index) => index > at && ends(row));
  return stop === -1 ? rows.length : stop;
}

/** The editor looked at the row where they opened or closed the gap; the rows below it wait to be looked at. */
function laid(
  before: readonly PlacedRow[],
  targets: readonly PlacedRow[],
  edition: number,
  cellAt: (index: number) => readonly number[],
): GridChange {
  const after = targets.map((row, index) => {
    const cells = withCell(row, edition, cellAt(index));
    return index === 0 ? byHand(row, cells) : shifted(row, cells);
  });
  return { before, after: after.filter((row) => !isEmpty(row)) };
}
