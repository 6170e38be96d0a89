import { nextOf, type Unmatched } from "#app/_features/review/alignment/row-signs.ts";
import { cursorIndex, type Outline } from "#app/_features/review/document/outline.ts";
import type { Row } from "#app/_features/review/requests.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { runAround } from "#lib/core/document/alternative.ts";
import type { Cursor } from "./place-state.ts";

/** Goes to a row, by index, where it is most likely to be mended. */
export function goToMend({ outline, state, columns, dispatch }: Review, index: number | null) {
  const row = outline.rows[index ?? -1];
  if (!row) return;
  const present = state.cursor?.edition ?? -1;
  const place = placeToMend(row, columns.shown, present, outline.unmatched);
  dispatch({ type: "moved", row: row.id, ...place });
}

/**
 * The place in which a row is most likely to be mended: the first gap, else a segment that nothing answers to, else the cell that holds
 * the most segments; the present column where nothing speaks for another.
 */
export function placeToMend(
  row: Row,
  shown: readonly number[],
  present: number,
  unmatched: Unmatched,
): Pick<Cursor, "edition" | "part"> {
  const sizeOf = (edition: number) => row.cells[String(edition)]?.length ?? 0;
  const gap = shown.find((edition) => sizeOf(edition) === 0);
  const fullest = shown.reduce(
    (best, edition) => (sizeOf(edition) > sizeOf(best) ? edition : best),
    shown.includes(present) ? present : (shown[0] ?? present),
  );
  const alone = shown.flatMap((edition) => {
    const part = row.cells[String(edition)]?.findIndex((segment) => unmatched.has(segment)) ?? -1;
    return part === -1 ? [] : [{ edition, part }];
  });
  if (gap !== undefined) return { edition: gap, part: 0 };
  return alone[0] ?? { edition: fullest, part: 0 };
}

/** The row from which one looks for the next, or the one before: the cursor's; without a cursor, the edge of the screen. */
export function startOf({ outline, state, view }: Review, by: 1 | -1): number {
  const here = cursorIndex(outline, state.cursor);
  if (here !== -1) return here;
  return by === 1 ? view.current.first - 1 : view.current.last + 1;
}

/** The row to go on to from `here`, which is done with, and its run: the next to look at, else the next that nobody stands for. */
export function nextToConfirm({ rows, queues }: Outline, here: number): number | null {
  const done = runAround(rows, here) ?? { start: here, end: here + 1 };
  const isLeft = (index: number) => index < done.start || index >= done.end;
  const next = (queue: readonly number[]) => nextOf(queue.filter(isLeft), here, 1);
  return next(queues.toLookAt) ?? next(queues.unconfirmed);
}
