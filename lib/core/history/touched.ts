import { editionsIn, touchedRows } from "#lib/core/document/grid.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";
import type { Delta } from "./change.ts";

/** What a change had to do with, to find it again by. */
export interface Touched {
  /** Ids of the editions whose texts, rows or flags it changed, in order. */
  readonly editions: readonly number[];
  /** Categories of the flags it raised, altered or withdrew, in alphabetical order. */
  readonly categories: readonly string[];
}

/** Tells what a change touched. Linear in the change. */
export function touchedBy(
  delta: Delta,
  editionOf: (segment: number) => number | undefined,
): Touched {
  const ofSegments = segmentsIn(delta).map(editionOf);
  const editions = [
    ...ofSegments.filter((id) => id !== undefined),
    ...editionsIn(touchedRows(delta.grid)),
  ];
  return {
    editions: [...new Set(editions)].sort((a, b) => a - b),
    categories: [...new Set(flagsIn(delta).map(({ category }) => category))].sort(),
  };
}

/** The segments whose text, flags or verdict a change touched; some of them more than once. */
export function segmentsIn(delta: Delta): number[] {
  return [...delta.texts, ...flagsIn(delta), ...reviewsIn(delta)].map(({ segment }) => segment);
}

/** A flag that only moved along with its words was not touched. */
function flagsIn({ flags }: Delta): Flag[] {
  return flags.flatMap(({ before, after, carried }) =>
    carried ? [] : [before, after].filter((flag) => flag !== null),
  );
}

/** A verdict that is only told in the number of a text that came back was not touched. */
function reviewsIn({ reviews }: Delta): SegmentReview[] {
  return reviews.flatMap(({ before, after }) => {
    const review = after ?? before;
    return review && before?.given !== after?.given ? [review] : [];
  });
}
