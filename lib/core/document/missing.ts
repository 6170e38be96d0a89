import { cellOf } from "./grid.ts";
import type { Row } from "./model.ts";

/** A segment that has no counterpart in an edition, though its row is not empty there. By id. */
export interface Unmatched {
  readonly segment: number;
  readonly edition: number;
}

/** A link of the aligner between two editions; an empty side means that the other has no counterpart. By id. */
export interface OneLink {
  readonly sourceEdition: number;
  readonly targetEdition: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Finds the gaps that rows hide: segments that a link leaves without a counterpart in an edition, while another segment of their cell has
 * one in the same row. A row with one segment in the cell hides nothing: there an editor, or a third edition, has said what belongs
 * together. In the order of the links. Linear in rows and links.
 */
export function unmatchedIn(rows: readonly Row[], links: readonly OneLink[]): Unmatched[] {
  const lonely = links.flatMap(lonelyIn);
  const wanted = new Set(lonely.map(({ segment }) => segment));
  const cells = rows.flatMap((row) =>
    Object.values(row.cells).flatMap((cell) =>
      cell
        .filter((segment) => wanted.has(segment))
        .map((segment) => [segment, { row, cell }] as const),
    ),
  );
  const placeOf = new Map(cells);
  return lonely.filter(({ segment, edition }) => {
    const place = placeOf.get(segment);
    return place && place.cell.length > 1 && cellOf(place.row, edition).length > 0;
  });
}

function lonelyIn({ sourceEdition, targetEdition, source, target }: OneLink): Unmatched[] {
  if (target.length === 0) return source.map((segment) => ({ segment, edition: targetEdition }));
  if (source.length === 0) return target.map((segment) => ({ segment, edition: sourceEdition }));
  return [];
}
