"use client";

import { createContext, type Dispatch, type RefObject, useCallback, useContext } from "react";
import type { Columns } from "#app/_features/review/columns/use-columns.ts";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import type { LiveChecks } from "#app/_features/review/findings/live-checks.ts";
import type { Findings } from "#app/_features/review/findings/use-findings.ts";
import type { RowFiltering } from "#app/_features/review/rail/row-filter.ts";
import type { Standings } from "#app/_features/review/states/standings.ts";
import type { ReviewEvent } from "./review-event.ts";
import type { ReviewState } from "./review-state.ts";
import type { Actions } from "./use-actions.ts";

/** What an editor asks of the files of a document; the page answers. */
export type FilesQuestion =
  | { readonly kind: "export" }
  | { readonly kind: "update"; readonly edition: number }
  | { readonly kind: "table" };

/** Everything the parts of the review screen share. */
export interface Review extends Findings, RowFiltering {
  readonly document: ReviewDocument;
  readonly outline: Outline;
  readonly columns: Columns;
  /** How far the work on each segment is. */
  readonly standings: Standings;
  /** The rows on the screen, by index, as of the last time the grid was rendered. */
  readonly view: RefObject<{ readonly first: number; readonly last: number }>;
  /** Brings a row to the screen, by its index, and leaves the cursor where it is. */
  readonly scrollToRow: RefObject<(index: number) => void>;
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewEvent>;
  readonly actions: Actions;
  askForFiles(question: FilesQuestion): void;
  /** The thread that judges drafts; it starts when it is first asked for. */
  liveChecks(): LiveChecks;
}

export const ReviewContext = createContext<Review | null>(null);
/** The review with what is being typed, which changes at every stroke. */
export const LiveReviewContext = createContext<Review | null>(null);
export const LatestReviewContext = createContext<RefObject<Review> | null>(null);

/** The review screen's shared values. @throws outside of a review screen. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("Expected to be inside a review screen");
  return review;
}

/** Returns a function that gives the review as it is now, for what a press carries out; reading it has nothing rendered. */
export function useLatestReview(): () => Review {
  const latest = useContext(LatestReviewContext);
  if (!latest) throw new Error("Expected to be inside a review screen");
  return useCallback(() => latest.current, [latest]);
}
