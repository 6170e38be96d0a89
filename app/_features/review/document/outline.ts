import {
  queuesOf,
  type RowQueues,
  type RowSign,
  signOf,
  type Unmatched,
  unmatchedIn,
} from "#app/_features/review/alignment/row-signs.ts";
import type { OpenDocument, Row, Segment } from "#app/_features/review/requests.ts";
import type { Cursor } from "#app/_features/review/review-state.ts";

/** A document with the ways through it that the screen needs at every turn. */
export interface Outline {
  readonly rows: readonly Row[];
  readonly segments: ReadonlyMap<number, Segment>;
  /** Segment id → index of its row. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Edition id → language tag. */
  readonly languages: ReadonlyMap<number, string>;
  readonly unmatched: Unmatched;
  /** For each row, by index, how far it is to be relied on. */
  readonly signs: readonly RowSign[];
  readonly queues: RowQueues;
}

/** Builds the outline of a document. Linear in its size. */
export function outlineOf({ editions, rows, segments, unmatched }: OpenDocument): Outline {
  const rowOf = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    for (const segment of Object.values(row.cells).flat()) rowOf.set(segment, index);
  }
  const found = unmatchedIn(unmatched, (segment) => rows[rowOf.get(segment) ?? -1]);
  const signs = rows.map((row) => signOf(row, editions, found));
  return {
    rows,
    rowOf,
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    languages: new Map(editions.map(({ id, language }) => [id, language])),
    unmatched: found,
    signs,
    queues: queuesOf(rows, signs),
  };
}

/** The language of an edition; `und` where the document has none of this id. */
export function languageOf({ languages }: Outline, edition: number | undefined): string {
  return languages.get(edition ?? -1) ?? "und";
}

/** The language a segment is written in. */
export function languageOfSegment(outline: Outline, segment: number): string {
  return languageOf(outline, outline.segments.get(segment)?.edition);
}

/** The index of the row the cursor is in; -1 where it is in none. */
export function cursorIndex({ rows }: Outline, cursor: { readonly row: number } | null): number {
  return cursor ? rows.findIndex(({ id }) => id === cursor.row) : -1;
}

/** The segment the cursor is at; undefined in a gap. */
export function segmentAt(outline: Outline, cursor: Cursor | null): Segment | undefined {
  const row = outline.rows[cursorIndex(outline, cursor)];
  return cursor ? segmentsIn(outline, row, cursor.edition)[cursor.part] : undefined;
}

/** The segment whose editor is open, else the first of the cell the cursor is in. */
export function segmentAtHand(
  outline: Outline,
  { editing, cursor }: { readonly editing: number | null; readonly cursor: Cursor | null },
): Segment | undefined {
  if (editing !== null) return outline.segments.get(editing);
  const row = outline.rows[cursorIndex(outline, cursor)];
  return cursor ? segmentsIn(outline, row, cursor.edition)[0] : undefined;
}

/** Which segment of its cell a segment is, counted from 0. */
export function partOf(outline: Outline, segment: number): number {
  const row = outline.rows[outline.rowOf.get(segment) ?? -1];
  const edition = outline.segments.get(segment)?.edition;
  return Math.max(0, row?.cells[String(edition)]?.indexOf(segment) ?? 0);
}

/** The segments of a cell with their texts. */
export function segmentsIn(
  outline: Outline,
  row: Pick<Row, "cells"> | undefined,
  edition: number,
): Segment[] {
  const ids = row?.cells[String(edition)] ?? [];
  return ids.flatMap((id) => outline.segments.get(id) ?? []);
}

/**
 * Where the cursor goes when the rows have changed since `before`: with the segment it follows; where its row is gone, to the one that
 * has its segments now; where its cell has grown shorter, to the last segment of it. Null where it stays.
 */
export function carriedTo(
  outline: Outline,
  before: Outline,
  cursor: Cursor,
  followed: number | null,
): Pick<Cursor, "row" | "part"> | null {
  const segment = followed ?? segmentLeft(outline, before, cursor);
  if (segment === null) return backIn(outline, cursor);
  const row = outline.rows[outline.rowOf.get(segment) ?? 0];
  const isOfColumn = outline.segments.get(segment)?.edition === cursor.edition;
  const part = isOfColumn ? partOf(outline, segment) : 0;
  return !row || (row.id === cursor.row && part === cursor.part) ? null : { row: row.id, part };
}

function backIn(outline: Outline, { row, edition, part }: Cursor) {
  const cell = segmentsIn(outline, outline.rows[cursorIndex(outline, { row })], edition);
  const last = Math.max(0, cell.length - 1);
  return part > last ? { row, part: last } : null;
}

/** The segment the cursor was at, or one beside it, if its row is gone; -1 where nothing is known of that row. */
function segmentLeft({ rows }: Outline, before: Outline, cursor: Cursor): number | null {
  if (rows.some(({ id }) => id === cursor.row)) return null;
  const gone = before.rows.find(({ id }) => id === cursor.row);
  const [first = -1] = Object.values(gone?.cells ?? {}).flat();
  return segmentAt(before, cursor)?.id ?? first;
}
