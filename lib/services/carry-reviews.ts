import type { Turn } from "#lib/core/history/change.ts";
import {
  isSameReview,
  renamedReview,
  type SeenRevision,
  type SegmentReview,
} from "#lib/core/quality/reviews.ts";
import type { Database } from "#lib/data/connect.ts";
import { readReviews } from "#lib/data/reviews.ts";
import { readTextsAt } from "#lib/data/revisions.ts";
import { readRowsWith, readSegmentIds } from "#lib/data/structure.ts";

/** The text that a segment is about to get, under the number of its change. */
interface ComingText extends SeenRevision {
  readonly text: string;
}

/**
 * The verdicts that hold again because a segment gets words that stood there when they were given: on itself, and on what was translated
 * from it. They are told in the number of the new revision, and keep the name and the time of who gave them.
 */
export async function carryReviews(
  db: Database,
  document: string,
  { segment, revision, text }: ComingText,
): Promise<Turn<SegmentReview>[]> {
  const reviews = await readReviewsBeside(db, document, [segment]);
  const known = [...new Set(reviews.flatMap((review) => revisionsIn(review, segment)))];
  const wanted = known.map((sequence) => ({ segment, sequence }));
  const texts = wanted.length > 0 ? await readTextsAt(db, document, wanted) : [];
  const alike = new Set(texts.flatMap((one) => (one.text === text ? [one.sequence] : [])));
  if (alike.size === 0) return [];
  const rename = (seen: SeenRevision) =>
    seen.segment === segment && alike.has(seen.revision) ? revision : seen.revision;
  return changedTurns(reviews.map((before) => [before, renamedReview(before, rename)]));
}

function revisionsIn({ segment, revision, bases }: SegmentReview, wanted: number): number[] {
  const seen = [{ segment, revision }, ...bases];
  return seen.flatMap((one) => (one.segment === wanted ? [one.revision] : []));
}

/** The verdicts on segments and on all that stands in one row with them. */
export async function readReviewsBeside(
  db: Database,
  document: string,
  segments: readonly number[],
): Promise<SegmentReview[]> {
  const standing = await readSegmentIds(db, document, await readRowsWith(db, document, segments));
  const beside = new Set([...segments, ...standing]);
  return readReviews(db, document, [...beside]);
}

/** The turns that lead from verdicts to others; none where both are the same. */
export function changedTurns(
  pairs: readonly (readonly [SegmentReview | null, SegmentReview | null])[],
): Turn<SegmentReview>[] {
  return pairs.flatMap(([before, after]) => {
    return isSameReview(before, after) ? [] : [{ before, after }];
  });
}
