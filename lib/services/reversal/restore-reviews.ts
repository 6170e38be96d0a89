import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { Edition } from "#lib/core/document/model.ts";
import type { Turn } from "#lib/core/history/change.ts";
import type { PastState } from "#lib/core/history/timeline.ts";
import {
  basesIn,
  causeOfFall,
  type Renaming,
  renamedReview,
  type SegmentReview,
} from "#lib/core/quality/reviews.ts";
import { changedTurns } from "../carry-reviews.ts";

/** A document before it is restored and after it, as far as verdicts are concerned. */
interface RestoredScene {
  readonly editions: readonly Edition[];
  /** The state that comes back. */
  readonly then: Pick<PastState, "texts" | "rows" | "reviews">;
  /** The verdicts that stand now. */
  readonly reviews: readonly SegmentReview[];
  /** The rows that will stand. */
  readonly rows: readonly PlacedRow[];
  /** Whether a segment will have the text that it had then. */
  readonly isBack: (segment: number) => boolean;
  /** The revision that a segment will have. */
  readonly revisionOf: (segment: number) => number;
}

/**
 * Brings the verdicts back that held in the state that is restored. What was said later stays where it will hold; verdicts on a text that
 * comes back are told in the number of its new revision.
 */
export function restoredReviews(scene: RestoredScene): Turn<SegmentReview>[] {
  const { then, reviews, rows, editions, isBack, revisionOf } = scene;
  const rename: Renaming = ({ segment, revision }) =>
    isBack(segment) && then.texts.get(segment) === revision ? revisionOf(segment) : revision;
  const heldThen = holdingIn(then.rows, editions, (segment) => then.texts.get(segment) ?? 0);
  const willHold = holdingIn(rows, editions, revisionOf);
  const back = new Map(
    then.reviews
      .filter((review) => isBack(review.segment) && heldThen(review))
      .map((review) => [review.segment, renamedReview(review, rename)]),
  );
  const now = new Map(reviews.map((review) => [review.segment, review]));
  return changedTurns(
    [...new Set([...now.keys(), ...back.keys()])].map((segment) => {
      const before = now.get(segment) ?? null;
      const kept = before && renamedReview(before, rename);
      const returned = back.get(segment);
      if (!returned || !willHold(returned)) return [before, kept];
      return [before, kept && willHold(kept) && kept.given > returned.given ? kept : returned];
    }),
  );
}

/** Tells whether a verdict holds where these rows stand. */
function holdingIn(
  rows: readonly PlacedRow[],
  editions: readonly Edition[],
  revisionOf: (segment: number) => number,
): (review: SegmentReview) => boolean {
  const places = placesIn(rows);
  return (review) => {
    const place = places.get(review.segment);
    if (!place) return false;
    const bases = basesIn(place.row.cells, place.edition, { editions, revisionOf });
    return causeOfFall({ revision: revisionOf(review.segment), bases }, review) === null;
  };
}

function placesIn(rows: readonly PlacedRow[]) {
  const places = new Map<number, { readonly row: PlacedRow; readonly edition: number }>();
  for (const row of rows) {
    for (const [edition, cell] of Object.entries(row.cells))
      for (const segment of cell) places.set(segment, { row, edition: Number(edition) });
  }
  return places;
}
