import type { Direction } from "#lib/core/text/direction.ts";
import type { InlineFormat } from "./inline.ts";

/** A document to be made anew. */
export interface NewDocument {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly direction: Direction;
  /** ISO 8601, UTC: when it is said to have been made. */
  readonly at: string;
  readonly paragraphs: readonly NewParagraph[];
}

/** A paragraph; never empty. */
export interface NewParagraph {
  readonly runs: readonly NewRun[];
  /** Who put all of it in, where that is to be tracked. */
  readonly inserted: { readonly author: string; readonly date: string } | null;
}

/** Words that look the same; `\t` and `\n` are a tabulator and a line break. */
export interface NewRun {
  readonly text: string;
  readonly formats: readonly InlineFormat[];
  /** Whether it is a tag that stands for a code. */
  readonly isTag: boolean;
  /** Where it leads; empty for words that are no link. */
  readonly href: string;
}
