import {
  ROWS_AT_REST,
  type RowState,
  rowsAfter,
} from "#app/_features/review/alignment/row-state.ts";
import { NO_PLACE, type PlaceState, placeAfter } from "#app/_features/review/grid/place-state.ts";
import {
  type DraftState,
  draftsAfter,
  NO_DRAFTS,
} from "#app/_features/review/saving/draft-state.ts";
import type { ReviewEvent } from "./review-event.ts";
import { PLAIN_VIEW, type ViewState, viewAfter } from "./view-state.ts";

/** Where the editor is, what they are about and what they have not saved yet. */
export interface ReviewState extends PlaceState, RowState, DraftState, ViewState {}

export const FIRST_STATE: ReviewState = {
  ...NO_PLACE,
  ...ROWS_AT_REST,
  ...NO_DRAFTS,
  ...PLAIN_VIEW,
};

/** The state after an event. */
export function review(state: ReviewState, event: ReviewEvent): ReviewState {
  return {
    ...state,
    ...placeAfter(state, event),
    ...rowsAfter(event),
    ...draftsAfter(state, event),
    ...viewAfter(event),
  };
}
