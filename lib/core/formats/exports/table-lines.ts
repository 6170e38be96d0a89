import { segmentsById } from "./editions.ts";
import type { ExportedDocument, ExportedEdition, ExportedSegment } from "./exported-document.ts";

/** A line of a table: of a row that holds several segments of an edition, each stands in a line of its own. */
export interface TableLine {
  /** Number of the row, counted from 1; of a second line `12·2`. */
  readonly label: string;
  readonly row: number;
  /** In the order of the editions asked for; null where this line has none. */
  readonly cells: readonly (ExportedSegment | null)[];
}

/** The rows of a document as lines of at most one segment per edition. Rows in which none of the editions has any are left out. */
export function tableLines(
  document: ExportedDocument,
  editions: readonly ExportedEdition[],
): TableLine[] {
  const segments = editions.map(segmentsById);
  return document.rows.flatMap(({ id, cells }, at) => {
    const columns = editions.map((edition, column) =>
      (cells[edition.id] ?? []).map((segment) => segments[column]?.get(segment) ?? null),
    );
    const height = columns.reduce((most, { length }) => Math.max(most, length), 0);
    return Array.from({ length: height }, (_, line) => {
      const label = line === 0 ? `${at + 1}` : `${at + 1}·${line + 1}`;
      return { label, row: id, cells: columns.map((column) => column[line] ?? null) };
    });
  });
}
