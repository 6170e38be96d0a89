"use client";

import { createContext, type Dispatch, type RefObject, useContext } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { KnownProblems } from "#app/_features/review/document/use-document.ts";
import type { Alike } from "#app/_features/review/findings/alike.ts";
import type { LiveChecks } from "#app/_features/review/findings/live-checks.ts";
import type { Item, Items } from "#app/_features/review/findings/marks.ts";
import type { Columns } from "#app/_features/review/grid/use-columns.ts";
import type { OpenDocument } from "./requests.ts";
import type { ReviewEvent, ReviewState } from "./review-state.ts";
import type { Actions } from "./use-actions.ts";

/** What an editor asks of the files of a document; the page answers. */
export type FilesQuestion =
  | { readonly kind: "export" }
  | { readonly kind: "update"; readonly edition: number }
  | { readonly kind: "table" };

/** Everything the parts of the review screen share. */
export interface Review {
  readonly document: OpenDocument;
  readonly outline: Outline;
  readonly items: Items;
  readonly queue: readonly Item[];
  readonly alike: Alike;
  /** Whether the findings are those of the texts on the screen. */
  readonly checks: KnownProblems["state"];
  /** Why they could not be found, where that is so. */
  readonly checkFailure: KnownProblems["failure"];
  readonly columns: Columns;
  /** The rows on the screen, by index, as of the last time the grid was rendered. */
  readonly view: RefObject<{ readonly first: number; readonly last: number }>;
  readonly state: ReviewState;
  readonly dispatch: Dispatch<ReviewEvent>;
  readonly actions: Actions;
  askForFiles(question: FilesQuestion): void;
  /** The thread that judges drafts; it starts when it is first asked for. */
  liveChecks(): LiveChecks;
}

export const ReviewContext = createContext<Review | null>(null);

/** The review screen's shared values. @throws outside of a review screen. */
export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("Expected to be inside a review screen");
  return review;
}
