"use client";

import { type ReactNode, useRef } from "react";
import type { Row } from "#app/_features/review/requests.ts";
import { type Review, ReviewContext, useReview } from "#app/_features/review/review-context.tsx";
import { sameValues } from "#app/_features/review/same-values.ts";

interface Props {
  readonly row: Row;
  readonly children: ReactNode;
}

/**
 * Gives a row a review that stays the same until something happens that the row shows. The row with the cursor sees everything; the others
 * are not rendered again when the cursor moves, a key is pressed or a text elsewhere is saved.
 */
export function RowReview({ row, children }: Props) {
  const review = useReview();
  const now = { row, review, seen: seen(row, review) };
  const kept = useRef(now);
  if (!isSameFor(kept.current, now)) kept.current = now;
  return <ReviewContext value={kept.current.review}>{children}</ReviewContext>;
}

/** A row in a review. What it shows there is noted: much of what a review holds is patched in place. */
export interface RowSeen {
  readonly row: Row;
  readonly review: Review;
  readonly seen: readonly unknown[];
}

/** Tells whether a row looks the same in two reviews. */
export function isSameFor(before: RowSeen, after: RowSeen): boolean {
  const [old, now] = [before.review, after.review];
  if (old === now && before.row === after.row) return true;
  const isAtCursor = [old, now].some(({ state }) => state.cursor?.row === after.row.id);
  return (
    !isAtCursor &&
    before.row === after.row &&
    sameValues(old, now, OF_OTHERS) &&
    sameValues(old.state, now.state, OF_THE_CURSOR) &&
    before.seen.every((value, at) => Object.is(value, after.seen[at]))
  );
}

/** What of a review a row shows for its own segments alone, or not at all. Whatever else there is concerns all rows. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  "document",
  "outline",
  "items",
  "queue",
  "counts",
  "grades",
  "places",
  "alike",
  "details",
  "checks",
  "checkFailure",
  "takeOff",
  "standings",
  "view",
  "state",
  "filter",
  "showOnly",
  "showAll",
] satisfies (keyof Review)[]);

/** What of the state shows where the cursor is, in windows, or for single segments. */
const OF_THE_CURSOR: ReadonlySet<string> = new Set([
  "cursor",
  "anchor",
  "followed",
  "editing",
  "mark",
  "isCardOpen",
  "caret",
  "origin",
  "question",
  "clashes",
  "realigning",
  "saving",
  "drafts",
  "pin",
  "drag",
  "showsEvidence",
  "authorship",
] satisfies (keyof Review["state"])[]);

/** All that a row without the cursor shows of what is held for single segments. */
export function seen({ id, cells }: Row, review: Review): unknown[] {
  const { document, state, outline, items, standings } = review;
  const index = outline.indexOf.get(id) ?? -1;
  const segments = Object.values(cells).flat();
  const { pin, drag } = state;
  return [
    state.cursor === null && index === 0,
    outline.signs[index],
    outline.languages,
    document.texts,
    drag?.row === id || (drag && segments.includes(drag.segment)) ? drag : null,
    ...segments.flatMap((segment) => [
      pin?.segment === segment,
      state.drafts[segment],
      items.get(segment),
      standings.of(segment),
      outline.unmatched.get(segment)?.length ?? 0,
    ]),
  ];
}
