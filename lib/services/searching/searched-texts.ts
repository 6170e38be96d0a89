import type { Code } from "#lib/core/text/codes.ts";
import type { StoredEdition } from "#lib/data/documents.ts";

/** A segment with its text and its place. */
export interface SearchedSegment {
  readonly id: number;
  readonly edition: number;
  /** The id of its row. */
  readonly row: number;
  readonly revision: number;
  readonly text: string;
  readonly codes: readonly Code[];
  readonly isLocked: boolean;
}

/** A document as it can be searched: its segments in reading order, row by row and in each row edition by edition. It never changes. */
export interface Searchable {
  readonly head: number;
  readonly editions: readonly StoredEdition[];
  readonly segments: readonly SearchedSegment[];
  /** How much it takes up, in UTF-16 units. */
  readonly size: number;
}

/** A document as it is being read, or has been. */
export interface RememberedTexts {
  readonly workspace: string;
  readonly reading: Promise<Searchable>;
  /** 0 before it is read. */
  readonly size: number;
}

/** The texts of the documents just searched, the latest last, by document. One per process. */
export type SearchMemory = Map<string, RememberedTexts>;
