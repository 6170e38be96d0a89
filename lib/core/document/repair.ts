import { generateKeyBetween } from "fractional-indexing";
import type { Cells, Row } from "./model.ts";

/** A row with its place: rows stand in code-unit order of `order`. */
export interface PlacedRow extends Row {
  readonly order: string;
}

/** What an editor does to the alignment. `row` and `edition` are ids. */
export type Repair =
  | { readonly kind: "merge-previous" | "merge-next"; readonly row: number }
  /** Parts a row in two; `keep` says how many segments of each edition stay above (none where absent). */
  | {
      readonly kind: "split";
      readonly row: number;
      readonly keep: Readonly<Record<number, number>>;
    }
  /** Moves the last segment of a cell down to the next row, or the first one up to the row before. */
  | { readonly kind: "push-down" | "pull-up"; readonly row: number; readonly edition: number }
  /** Shifts a column down from a cell on, to its next gap; or up into an empty cell, to its next gap. */
  | { readonly kind: "insert-gap" | "close-gap"; readonly row: number; readonly edition: number };

/** A reversible change of rows: the touched rows as they stood and as they stand. Swap the two to undo it. */
export interface GridChange {
  readonly before: readonly PlacedRow[];
  readonly after: readonly PlacedRow[];
}

/** Why a repair makes no sense where it was asked for. */
export type RepairProblem = "no-such-row" | "no-neighbour" | "nothing-to-move" | "nothing-to-split";

/**
 * Works out what `repair` does to `rows` (in order): the touched rows only, or why it cannot be done. A row left without
 * segments disappears; `nextId` names a row that comes into being. Segments keep their order in every column.
 * Linear in the number of rows.
 */
export function planRepair(
  rows: readonly PlacedRow[],
  repair: Repair,
  nextId: number,
): GridChange | RepairProblem {
  const at = rows.findIndex((row) => row.id === repair.row);
  const row = rows[at];
  if (!row) return "no-such-row";
  switch (repair.kind) {
    case "merge-next":
      return merge(row, rows[at + 1]);
    case "merge-previous":
      return merge(rows[at - 1], row);
    case "split":
      return split(row, rows[at + 1], repair.keep, nextId);
    case "push-down":
      return pushDown(row, rows[at + 1], repair.edition, nextId);
    case "pull-up":
      return pullUp(rows[at - 1], row, repair.edition, nextId);
    case "insert-gap":
      return shiftDown(rows, at, repair.edition, nextId);
    case "close-gap":
      return shiftUp(rows, at, repair.edition);
  }
}

/** Returns `rows` with `change` applied, in order. Linear, plus sorting the rows. */
export function applyGridChange(rows: readonly PlacedRow[], change: GridChange): PlacedRow[] {
  const gone = new Set(change.before.map((row) => row.id));
  return [...rows.filter((row) => !gone.has(row.id)), ...change.after].sort(byOrder);
}

/** The change that takes `change` back. */
export function inverseOf(change: GridChange): GridChange {
  return { before: change.after, after: change.before };
}

/** The rows a change touches, as they stood and as they stand; those of no change are none. */
export function touchedRows(change: GridChange | null): readonly PlacedRow[] {
  return change ? [...change.before, ...change.after] : [];
}

/**
 * Tells whether `change` can still be made to `rows` (in order): its rows stand as it found them, and afterwards every column reads in
 * the same order as now. Later repairs may have made either untrue. Linear in the number of segments, plus sorting the rows.
 */
export function fits(rows: readonly PlacedRow[], change: GridChange): boolean {
  const touched = new Set(change.before.map((row) => row.id));
  const standing = rows.filter((row) => touched.has(row.id));
  if (written(standing) !== written([...change.before].sort(byOrder))) return false;
  const after = applyGridChange(rows, change);
  const areApart = (values: readonly unknown[]) => new Set(values).size === values.length;
  if (!areApart(after.map((row) => row.id)) || !areApart(after.map((row) => row.order)))
    return false;
  return columnsIn(after) === columnsIn(rows);
}

/** Rows as a string to compare by; empty cells do not count. */
function written(rows: readonly PlacedRow[]): string {
  return JSON.stringify(
    rows.map(({ id, order, cells }) => [
      id,
      order,
      Object.entries(cells).filter(([, cell]) => cell.length > 0),
    ]),
  );
}

function columnsIn(rows: readonly PlacedRow[]): string {
  const columns = editionsIn(rows).sort((a, b) => a - b);
  return JSON.stringify(
    columns.map((edition) => [edition, rows.flatMap((row) => cellOf(row, edition))]),
  );
}

