import type { Finding } from "#lib/core/checks/engine/check.ts";

/** A finding placed on the segments of a document. */
export interface Problem extends Omit<Finding, "edition" | "paragraph" | "evidence"> {
  readonly edition: number;
  readonly segment: number;
  /** The revision of the segment that it was found in: its offsets mean nothing in another. */
  readonly revision: number;
  readonly evidence: readonly ProblemPlace[];
  /** Identity that lasts while its words stand; dismissals are tied to it. */
  readonly fingerprint: string;
  /** Why an editor set it aside; null while it is open. */
  readonly dismissed: string | null;
}

export interface ProblemPlace {
  readonly edition: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** What the checks find in a document, as of its head. */
export interface Problems {
  readonly head: number;
  readonly problems: readonly Problem[];
}

/** Documents whose findings are kept: a desk works on a few at a time. */
export const REMEMBERED_DOCUMENTS = 20;

/** A run of the checks on a document as of a head, finished or under way. */
export interface RememberedRun {
  readonly head: number;
  readonly problems: Promise<Problems>;
}

/** The runs on the documents just looked at, by document. One per process. */
export type ProblemMemory = Map<string, RememberedRun>;
