import type { PlacedRow } from "#lib/core/document/grid.ts";
import type { Edition } from "#lib/core/document/model.ts";
import type { ChangeKind } from "#lib/core/history/change.ts";
import type { PastText } from "#lib/core/history/compare-states.ts";
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
}

/** A part of a state: so many rows and segments as can be taken over without holding up the page, and the other texts of those that differ. */
interface PastPart {
  readonly rows: readonly PlacedRow[];
  readonly segments: readonly PastSegment[];
  readonly flags: readonly Flag[];
  readonly texts: readonly (readonly [segment: number, text: string])[];
}

/** What the thread answers: part after part, the facts at the end; or why it cannot. */
export type PastAnswer = { readonly id: number } & (
  | { readonly kind: "part"; readonly part: PastPart }
  | { readonly kind: "end"; readonly facts: PastFacts; readonly differences: PastDifferences }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
);
