import type { GroupKind, ParagraphGroup } from "#lib/core/diff/documents/groups.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";
import type { UnreadablePlace } from "#lib/core/formats/unreadable.ts";

/** A text as received: a file, or what was pasted, which is plain text. */
export interface ReceivedText {
  readonly name: string;
  readonly isPasted?: true;
  readonly bytes: Uint8Array;
}

/** What the thread is asked: to compare two texts, or two documents paragraph by paragraph. */
export type ComparisonQuestion =
  | {
      readonly kind: "texts";
      readonly before: string;
      readonly after: string;
      readonly language: string;
    }
  | {
      readonly kind: "paragraphs";
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly language: string;
    }
  | {
      readonly kind: "documents";
      readonly before: ReceivedText;
      readonly after: ReceivedText;
      /** Null where the thread is to find out what language they are in. */
      readonly language: string | null;
    };

/** What a reader sees of two texts. */
export interface ComparedTexts {
  readonly pieces: readonly Piece[];
}

/** A place in the comparison of two documents: paragraphs that stand for each other, or such as went or came. */
export interface ComparedRow extends ParagraphGroup {
  /** Counted from 0, the origins of what moved included. */
  readonly index: number;
  /** Whether it is the place that paragraphs have left. */
  readonly isOrigin: boolean;
  /** The other place of what moved, by its index. */
  readonly other: number | null;
  readonly pieces: readonly Piece[];
}

/** How many groups there are of each kind; those that moved are counted under `moved` as well. */
export type ComparisonSummary = Readonly<Record<GroupKind | "moved", number>>;

/** What the thread tells about two documents: first what there is, then its rows bit by bit, or why it cannot. */
export type DocumentsAnswer =
  | {
      readonly kind: "summary";
      readonly language: string;
      readonly summary: ComparisonSummary;
      readonly rows: number;
    }
  | { readonly kind: "rows"; readonly rows: readonly ComparedRow[] }
  | { readonly kind: "unreadable"; readonly side: Side; readonly place: UnreadablePlace };

/** One of the two documents. */
export type Side = "before" | "after";
