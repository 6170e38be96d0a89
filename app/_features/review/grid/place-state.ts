import type { ReviewEvent } from "#app/_features/review/review-event.ts";

/** The cell the keyboard is on: ids of a row and an edition, and which segment of it, counted from 0. */
export interface Cursor {
  readonly row: number;
  readonly edition: number;
  readonly part: number;
}

/** Where the editor is. */
export interface PlaceState {
  readonly cursor: Cursor | null;
  /** The row at which a selection of rows began; it reaches to the cursor. */
  readonly anchor: number | null;
  /** The segment that the cursor goes with when its row changes: the one an editor moves. */
  readonly followed: number | null;
  /** The segment whose editor is open. */
  readonly editing: number | null;
  /** The finding or flag that F8 came to. */
  readonly mark: string | null;
  /** Whether its card stands beside the words. */
  readonly isCardOpen: boolean;
  /** Where a press opened the editor: an offset in its text. */
  readonly caret: number | null;
}

export const NO_PLACE: PlaceState = {
  cursor: null,
  anchor: null,
  followed: null,
  editing: null,
  mark: null,
  isCardOpen: false,
  caret: null,
};

/** What is different of the place after an event. */
export function placeAfter(state: PlaceState, event: ReviewEvent): Partial<PlaceState> {
  switch (event.type) {
    case "moved":
      return moved(state, event);
    case "carried":
      return carried(state, event);
    case "opened":
      return opened(event);
    case "left":
      return { editing: null, mark: null, isCardOpen: false };
    case "cancelled":
      return { anchor: null };
    case "card-closed":
    case "typed":
    case "origin":
      return { isCardOpen: false };
    default:
      return {};
  }
}

type Of<Type extends ReviewEvent["type"]> = Extract<ReviewEvent, { type: Type }>;

function moved(state: PlaceState, event: Of<"moved">): Partial<PlaceState> {
  const { row, edition, part = 0, selects = false, follows = null } = event;
  const anchor = selects ? (state.anchor ?? state.cursor?.row ?? row) : null;
  return {
    cursor: { row, edition, part },
    anchor,
    followed: follows,
    editing: null,
    isCardOpen: false,
  };
}

function carried({ cursor }: PlaceState, { row, part }: Of<"carried">): Partial<PlaceState> {
  return cursor ? { cursor: { ...cursor, row, part } } : {};
}

function opened(event: Of<"opened">): Partial<PlaceState> {
  const { row, edition, segment, mark = null, caret = null, part = 0, withCard = false } = event;
  return {
    cursor: { row, edition, part },
    anchor: null,
    followed: null,
    editing: segment,
    mark,
    isCardOpen: mark !== null && withCard,
    caret,
  };
}
