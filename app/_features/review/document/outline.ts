import {
  queuesOf,
  type RowQueues,
  type RowSign,
  signOf,
  type Unmatched,
  unmatchedIn,
} from "#app/_features/review/alignment/row-signs.ts";
import type { Cursor } from "#app/_features/review/grid/place-state.ts";
import type { Row, Segment } from "#app/_features/review/requests.ts";
import { indexesOf, type Lookup } from "./segment-places.ts";
import type { ReviewDocument } from "./structure.ts";

/** What follows from the rows of a document alone. */
interface Frame {
  readonly rows: readonly Row[];
  /** Row id → its index. */
  readonly indexOf: Lookup<number>;
  /** Edition id → language tag. */
  readonly languages: ReadonlyMap<number, string>;
  readonly unmatched: Unmatched;
  /** For each row, by index, how far it is to be relied on. */
  readonly signs: readonly RowSign[];
  readonly queues: RowQueues;
}

/** A document with the ways through it that the screen needs at every turn. */
export interface Outline extends Frame {
  /** The texts at hand: of a segment far from the screen there is none. */
  readonly segments: Lookup<Segment>;
  /** The edition a segment belongs to. Known for all, whether or not a text is at hand. */
  editionOf(segment: number): number | undefined;
  /** How many characters the text of a segment has. */
  lengthOf(segment: number): number;
  /** Segment id → index of its row. */
  readonly rowOf: Lookup<number>;
}

/**
 * The outline of a document. After `before`, an earlier one of the same document, it costs little while the rows are the same, and less
 * than a pass over all where some are. Else linear.
 */
export function outlineOf(document: ReviewDocument, before: Outline | null = null): Outline {
  const { places, texts } = document;
  const isFramed = before?.rows === document.rows;
  const frame = isFramed && before ? before : frameOf(document, before);
  const rowOf = (segment: number) => frame.indexOf.get(places.rows[segment] ?? 0);
  return {
    rows: frame.rows,
    indexOf: frame.indexOf,
    languages: frame.languages,
    unmatched: frame.unmatched,
    signs: frame.signs,
    queues: frame.queues,
    rowOf: { get: rowOf },
    segments: texts,
    editionOf: (segment) => places.editions[segment] || undefined,
    lengthOf: (segment) => places.lengths[segment] ?? 0,
  };
}

function frameOf(document: ReviewDocument, before: Outline | null): Frame {
  const { editions, rows, places, unmatched: entries } = document;
  const indexes = indexesOf(rows);
  const indexOf = (row: number) => {
    const index = indexes[row] ?? -1;
    return index === -1 ? undefined : index;
  };
  const unmatched = unmatchedIn(
    entries,
    (segment) => rows[indexOf(places.rows[segment] ?? 0) ?? -1],
  );
  // What a row shows follows from the row: one that is the same shows the same.
  const signs = rows.map((row) => {
    const index = before?.indexOf.get(row.id) ?? -1;
    const known = before?.rows[index] === row ? before.signs[index] : undefined;
    return known ?? signOf(row, editions, unmatched);
  });
  return {
    rows,
    indexOf: { get: indexOf },
    languages: new Map(editions.map(({ id, language }) => [id, language])),
    unmatched,
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
  return languageOf(outline, outline.editionOf(segment));
}

/** The index of the row the cursor is in; -1 where it is in none. */
export function cursorIndex(
  { indexOf }: Pick<Outline, "indexOf">,
  cursor: { readonly row: number } | null,
): number {
  return (cursor && indexOf.get(cursor.row)) ?? -1;
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
  const edition = outline.editionOf(segment);
  return Math.max(0, row?.cells[String(edition)]?.indexOf(segment) ?? 0);
}

/** The segments of a cell with their texts, as far as these are at hand. */
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
  const isOfColumn = outline.editionOf(segment) === cursor.edition;
  const part = isOfColumn ? partOf(outline, segment) : 0;
  return !row || (row.id === cursor.row && part === cursor.part) ? null : { row: row.id, part };
}

function backIn(outline: Outline, { row, edition, part }: Cursor) {
  const cell = outline.rows[cursorIndex(outline, { row })]?.cells[String(edition)];
  const last = Math.max(0, (cell?.length ?? 0) - 1);
  return part > last ? { row, part: last } : null;
}

/** The segment the cursor was at, or one beside it, if its row is gone; -1 where nothing is known of that row. */
function segmentLeft(outline: Outline, before: Outline, cursor: Cursor): number | null {
  if (outline.indexOf.get(cursor.row) !== undefined) return null;
  const gone = before.rows[cursorIndex(before, cursor)];
  const [first = -1] = Object.values(gone?.cells ?? {}).flat();
  return gone?.cells[String(cursor.edition)]?.[cursor.part] ?? first;
}

/** Where a segment stands: the row and edition of its cell, and which of its segments it is; null where it stands in none. */
export function cellOf(outline: Outline, segment: number) {
  const row = outline.rows[outline.rowOf.get(segment) ?? -1];
  const edition = outline.editionOf(segment);
  if (!row || edition === undefined) return null;
  return { row: row.id, edition, part: partOf(outline, segment), segment };
}
