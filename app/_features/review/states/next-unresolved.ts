import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { isOpen } from "#app/_features/review/findings/marks.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import type { SegmentState } from "#lib/core/quality/reviews.ts";

/** The place of a segment in the grid. */
interface SegmentPlace {
  readonly row: number;
  readonly edition: number;
  readonly part: number;
  readonly segment: number;
}

type Needed = Pick<Review, "outline" | "items" | "standings" | "state">;

/**
 * The next segment in the column of the cursor that nobody has reviewed as it stands, or that has an open finding or flag; from the end of
 * the column on to its beginning. Null where there is none but the one at the cursor. Linear in the rows it passes.
 */
export function nextUnresolved(review: Needed): SegmentPlace | null {
  const { outline, state } = review;
  const { cursor } = state;
  if (!cursor) return null;
  const here = Math.max(0, cursorIndex(outline, cursor));
  const count = outline.rows.length;
  for (let step = 0; step <= count; step++) {
    const row = outline.rows[(here + step) % count];
    const cell = row?.cells[String(cursor.edition)] ?? [];
    // The row of the cursor is looked at twice: below the cursor first, above it last.
    const part = cell.findIndex((segment, at) => {
      if (step === 0 && at <= cursor.part) return false;
      if (step === count && at >= cursor.part) return false;
      return isUnresolved(review, segment);
    });
    const segment = cell[part];
    if (row && segment !== undefined)
      return { row: row.id, edition: cursor.edition, part, segment };
  }
  return null;
}

function isUnresolved({ items, standings }: Needed, segment: number): boolean {
  return isUnreviewed(standings.of(segment).state) || (items.get(segment) ?? []).some(isOpen);
}

/** Tells whether nobody stands for a text as it is. */
export function isUnreviewed(state: SegmentState): boolean {
  return state === "untouched" || state === "edited";
}
