import type { Colouring } from "#app/_features/review/authorship/authorship.ts";
import { type Baseline, RECEIVED } from "#app/_features/review/baseline/baseline.ts";
import type { TextPlace } from "#app/_features/review/grid/text-place.ts";
import type { Question } from "./question.ts";
import type { ReviewEvent } from "./review-event.ts";

/** In what light the texts are shown, and what stands over them. */
export interface ViewState {
  readonly question: Question | null;
  readonly baseline: Baseline;
  readonly showsChanges: boolean;
  /** By what the words are coloured. */
  readonly authorship: Colouring;
  /** The words whose origin a key has asked for. */
  readonly origin: TextPlace | null;
}

export const PLAIN_VIEW: ViewState = {
  question: null,
  baseline: RECEIVED,
  showsChanges: false,
  authorship: "off",
  origin: null,
};

/** What is different of the view after an event. */
export function viewAfter(event: ReviewEvent): Partial<ViewState> {
  switch (event.type) {
    case "asked":
      return { question: event.question };
    case "answered":
      return { question: null };
    case "baseline":
      return { baseline: event.baseline };
    case "changes":
      return { showsChanges: event.shown };
    case "authorship":
      return { authorship: event.colouring, origin: null };
    case "origin":
      return { origin: event.place };
    case "moved":
    case "opened":
    case "left":
    case "typed":
      return { origin: null };
    default:
      return {};
  }
}
