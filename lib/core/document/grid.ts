import type { Cells, Row } from "./model.ts";

/** A row with its place: rows stand in code-unit order of `order`. */
export interface PlacedRow extends Row {
  readonly order: string;
}

/** A reversible change of rows: the touched rows as they stood and as they stand. Swap the two to undo it. */
export interface GridChange {
  readonly before: readonly PlacedRow[];
  readonly after: readonly PlacedRow[];
}

/** A row that has no place yet. */
export type LaidRow = Omit<Row, "id">;

/** A half-open range of indexes of consecutive rows. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Why a change of rows makes no sense where it was asked for. */
export type RepairProblem =
  | "no-such-row"
  | "no-neighbour"
  | "nothing-to-move"
  | "nothing-to-split"
  | "no-alternative"
  | "nothing-to-realign"
  | "pins-cross";

/** Returns `rows` with `change` applied, in order. Linear, plus sorting the rows. */
export function applyGridChange(rows: readonly PlacedRow[], change: GridChange): PlacedRow[] {
  const gone = new Set(change.before.map((row) => row.id));
  return [...rows.filter((row) => !gone.has(row.id)), ...change.after].sort(byOrder);
}

/** The change that takes `change` back. */
export function inverseOf(change: GridChange): GridChange {
  return { before: change.after, after: change.before };
}

/** The segments that a change of rows brings in, and those it takes out. Linear in the touched rows. */
export function segmentTurns({ before, after }: GridChange): {
  readonly came: readonly number[];
  readonly left: readonly number[];
} {
  const [was, is] = [heldBy(before), heldBy(after)];
  return {
    came: [...is].filter((segment) => !was.has(segment)),
    left: [...was].filter((segment) => !is.has(segment)),
  };
}

function heldBy(rows: readonly PlacedRow[]): Set<number> {
  return new Set(rows.flatMap(({ cells }) => segmentsOf(cells)));
}

/** The rows a change touches, as they stood and as they stand; those of no change are none. */
export function touchedRows(change: GridChange | null): readonly PlacedRow[] {
  return change ? [...change.before, ...change.after] : [];
}

/**
 * Tells whether `change` can still be made to `rows` (in order): its rows stand as it found them, and afterwards every column reads in
 * the same order as now, but for segments that come or leave. Later repairs may have made either untrue. Linear in the number of segments, plus sorting the rows.
 */
export function fits(rows: readonly PlacedRow[], change: GridChange): boolean {
  const touched = new Set(change.before.map((row) => row.id));
  const standing = rows.filter((row) => touched.has(row.id));
  if (written(standing) !== written([...change.before].sort(byOrder))) return false;
  const after = applyGridChange(rows, change);
  const areApart = (values: readonly unknown[]) => new Set(values).size === values.length;
  if (!areApart(after.map((row) => row.id)) || !areApart(after.map((row) => row.order)))
    return false;
  const [was, is] = [heldBy(rows), heldBy(after)];
  if (is.size < after.flatMap(({ cells }) => segmentsOf(cells)).length) return false;
  const stays = (segment: number) => was.has(segment) && is.has(segment);
  return columnsIn(after, stays) === columnsIn(rows, stays);
}

/** Compares two rows by their place. */
export function byOrder(a: PlacedRow, b: PlacedRow): number {
  if (a.order === b.order) return a.id - b.id;
  return a.order < b.order ? -1 : 1;
}

/** The segments of `edition` in a row, in reading order; none where it has no counterpart. */
export function cellOf(row: Pick<Row, "cells"> | undefined, edition: number): readonly number[] {
  return row?.cells[edition] ?? [];
}

/** The ids of the editions that have segments in any of `rows`. */
export function editionsIn(rows: readonly Pick<Row, "cells">[]): number[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.cells).map(Number)))];
}

/** The segments that cells hold, edition by edition. */
export function segmentsOf(cells: Cells): number[] {
  return Object.values(cells).flat();
}

/** Tells whether a row holds no segment at all. */
export function isEmpty({ cells }: Pick<Row, "cells">): boolean {
  return Object.values(cells).every((cell) => cell.length === 0);
}

/**
 * Cells as a string to compare by; absent and empty ones are alike. Whole numbers stand first among the keys of an object, in their order,
 * so the editions need no sorting.
 */
export function writtenCells(cells: Cells): string {
  return JSON.stringify(Object.entries(cells).filter(([, cell]) => cell.length > 0));
}

/** Rows as a string to compare by. A row that somebody confirmed later no longer stands as it was left. */
function written(rows: readonly PlacedRow[]): string {
  return JSON.stringify(
    rows.map(({ id, order, confirmed, cells }) => [id, order, confirmed, writtenCells(cells)]),
  );
}

function columnsIn(rows: readonly PlacedRow[], stays: (segment: number) => boolean): string {
  const columns = editionsIn(rows).sort((a, b) => a - b);
  const read = columns.map((edition) => rows.flatMap((row) => cellOf(row, edition)).filter(stays));
  const filled = columns.map((edition, at) => ({ edition, segments: read[at] ?? [] }));
  return JSON.stringify(filled.filter(({ segments }) => segments.length > 0));
}
