import type { Edition } from "#lib/core/document/model.ts";
import type { ChangeKind } from "#lib/core/history/change.ts";
import type { PastText } from "#lib/core/history/compare-states.ts";
import type { RowShift } from "#lib/core/history/state-difference.ts";
import type { Flag } from "#lib/core/quality/flags.ts";

/** What the thread is asked: a state of a document, compared with another (null: with the texts as received). */
export interface PastQuestion {
  readonly id: number;
  readonly document: string;
  readonly sequence: number;
  readonly other: number | null;
}

/** A segment of a state. */
export interface PastSegment extends PastText {
  readonly edition: number;
}

/** What a state tells besides its rows and texts. */
export interface PastFacts {
  readonly sequence: number;
  readonly at: string;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly withdrawn: boolean;
  readonly editions: readonly (Edition & { readonly fileName: string })[];
  /** How many findings are dismissed. */
  readonly dismissals: number;
}

/** What differs from the other state; texts come along with their segments. */
interface PastDifferences {
  readonly rearranged: readonly number[];
  readonly reflagged: readonly number[];
  readonly differing: readonly number[];
  readonly isOtherLater: boolean;
}

/** A part of what makes the state the page has into the one it asks for: as much as can be taken over without holding up the page. */
export interface PastPart {
  readonly rows: RowShift;
  /** Those with other texts. */
  readonly segments: readonly PastSegment[];
  /** All flags of each segment on which they differ. */
  readonly flags: readonly (readonly [segment: number, flags: readonly Flag[]])[];
  /** The text a segment is compared with; null where it does not differ any more. */
  readonly texts: readonly (readonly [segment: number, text: string | null])[];
}

/**
 * What the thread answers: the beginning, which says whether a whole state follows or what makes the last one it told to the end into this one;
 * part after part; the facts at the end. Or why it cannot. A beginning puts an end to any answer before it.
 */
export type PastAnswer = { readonly id: number } & (
  | { readonly kind: "begin"; readonly isWhole: boolean }
  | { readonly kind: "part"; readonly part: PastPart }
  | { readonly kind: "end"; readonly facts: PastFacts; readonly differences: PastDifferences }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
);
