import type { ParagraphSeparator } from "#lib/core/text/paragraphs.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** Trouble in the material that does not keep it from being read. */
export interface ReadingIssue {
  readonly code: "replacement-character" | "html-left-out";
  /** Place in the decoded text. */
  readonly at: Span;
}

/** A paragraph and how it stands in its source. `text` is what an editor sees, its lines parted by `\n`. */
export interface SourceParagraph extends Span {
  readonly text: string;
  /** What parts two of its lines in the source: a line end and what marks the continuation (`\r\n> `). */
  readonly lineBreak: string;
  /** The source has no room for a second line, nor for a block of another kind. */
  readonly isOneLine: boolean;
}

/** What a reader finds in a decoded text: paragraphs in order, not overlapping. */
export interface Source {
  readonly separator: ParagraphSeparator;
  readonly paragraphs: readonly SourceParagraph[];
  readonly issues: readonly ReadingIssue[];
}

/** Reads a decoded text. */
export interface Format {
  read(text: string): Source;
  /** Makes the edited lines of a paragraph safe to stand in the source: none may end it or begin another block. */
  protect(lines: readonly string[]): readonly string[];
}

const LINE_END = /\r\n|[\n\r]/;

/** The line end that a text uses, judged by its first. */
export function lineEndOf(text: string): string {
  return LINE_END.exec(text)?.[0] ?? "\n";
}

/** Places of U+FFFD, which another program wrote where it could not read a character. */
export function replacementCharacters(text: string): ReadingIssue[] {
  return Array.from(text.matchAll(/\ufffd+/g), ({ index, 0: run }) => ({
    code: "replacement-character",
    at: { start: index, end: index + run.length },
  }));
}
