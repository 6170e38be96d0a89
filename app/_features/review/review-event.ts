import type { Dragged, Held } from "#app/_features/review/alignment/held.ts";
import type { Colouring } from "#app/_features/review/authorship/authorship.ts";
import type { Baseline } from "#app/_features/review/baseline/baseline.ts";
import type { Draft, Drafts, Saved } from "#app/_features/review/editor/drafts.ts";
import type { TextPlace } from "#app/_features/review/grid/text-place.ts";
import type { Clash } from "#app/_features/review/saving/clash.ts";
import type { Question } from "./question.ts";

/** Something that changes what the review screen shows. Each subject's part of the state takes of it what concerns it. */
export type ReviewEvent = PlaceEvent | RowEvent | DraftEvent | ViewEvent;

/** The editor goes to another place. */
type PlaceEvent =
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
  | { readonly type: "left" };

/** Something is done to the rows. */
type RowEvent =
  | { readonly type: "pinned"; readonly pin: Held | null }
  | { readonly type: "dragged"; readonly drag: Dragged | null }
  | { readonly type: "realigning"; readonly share: number | null }
  | { readonly type: "evidence"; readonly shown: boolean }
  /** Gives up what was begun in the grid: a selection, a pin, a drag. */
  | { readonly type: "cancelled" };

/** A text is written or saved. */
type DraftEvent =
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
  | { readonly type: "restored"; readonly drafts: Drafts }
  /** What is typed in other windows of this browser has begun, or ended. */
  | { readonly type: "elsewhere"; readonly segments: ReadonlySet<number> };

/** The texts are shown in another light, or a window is opened over them. */
type ViewEvent =
  | { readonly type: "asked"; readonly question: Question }
  | { readonly type: "answered" }
  | { readonly type: "baseline"; readonly baseline: Baseline }
  | { readonly type: "changes"; readonly shown: boolean }
  | { readonly type: "authorship"; readonly colouring: Colouring }
  | { readonly type: "origin"; readonly place: TextPlace | null };
