import type { Colouring } from "#app/_features/review/authorship/authorship.ts";
import { type Baseline, RECEIVED } from "#app/_features/review/baseline/baseline.ts";
import {
  type Draft,
  type Drafts,
  draftAfter,
  type Saved,
} from "#app/_features/review/editor/drafts.ts";
import type { KnownProblem } from "#app/_features/review/findings/known-problem.ts";
import type { TextPlace } from "#app/_features/review/grid/text-place.ts";

/** How far a write has come. */
export type Saving = "saving" | "failed" | "waiting";

/** Two edits of the same words: theirs stands, yours waits for a decision. */
export interface Clash {
  readonly segment: number;
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  readonly author: string;
  readonly revision: number;
}

/** Words selected in an editor. */
export interface Selection {
  readonly segment: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A window that waits for an answer. */
export type Question =
  | { readonly kind: "flag"; readonly selection: Selection; readonly category: string | null }
  | { readonly kind: "dismiss"; readonly problems: readonly KnownProblem[] }
  /** Whether all findings like this one are to be mended alike: by the fix of this index. */
  | { readonly kind: "fix-alike"; readonly problem: KnownProblem; readonly fix: number };

/** The cell the keyboard is on: ids of a row and an edition, and which segment of it, counted from 0. */
export interface Cursor {
  readonly row: number;
  readonly edition: number;
  readonly part: number;
}

/** A segment that is to be moved, or laid beside another: ids. */
export interface Held {
  readonly segment: number;
  readonly edition: number;
}

/** Where the editor is and what they have not saved yet. */
export interface ReviewState {
  readonly cursor: Cursor | null;
  /** The row at which a selection of rows began; it reaches to the cursor. */
  readonly anchor: number | null;
  /** The segment that the cursor goes with when its row changes: the one an editor moves. */
  readonly followed: number | null;
  /** The segment that waits for its counterpart to be pointed at. */
  readonly pin: Held | null;
  /** The segment being dragged, and the row it is over. */
  readonly drag: (Held & { readonly row: number }) | null;
  /** How far (0–1) the rows are re-aligned; null while they are not. */
  readonly realigning: number | null;
  /** Whether the words that hold the row together are shown. */
  readonly showsEvidence: boolean;
  /** The segment whose editor is open. */
  readonly editing: number | null;
  /** The finding or flag that F8 came to. */
  readonly mark: string | null;
  /** Whether its card stands beside the words. */
  readonly isCardOpen: boolean;
  /** Where a press opened the editor: an offset in its text. */
  readonly caret: number | null;
  readonly drafts: Drafts;
  readonly saving: Readonly<Record<number, Saving>>;
  /** Waiting for a decision, the first one shown. */
  readonly clashes: readonly Clash[];
  readonly question: Question | null;
  readonly baseline: Baseline;
  readonly showsChanges: boolean;
  /** By what the words are coloured. */
  readonly authorship: Colouring;
  /** The words whose origin a key has asked for. */
  readonly origin: TextPlace | null;
}

export type ReviewEvent =
  | {
      readonly type: "moved";
      readonly row: number;
      readonly edition: number;
      readonly part?: number;
      /** Whether the rows from where the selection began to here are selected. */
      readonly selects?: boolean;
      readonly follows?: number;
    }
  /** The rows have changed under the cursor: it stands in another now. */
  | { readonly type: "carried"; readonly row: number; readonly part: number }
  | { readonly type: "pinned"; readonly pin: Held | null }
  | { readonly type: "dragged"; readonly drag: ReviewState["drag"] }
  | { readonly type: "realigning"; readonly share: number | null }
  | { readonly type: "evidence"; readonly shown: boolean }
  /** Gives up what was begun in the grid: a selection, a pin, a drag. */
  | { readonly type: "cancelled" }
  | {
      readonly type: "opened";
      readonly row: number;
      readonly edition: number;
      readonly segment: number;
      /** Which segment of its cell it is, counted from 0. */
      readonly part?: number;
      readonly mark?: string;
      /** Whether the card of the mark is to be shown beside its words. */
      readonly withCard?: boolean;
      readonly caret?: number;
    }
  | { readonly type: "card-closed" }
  | { readonly type: "left" }
  | {
      readonly type: "typed";
      readonly segment: number;
      readonly draft: Draft;
      readonly saved: string;
    }
  | { readonly type: "discarded"; readonly segment: number }
  | { readonly type: "saving"; readonly segment: number }
  | {
      readonly type: "saved";
      readonly segment: number;
      /** The draft that was on the screen when the save began. */
      readonly start: string | undefined;
      readonly saved: Saved;
    }
  | { readonly type: "failed"; readonly segment: number }
  /** The server does not answer: what was to be saved is kept, and saved once it does. */
  | { readonly type: "kept-back"; readonly segment: number; readonly draft: Draft }
  | { readonly type: "clashed"; readonly clash: Clash; readonly draft: Draft }
  | { readonly type: "settled"; readonly clash: Clash }
  | { readonly type: "asked"; readonly question: Question }
  | { readonly type: "answered" }
  | { readonly type: "restored"; readonly drafts: Drafts }
  | { readonly type: "baseline"; readonly baseline: Baseline }
  | { readonly type: "changes"; readonly shown: boolean }
  | { readonly type: "authorship"; readonly colouring: Colouring }
  | { readonly type: "origin"; readonly place: TextPlace | null };

export const FIRST_STATE: ReviewState = {
  cursor: null,
  anchor: null,
  followed: null,
  pin: null,
  drag: null,
  realigning: null,
  showsEvidence: false,
  editing: null,
  mark: null,
  isCardOpen: false,
  caret: null,
  drafts: {},
  saving: {},
  clashes: [],
  question: null,
  baseline: RECEIVED,
  showsChanges: false,
  authorship: "off",
  origin: null,
};

/** The state after an event. */
export function review(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "moved":
      return moved(state, event);
    case "opened": {
      const { row, edition, segment, mark = null, caret = null, part = 0 } = event;
      const isCardOpen = mark !== null && event.withCard === true;
      return {
        ...state,
        cursor: { row, edition, part },
        anchor: null,
        followed: null,
        editing: segment,
        mark,
        isCardOpen,
        caret,
        origin: null,
      };
    }
    case "carried":
      return carried(state, event.row, event.part);
    case "pinned":
      return { ...state, pin: event.pin };
    case "dragged":
      return { ...state, drag: event.drag };
    case "realigning":
      return { ...state, realigning: event.share };
    case "evidence":
      return { ...state, showsEvidence: event.shown };
    case "cancelled":
      return { ...state, anchor: null, pin: null, drag: null };
    case "card-closed":
      return { ...state, isCardOpen: false };
    case "left":
      return { ...state, editing: null, mark: null, isCardOpen: false, origin: null };
    case "typed":
      return typed(state, event.segment, event.draft, event.saved);
    case "discarded":
      return { ...state, drafts: omit(state.drafts, event.segment) };
    case "saving":
      return { ...state, saving: { ...state.saving, [event.segment]: "saving" } };
    case "saved":
      return saved(
        state,
        event.segment,
        draftAfter(state.drafts[event.segment], event.start, event.saved),
      );
    case "failed":
      return { ...state, saving: { ...state.saving, [event.segment]: "failed" } };
    case "kept-back":
      return keptBack(state, event.segment, event.draft);
    case "clashed":
      return clashed(state, event.clash, event.draft);
    case "settled":
      return { ...state, clashes: state.clashes.filter((clash) => clash !== event.clash) };
    case "asked":
      return { ...state, question: event.question };
    case "answered":
      return { ...state, question: null };
    case "restored":
      return { ...state, drafts: { ...event.drafts, ...state.drafts } };
    case "baseline":
      return { ...state, baseline: event.baseline };
    case "changes":
      return { ...state, showsChanges: event.shown };
    case "authorship":
      return { ...state, authorship: event.colouring, origin: null };
    case "origin":
      return { ...state, origin: event.place, isCardOpen: false };
  }
}

