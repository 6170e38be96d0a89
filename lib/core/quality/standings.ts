import type { Edition } from "#lib/core/document/model.ts";
import { type SeenRevision, type SegmentReview, type Standing, standingOf } from "./reviews.ts";

/** A segment as it stands in a document: in which row, and whether its text is the one that was received. */
export interface PlacedSegment extends SeenRevision {
  readonly edition: number;
  readonly row: number;
  readonly isUnchanged: boolean;
}

/**
 * Tells where each of `segments` stands, in their order. All that stands in the rows of those with a verdict must be among them. Linear.
 */
export function standingsOf<T extends PlacedSegment>(
  segments: readonly T[],
  reviews: readonly SegmentReview[],
  editions: readonly Edition[],
): (Standing & { readonly of: T })[] {
  const verdicts = new Map(reviews.map((review) => [review.segment, review]));
  const bases = basesAmong(segments, editions);
  return segments.map((segment) => {
    const review = verdicts.get(segment.segment);
    const judged = { ...segment, bases: review ? bases(segment) : [] };
    return { ...standingOf(judged, review), of: segment };
  });
}

/** Finds what segments of a document were made from: those of the base edition in the same row, by id. Rows are sorted out at the first question. */
export function basesAmong(
  segments: readonly PlacedSegment[],
  editions: readonly Edition[],
): (segment: Pick<PlacedSegment, "edition" | "row">) => readonly SeenRevision[] {
  const baseOf = new Map(editions.map(({ id, basedOn }) => [id, basedOn]));
  let cells: ReadonlyMap<string, readonly SeenRevision[]> | null = null;
  return ({ edition, row }) => {
    const base = baseOf.get(edition) ?? null;
    if (base === null) return [];
    cells ??= cellsOf(segments);
    return cells.get(`${row} ${base}`) ?? [];
  };
}

function cellsOf(segments: readonly PlacedSegment[]): Map<string, SeenRevision[]> {
  const cells = new Map<string, SeenRevision[]>();
  for (const { segment, revision, edition, row } of segments) {
    const key = `${row} ${edition}`;
    const cell = cells.get(key);
    if (cell) cell.push({ segment, revision });
    else cells.set(key, [{ segment, revision }]);
  }
  for (const cell of cells.values()) cell.sort((a, b) => a.segment - b.segment);
  return cells;
}
