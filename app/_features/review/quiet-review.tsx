"use client";

import { type ReactNode, useContext, useDeferredValue, useRef } from "react";
import {
  LatestReviewContext,
  LiveReviewContext,
  type Review,
  ReviewContext,
  useReview,
} from "./review-context.tsx";
import type { ReviewState } from "./review-state.ts";
import { sameValues } from "./same-values.ts";

interface ReviewProps {
  readonly review: Review;
  readonly children: ReactNode;
}

interface Props {
  readonly children: ReactNode;
}

/**
 * Shares a review with a screen. What is being typed is shown by the open editor alone; all else sees a review that stays the same between
 * the strokes. Else a thousand pieces would be rendered at each of them. Whoever is rendered inside must be memoised to gain by it.
 */
export function ReviewProvider({ review, children }: ReviewProps) {
  const latest = useRef(review);
  latest.current = review;
  return (
    <LatestReviewContext value={latest}>
      <LiveReviewContext value={review}>
        <ReviewContext value={useKept(review, isAlike)}>{children}</ReviewContext>
      </LiveReviewContext>
    </LatestReviewContext>
  );
}

/** Lets its children see what is being typed. */
export function LiveReview({ children }: Props) {
  const review = useContext(LiveReviewContext);
  return <ReviewContext value={review}>{children}</ReviewContext>;
}

/** Gives its children a review that stays the same while the cursor moves: for what shows the document, not where one is. */
export function ReviewApartFromCursor({ children }: Props) {
  const review = useKept(useReview(), isAlikeApartFromCursor);
  return <ReviewContext value={review}>{children}</ReviewContext>;
}

/** Gives its children a review that stays the same whatever the editor does, until the document or a draft is another. */
export function CalmReview({ children }: Props) {
  const review = useKept(useReview(), isAlikeButForState);
  return <ReviewContext value={review}>{children}</ReviewContext>;
}

/** Has its children follow when there is time: what an editor looks at first is shown first. */
export function DeferredReview({ children }: Props) {
  const review = useDeferredValue(useReview());
  return <ReviewContext value={review}>{children}</ReviewContext>;
}

/** The last review that differed from the one before it. */
function useKept(review: Review, isSame: (a: Review, b: Review) => boolean): Review {
  const kept = useRef(review);
  if (!isSame(kept.current, review)) kept.current = review;
  return kept.current;
}

/** Tells whether two reviews differ in nothing but the text of the draft under edit. */
export function isAlike(a: Review, b: Review): boolean {
  const { state: before, ...rest } = a;
  const { state: after, ...others } = b;
  return (
    sameValues(rest, others) &&
    sameValues(before, after, DRAFTS) &&
    areDraftsAlike(before.drafts, after.drafts, after.editing)
  );
}

const DRAFTS: ReadonlySet<string> = new Set(["drafts"] satisfies (keyof ReviewState)[]);

/** What of the state says where the editor is, and what is on its way. */
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
  "realigning",
  "saving",
  "pin",
  "drag",
] satisfies (keyof ReviewState)[]);

const APART: ReadonlySet<string> = new Set([...OF_THE_CURSOR, ...DRAFTS]);

function isAlikeApartFromCursor(a: Review, b: Review): boolean {
  const { state: before, ...rest } = a;
  const { state: after, ...others } = b;
  const areSameDrafted = sameKeys(before.drafts, after.drafts);
  return areSameDrafted && sameValues(rest, others) && sameValues(before, after, APART);
}

function isAlikeButForState(a: Review, b: Review): boolean {
  const { state: before, ...rest } = a;
  const { state: after, ...others } = b;
  return before.drafts === after.drafts && sameValues(rest, others);
}

function sameKeys(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b);
}

type Drafts = ReviewState["drafts"];

function areDraftsAlike(before: Drafts, after: Drafts, editing: number | null): boolean {
  return before === after || sameValues(before, after, new Set([String(editing)]));
}
