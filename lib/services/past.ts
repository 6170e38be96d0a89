import type { LoggedChange } from "#lib/core/history/change.ts";
import type { Timeline } from "#lib/core/history/timeline.ts";
import type { Touched } from "#lib/core/history/touched.ts";
import type { TextMemory } from "./text-memory.ts";

/** A change of a document without its delta. */
export interface PastChange extends LoggedChange, Touched {
  readonly at: Date;
}

/** The past of a document as far as this process has read its log. It only grows. */
export interface Past {
  readonly timeline: Timeline;
  /** Every change, oldest first: that of number n stands at n - 1. */
  readonly changes: PastChange[];
  /** The edition of each segment. */
  readonly editionOf: Map<number, number>;
  /** Segment → the change that brought its first text, where that is not the import. */
  readonly bornAt: Map<number, number>;
  /** Texts that were read lately. */
  readonly texts: TextMemory;
}

// Documents whose past is kept, and how many values of them in all. Its entry in the log included, a value is some 400 bytes (85 MB for
// 20,000 rows of two editions with 100,000 changes): four such documents, less than half a gigabyte.
export const REMEMBERED_PASTS = 8;
export const REMEMBERED_VALUES = 1_000_000;

// Texts kept of a document, in UTF-16 units: two editions of 20,000 paragraphs, each as it came and as it stood at some point.
export const REMEMBERED_TEXT = 20_000_000;

/** The past of a document as it is being read, or has been. */
export interface RememberedPast {
  readonly reading: Promise<Past>;
  /** How many values it keeps; 0 before it is read. */
  readonly size: number;
}

/** The pasts of the documents just looked at, the latest last, by document. One per process. */
export type PastMemory = Map<string, RememberedPast>;
