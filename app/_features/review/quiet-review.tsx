"use client";

import { type ReactNode, useRef } from "react";
import { type Review, ReviewContext, useReview } from "./review-context.tsx";

interface Props {
  /** Whether the children show what is being typed after all. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

/**
 * Gives its children a review that stays the same while somebody types or rows are re-aligned: everything but the draft of the segment
 * under edit and the progress. Without it every row on the screen would be rendered again at each stroke.
 */
export function QuietReview({ isLive = false, children }: Props) {
  const review = useReview();
  const quiet = useRef(review);
  if (isLive || !isAlike(quiet.current, review)) quiet.current = review;
  return <ReviewContext value={quiet.current}>{children}</ReviewContext>;
}

/** Gives its children a review that stays the same while the cursor moves and windows open: for what shows the document, not where one is. */
export function CalmReview({ children }: { readonly children: ReactNode }) {
  const review = useReview();
  const calm = useRef(review);
  const { state: before, ...rest } = calm.current;
  const { state: after, ...others } = review;
  if (before.drafts !== after.drafts || !sameValues(rest, others)) calm.current = review;
  return <ReviewContext value={calm.current}>{children}</ReviewContext>;
}

/** Tells whether two reviews differ in nothing but the draft of the segment under edit, and how far a re-alignment is. */
export function isAlike(a: Review, b: Review): boolean {
  const { state: before, ...rest } = a;
  const { state: after, ...others } = b;
  const { drafts: draftsBefore, realigning: _shareBefore, ...restBefore } = before;
  const { drafts: draftsAfter, realigning: _shareAfter, ...restAfter } = after;
  return (
    sameValues(rest, others) &&
    sameValues(restBefore, restAfter) &&
    sameValues(without(draftsBefore, after.editing), without(draftsAfter, after.editing))
  );
}

function sameValues(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && left.every(([key, value]) => Object.is(right.get(key), value))
  );
}

function without(drafts: object, segment: number | null): object {
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => Number(id) !== segment));
}
