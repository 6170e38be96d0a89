import { DOUBTFUL_BELOW } from "#lib/core/align/bead.ts";
import type { OpenDocument, Row, Segment } from "./requests.ts";

/** A document with the ways through it that the screen needs at every turn. */
export interface Outline {
  readonly rows: readonly Row[];
  readonly segments: ReadonlyMap<number, Segment>;
  /** Segment id → index of its row. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Segment id → its number in its edition, from 1. */
  readonly numberOf: ReadonlyMap<number, number>;
}

/** Builds the outline of a document. Linear in its size. */
export function outlineOf({ rows, segments }: OpenDocument): Outline {
  const rowOf = new Map<number, number>();
  const numberOf = new Map<number, number>();
  const counts = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    for (const [edition, cell] of Object.entries(row.cells)) {
      for (const segment of cell) {
        const number = (counts.get(edition) ?? 0) + 1;
        counts.set(edition, number);
        numberOf.set(segment, number);
        rowOf.set(segment, index);
      }
    }
  }
  return { rows, rowOf, numberOf, segments: new Map(segments.map((s) => [s.id, s])) };
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