function moved(state: ReviewState, event: Extract<ReviewEvent, { type: "moved" }>): ReviewState {
  const { row, edition, part = 0, selects = false, follows = null } = event;
  const anchor = selects ? (state.anchor ?? state.cursor?.row ?? row) : null;
  return {
    ...state,
    cursor: { row, edition, part },
    anchor,
    followed: follows,
    editing: null,
    isCardOpen: false,
    origin: null,
  };
}

function carried(state: ReviewState, row: number, part: number): ReviewState {
  return state.cursor ? { ...state, cursor: { ...state.cursor, row, part } } : state;
}

function keptBack(state: ReviewState, segment: number, draft: Draft): ReviewState {
  const typed = state.drafts[segment];
  const isSame = !typed || typed.text === draft.text;
  return {
    ...state,
    saving: { ...state.saving, [segment]: "waiting" },
    drafts: isSame ? { ...state.drafts, [segment]: draft } : state.drafts,
  };
}

/** A text typed back to what is saved is no draft any more, unless something else is just being saved. */
function typed(state: ReviewState, segment: number, draft: Draft, savedText: string): ReviewState {
  const isSaving = state.saving[segment] === "saving";
  const saving = isSaving || isWaiting(state, segment) ? state.saving : omit(state.saving, segment);
  const isBack = draft.text === savedText && saving[segment] === undefined;
  const drafts = isBack ? omit(state.drafts, segment) : { ...state.drafts, [segment]: draft };
  return { ...state, saving, drafts, isCardOpen: false, origin: null };
}

function isWaiting({ saving }: ReviewState, segment: number): boolean {
  return saving[segment] === "waiting";
}

function saved(state: ReviewState, segment: number, rest: Draft | null): ReviewState {
  const drafts = omit(state.drafts, segment);
  const saving = omit(state.saving, segment);
  return { ...state, saving, drafts: rest ? { ...drafts, [segment]: rest } : drafts };
}

/** What could not be saved stays as a draft, so that closing the window of the decision loses nothing. */
function clashed(state: ReviewState, clash: Clash, draft: Draft): ReviewState {
  const { segment } = clash;
  const others = state.clashes.filter((known) => known.segment !== segment);
  return {
    ...state,
    clashes: [...others, clash],
    saving: omit(state.saving, segment),
    drafts: { ...state.drafts, [segment]: draft },
  };
}

function omit<T>(record: Readonly<Record<number, T>>, key: number): Record<number, T> {
  return Object.fromEntries(Object.entries(record).filter(([known]) => Number(known) !== key));
}
