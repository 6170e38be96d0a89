import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import type { Dragged, Held } from "./held.ts";

/** What is being done to the rows. */
export interface RowState {
  /** The segment that waits for its counterpart to be pointed at. */
  readonly pin: Held | null;
  readonly drag: Dragged | null;
  /** How far (0–1) the rows are re-aligned; null while they are not. */
  readonly realigning: number | null;
  /** Whether the words that hold the row together are shown. */
  readonly showsEvidence: boolean;
}

export const ROWS_AT_REST: RowState = {
  pin: null,
  drag: null,
  realigning: null,
  showsEvidence: false,
};

/** What is different of what is being done to the rows after an event. */
export function rowsAfter(event: ReviewEvent): Partial<RowState> {
  switch (event.type) {
    case "pinned":
      return { pin: event.pin };
    case "dragged":
      return { drag: event.drag };
    case "realigning":
      return { realigning: event.share };
    case "evidence":
      return { showsEvidence: event.shown };
    case "cancelled":
      return { pin: null, drag: null };
    default:
      return {};
  }
}
