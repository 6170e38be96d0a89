import { selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import { nextUnresolved } from "./next-unresolved.ts";

/** Confirms the segment whose editor is open, and goes on before it is saved. What is approved is not made less by confirming it again. */
export function confirmOpen(review: Review, verdict: Verdict, goOn: () => void): void {
  const { state, actions, standings } = review;
  const { editing } = state;
  goOn();
  if (editing === null) return;
  const isSaid = standings.of(editing).state === "approved" && state.drafts[editing] === undefined;
  if (!isSaid) void actions.confirm(editing, verdict);
}

/** Opens the next segment of the column that nobody has reviewed yet or that has an open finding or flag; leaves the editor where there is none. */
export function goToUnresolved(review: Review): void {
  const place = nextUnresolved(review);
  if (place) review.dispatch({ type: "opened", ...place });
  else review.dispatch({ type: "left" });
}

/** Judges the segments of the column in the rows that are selected, or in the row of the cursor; from a single row it goes on to the next. */
export function judgeHere(review: Review, verdict: Verdict | null, goOn: () => void): void {
  const { outline, state, actions, dispatch } = review;
  const { cursor, anchor } = state;
  const range = selectedRange(outline, state);
  if (!cursor || !range) return;
  const rows = outline.rows.slice(range.first, range.last + 1);
  const segments = rows.flatMap(({ cells }) => cells[String(cursor.edition)] ?? []);
  const isOne = anchor === null && cursorIndex(outline, cursor) === range.first;
  if (isOne && verdict) goOn();
  else dispatch({ type: "cancelled" });
  if (segments.length > 0) void actions.judge(segments, verdict);
}