/** Compares two rows by their place. */
export function byOrder(a: PlacedRow, b: PlacedRow): number {
  if (a.order === b.order) return a.id - b.id;
  return a.order < b.order ? -1 : 1;
}

/** The segments of `edition` in `row`, in reading order; none where it has no counterpart. */
export function cellOf(row: Row | undefined, edition: number): readonly number[] {
  return row?.cells[edition] ?? [];
}

/** The ids of the editions that have segments in any of `rows`. */
function editionsIn(rows: readonly Row[]): number[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.cells).map(Number)))];
}

function merge(
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

function split(
  row: PlacedRow,
  below: PlacedRow | undefined,
  keep: Readonly<Record<number, number>>,
  nextId: number,
): GridChange | RepairProblem {
  const part = (from: (edition: number) => number, to: (edition: number) => number) =>
    Object.fromEntries(
      editionsIn([row]).map((edition) => [
        edition,
        cellOf(row, edition).slice(from(edition), to(edition)),
      ]),
    );
  const kept = (edition: number) => Math.max(0, keep[edition] ?? 0);
  const upper = byHand(
    row,
    part(() => 0, kept),
  );
  const lower = newRow(
    nextId,
    row,
    below,
    part(kept, () => Number.POSITIVE_INFINITY),
  );
  if (isEmpty(upper) || isEmpty(lower)) return "nothing-to-split";
  return { before: [row], after: [upper, lower] };
}

function pushDown(
  row: PlacedRow,
  below: PlacedRow | undefined,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const cell = cellOf(row, edition);
  if (cell.length === 0 || (!below && isAlone(row, edition, 1))) return "nothing-to-move";
  const target = below ?? newRow(nextId, row, undefined, {});
  return changed(below ? [row, below] : [row], [
    withCell(row, edition, cell.slice(0, -1)),
    withCell(target, edition, [...cell.slice(-1), ...cellOf(below, edition)]),
  ]);
}

function pullUp(
  above: PlacedRow | undefined,
  row: PlacedRow,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const cell = cellOf(row, edition);
  if (cell.length === 0 || (!above && isAlone(row, edition, 1))) return "nothing-to-move";
  const target = above ?? { ...newRow(nextId, undefined, row, {}) };
  return changed(above ? [above, row] : [row], [
    withCell(target, edition, [...cellOf(above, edition), ...cell.slice(0, 1)]),
    withCell(row, edition, cell.slice(1)),
  ]);
}

function shiftDown(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
  nextId: number,
): GridChange | RepairProblem {
  const gap = rows.findIndex((row, index) => index >= at && cellOf(row, edition).length === 0);
  if (gap === at) return "nothing-to-move";
  const touched = rows.slice(at, gap === -1 ? rows.length : gap + 1);
  const last = touched.at(-1);
  const targets = gap === -1 ? [...touched, newRow(nextId, last, undefined, {})] : touched;
  const after = targets.map((row, index) =>
    withCell(row, edition, index === 0 ? [] : cellOf(touched[index - 1], edition)),
  );
  return changed(touched, after);
}

function shiftUp(
  rows: readonly PlacedRow[],
  at: number,
  edition: number,
): GridChange | RepairProblem {
  if (cellOf(rows[at], edition).length > 0) return "nothing-to-move";
  const next = rows.findIndex((row, index) => index > at && cellOf(row, edition).length === 0);
  const touched = rows.slice(at, next === -1 ? rows.length : next);
  if (touched.length < 2) return "nothing-to-move";
  return changed(
    touched,
    touched.map((row, index) => withCell(row, edition, cellOf(touched[index + 1], edition))),
  );
}

function changed(before: readonly PlacedRow[], after: readonly PlacedRow[]): GridChange {
  return { before, after: after.filter((row) => !isEmpty(row)) };
}

function byHand(row: PlacedRow, cells: Cells): PlacedRow {
  return { ...row, cells, confidence: null };
}

function withCell(row: PlacedRow, edition: number, segments: readonly number[]): PlacedRow {
  return byHand(row, { ...row.cells, [edition]: segments });
}

function newRow(
  id: number,
  above: PlacedRow | undefined,
  below: PlacedRow | undefined,
  cells: Cells,
): PlacedRow {
  const order = generateKeyBetween(above?.order ?? null, below?.order ?? null);
  return { id, order, cells, confidence: null };
}

function isEmpty(row: Row): boolean {
  return Object.values(row.cells).every((cell) => cell.length === 0);
}

/** Tells whether `row` holds nothing but `count` segments of `edition`: moving them would only rename the row. */
function isAlone(row: Row, edition: number, count: number): boolean {
  const sizes = Object.entries(row.cells).filter(([, cell]) => cell.length > 0);
  return sizes.length === 1 && cellOf(row, edition).length === count;
}
