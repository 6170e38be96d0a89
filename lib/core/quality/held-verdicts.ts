import type { Cells, Edition } from "#lib/core/document/model.ts";
import { basesIn, causeOfFall, type SegmentReview, type Verdict } from "./reviews.ts";

/** The texts that verdicts are held against. */
export interface StandingTexts {
  readonly editions: readonly Edition[];
  readonly rows: readonly { readonly cells: Cells }[];
  revisionOf(segment: number): number;
}

/** The verdicts that hold, by segment; those that fell and those on segments that stand in no row are left out. Linear. */
export function heldVerdicts(
  reviews: readonly SegmentReview[],
  { editions, rows, revisionOf }: StandingTexts,
): Map<number, Verdict> {
  const given = new Map(reviews.map((review) => [review.segment, review]));
  const held = new Map<number, Verdict>();
  for (const { cells } of rows) {
    for (const { id } of editions) {
      for (const segment of cells[id] ?? []) {
        const review = given.get(segment);
        if (!review) continue;
        const bases = basesIn(cells, id, { editions, revisionOf });
        const fall = causeOfFall({ revision: revisionOf(segment), bases }, review);
        if (!fall) held.set(segment, review.verdict);
      }
    }
  }
  return held;
}
