import type { FileTrackedChange } from "../opened-file.ts";

/** A tracked change in a cell. */
export type CellChange = Pick<FileTrackedChange, "kind" | "author" | "date" | "text">;

/** A cell of a table that came back, whatever its format. */
export interface GridCell {
  /** Its text with all tracked changes, and without any; paragraphs are parted by `\n`. */
  readonly accepted: string;
  readonly original: string;
  readonly changes: readonly CellChange[];
  /** What people remarked on it, the author before their words. */
  readonly comments: readonly string[];
}

/** A row of a table that came back, by its columns. */
export type GridRow = readonly GridCell[];
