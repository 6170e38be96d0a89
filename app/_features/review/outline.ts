import { DOUBTFUL_BELOW } from "#lib/core/align/bead.ts";
import type { OpenDocument, Row, Segment } from "./requests.ts";

/** A document with the ways through it that the screen needs at every turn. */
export interface Outline {
  readonly rows: readonly Row[];
  readonly segments: ReadonlyMap<number, Segment>;
  /** Segment id → index of its row. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Edition id → language tag. */
  readonly languages: ReadonlyMap<number, string>;
}

/** Builds the outline of a document. Linear in its size. */
export function outlineOf({ editions, rows, segments }: OpenDocument): Outline {
  const rowOf = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    for (const segment of Object.values(row.cells).flat()) rowOf.set(segment, index);
  }
  return {
    rows,
    rowOf,
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    languages: new Map(editions.map(({ id, language }) => [id, language])),
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

/** The segments of a cell with their texts. */
export function segmentsIn(outline: Outline, row: Row | undefined, edition: number): Segment[] {
  const ids = row?.cells[String(edition)] ?? [];
  return ids.flatMap((id) => outline.segments.get(id) ?? []);
}

export type RowDoubt = "sure" | "doubtful" | "gap" | "by-hand";

/** How far a row can be relied on: set by hand, with a gap, doubted by the aligner, or sure. */
export function doubtOf(row: Row, editions: readonly { readonly id: number }[]): RowDoubt {
  if (editions.some(({ id }) => (row.cells[String(id)] ?? []).length === 0)) return "gap";
  if (row.confidence === null) return "by-hand";
  return row.confidence < DOUBTFUL_BELOW ? "doubtful" : "sure";
}
