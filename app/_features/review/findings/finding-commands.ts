import { cursorIndex, segmentAtHand } from "#app/_features/review/document/outline.ts";
import type { Selection } from "#app/_features/review/question.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import type { KnownProblem } from "./known-problem.ts";
import { type Item, isOpen } from "./marks.ts";
import { countedProblems } from "./numbers.ts";
import { firstAt } from "./reading-queue.ts";

/** Goes to the next open finding or flag after the present place, or the one before; round at the ends. */
export function jump(review: Review, by: -1 | 1): void {
  const at = markedIndex(review);
  const following = firstAfterCursor(review);
  const item = stop(review, at === -1 ? following + (by === 1 ? 0 : -1) : at + by, by);
  if (item) review.actions.goTo(item);
}

/** The first item from an index of the queue onwards that is in a row shown; round at the ends. */
function stop({ queue, outline, filter }: Review, index: number, by: -1 | 1): Item | undefined {
  if (!filter) return queue.at(index % Math.max(1, queue.length));
  const shown = new Set(filter.rows);
  for (let step = 0; step < queue.length; step++) {
    const item = queue.at((index + step * by) % queue.length);
    if (item && shown.has(outline.rowOf.get(item.segment) ?? -1)) return item;
  }
  return undefined;
}

/** The place in the queue of the item that was come to, as long as the cursor is in its cell; -1 where there is none. */
function markedIndex({ queue, outline, places, state }: Review): number {
  const segment = segmentAtHand(outline, state)?.id;
  return segment === undefined || state.mark === null
    ? -1
    : indexIn(queue, { segment, id: state.mark }, places);
}

function indexIn(
  queue: readonly Item[],
  { segment, id }: Pick<Item, "segment" | "id">,
  places: Review["places"],
): number {
  const place = places.of(segment);
  if (place === -1) return -1;
  const [start, end] = [firstAt(queue, place, places), firstAt(queue, place + 1, places)];
  const at = queue.slice(start, end).findIndex((item) => item.id === id);
  return at === -1 ? -1 : start + at;
}

/** The index of the first item at the cursor or after it; without a cursor, of the first of all. */
function firstAfterCursor({ queue, outline, places, state }: Review): number {
  if (!state.cursor) return 0;
  const row = Math.max(0, cursorIndex(outline, state.cursor));
  return firstAt(queue, places.at(row, state.cursor.edition), places);
}

/**
 * Accepts the first fix of the finding the editor came to, or else of the one at the caret (never of one that is not looked at), and goes
 * on to the next.
 */
export function acceptFix(review: Review, selection?: Selection): void {
  const item = itemAtHand(review, selection);
  if (item?.kind !== "problem" || item.problem.fixCount === 0) return;
  acceptAndGoOn(review, item, 0);
}

function acceptAndGoOn(
  review: Review,
  item: Extract<Item, { kind: "problem" }>,
  fix: number,
): void {
  const { queue, places, actions } = review;
  const at = indexIn(queue, item, places);
  const next = at === -1 ? undefined : stop(review, at + 1, 1);
  void actions.acceptFix(item.problem, fix);
  if (next && next !== item) actions.goTo(next);
}

function itemAtHand({ state, items }: Review, selection?: Selection): Item | undefined {
  const { editing } = state;
  if (editing === null) return undefined;
  const here = (items.get(editing) ?? []).filter(isOpen);
  const isDraft = state.drafts[editing] !== undefined;
  const marked = here.find(({ id }) => id === state.mark);
  return marked ?? here.find((other) => !isDraft && isAt(other, selection));
}

function isAt(item: Item, selection: Selection | undefined): boolean {
  if (item.kind !== "problem" || !selection) return false;
  return item.problem.start <= selection.end && selection.start <= item.problem.end;
}

/** Beside an open card a digit accepts the fix it counts. Tells whether there was one to accept. */
export function acceptFixOfCard(review: Review, digit: number): boolean {
  const item = itemOfCard(review);
  if (!item || digit < 2 || item.problem.fixCount < digit) return false;
  acceptAndGoOn(review, item, digit - 1);
  return true;
}

/** The finding whose card stands beside its words. */
function itemOfCard({ state, items }: Review): Extract<Item, { kind: "problem" }> | undefined {
  if (!state.isCardOpen || state.editing === null) return undefined;
  const item = items.get(state.editing)?.find(({ id }) => id === state.mark);
  return item?.kind === "problem" && isOpen(item) ? item : undefined;
}

/** Asks which of the findings like the one at hand are to be mended alike. */
export function askToFixAlike({ state, items, dispatch }: Review): void {
  const item = items.get(state.editing ?? -1)?.find(({ id }) => id === state.mark);
  if (item?.kind !== "problem" || !isOpen(item) || item.problem.fixCount === 0) return;
  dispatch({ type: "asked", question: { kind: "fix-alike", problem: item.problem, fix: 0 } });
}

/** Asks why the n-th finding of the segment, as the inspector counts them, is set aside. */
export function askToDismiss(review: Review, digit: number): void {
  const item = countedProblems(review)[digit - 1];
  if (item) askWhyDismissed(review, [item.problem]);
}

function askWhyDismissed({ dispatch }: Review, problems: readonly KnownProblem[]): void {
  dispatch({ type: "asked", question: { kind: "dismiss", problems } });
}
