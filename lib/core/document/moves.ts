import { byHand, newRow, withCell } from "./by-hand.ts";
import {
  cellOf,
  editionsIn,
  type GridChange,
  isEmpty,
  type PlacedRow,
  type RepairProblem,
} from "./grid.ts";

/** Joins two neighbouring rows; the upper one keeps its place. */
export function merge(
  upper: PlacedRow | undefined,
  lower: PlacedRow | undefined,
): GridChange | RepairProblem {
  if (!upper || !lower) return "no-neighbour";
  const editions = editionsIn([upper, lower]);
  const cells = Object.fromEntries(
    editions.map((edition) => [edition, [...cellOf(upper, edition), ...cellOf(lower, edition)]]),
  );
  return { before: [upper, lower], after: [byHand(upper, cells)] };
}

/** Parts the row at `at` in two; `keep` says how many segments of each edition stay above. */
export function split(
  rows: readonly PlacedRow[],
  at: number,
  keep: Readonly<Record<number, number>>,
  nextId: number,
): GridChange | RepairProblem {
  const row = rows[at];
  if (!row) return "no-such-row";
  const kept = (edition: number) => Math.max(0, keep[edition] ?? 0);
  const part = (cut: (cell: readonly number[], edition: number) => readonly number[]) =>
    Object.fromEntries(
      editionsIn([row]).map((edition) => [edition, cut(cellOf(row, edition), edition)]),
    );
  const upper = byHand(
    row,
    part((cell, edition) => cell.slice(0, kept(edition))),
  );
  const lower = newRow(
    nextId,
    row,
    rows[at + 1],
    part((cell, edition) => cell.slice(kept(edition))),
  );
  if (isEmpty(upper) || isEmpty(lower)) return "nothing-to-split";
  return { before: [row], after: [upper, lower] };
}

/** Moves the last segment of a cell down into the next row; past the last row, into a new one. */
export function pushDown(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const count = cellOf(rows[at], edition).length;
  if (count === 0) return "nothing-to-move";
  if (at + 1 === rows.length) return pop(rows, at, edition, nextId);
  return divided(rows.slice(at, at + 2), edition, count - 1);
}

/** Moves the first segment of a cell up into the row before; past the first row, into a new one. */
export function pullUp(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const row = rows[at];
  const [first, ...rest] = cellOf(row, edition);
  if (!row || first === undefined) return "nothing-to-move";
  if (at > 0)
    return divided(rows.slice(at - 1, at + 1), edition, cellOf(rows[at - 1], edition).length + 1);
  const left = byHand(row, withCell(row, edition, rest));
  if (isEmpty(left)) return "nothing-to-move";
  return {
    before: [row],
    after: [newRow(nextId, undefined, row, { [edition]: [first] }), left],
  };
}

/** Takes the last segment of a cell out into a row of its own below. */
export function pop(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const row = rows[at];
  const cell = cellOf(row, edition);
  if (!row || cell.length === 0) return "nothing-to-move";
  const left = byHand(row, withCell(row, edition, cell.slice(0, -1)));
  if (isEmpty(left)) return "nothing-to-move";
  const own = newRow(nextId, row, rows[at + 1], { [edition]: cell.slice(-1) });
  return { before: [row], after: [left, own] };
}

/** Moves a segment into the row at `to`, and with it those of its column that stand between. */
export function move(
  rows: readonly PlacedRow[],
  segment: number,
  to: number,
): GridChange | RepairProblem {
  const from = rows.findIndex(({ cells }) => Object.values(cells).flat().includes(segment));
  if (from === -1 || from === to) return "nothing-to-move";
  const edition = editionsIn(rows.slice(from, from + 1)).find((id) =>
    cellOf(rows[from], id).includes(segment),
  );
  if (edition === undefined) return "nothing-to-move";
  const touched = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  const at = touched.flatMap((row) => cellOf(row, edition)).indexOf(segment);
  return divided(touched, edition, from < to ? at : at + 1);
}

/** Gives the first `count` segments that a column has in `rows` to the first of them, and the others to the last. */
function divided(rows: readonly PlacedRow[], edition: number, count: number): GridChange {
  const all = rows.flatMap((row) => cellOf(row, edition));
  const share = (index: number) => {
    if (index === 0) return all.slice(0, count);
    return index === rows.length - 1 ? all.slice(count) : [];
  };
  const laid = rows.map((row, index) => byHand(row, withCell(row, edition, share(index))));
  const isMoved = (index: number) =>
    cellOf(rows[index], edition).length !== cellOf(laid[index], edition).length;
  return {
    before: rows.filter((_, index) => isMoved(index)),
    after: laid.filter((row, index) => isMoved(index) && !isEmpty(row)),
  };
}
