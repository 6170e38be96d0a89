/** What somebody said, in plain text; lines parted by `\n`. */
export interface NewComment {
  readonly author: string;
  /** ISO 8601; empty for none. */
  readonly date: string;
  readonly text: string;
}

/** A comment with the id that its anchors have. */
export interface PlacedComment extends NewComment {
  readonly id: number;
}

/** A remark on a stretch of a paragraph. */
export interface FileComment extends NewComment {
  readonly paragraph: number;
  /** UTF-16 offsets into the new text; equal for a place, or for words that are deleted there. */
  readonly start: number;
  readonly end: number;
}
