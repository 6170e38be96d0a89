import type { MqmCategory, Severity } from "./mqm.ts";

export const FLAG_STATES = ["open", "confirmed", "fixed", "dismissed"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/**
 * A span that an editor marked in a segment. `start` and `end` are null once its words are gone from the text; they are equal, and `quote` is
 * empty, where something is missing at that point.
 */
export interface Flag {
  readonly id: number;
  readonly segment: number;
  readonly start: number | null;
  readonly end: number | null;
  /** The marked words: as they stand now, or as they last stood when they are gone. */
  readonly quote: string;
  readonly category: MqmCategory;
  readonly severity: Severity;
  readonly note: string;
  /** What is proposed in place of the marked words, or at the point; null where nothing is. */
  readonly suggestion: string | null;
  /** The flag whose error occurs here again, by its id; never one that repeats another itself. Null for an error of its own. */
  readonly repeats: number | null;
  readonly state: FlagState;
  /** Sequence number of the change that raised the flag. */
  readonly raised: number;
}

/** A flag as logs and archives of the time before suggestions hold it. */
export type PlainFlag = Omit<Flag, "suggestion" | "repeats"> &
  Partial<Pick<Flag, "suggestion" | "repeats">>;

/** Reads a flag of any time: an older one suggests nothing and repeats nothing. */
export function completeFlag(flag: PlainFlag): Flag {
  return { suggestion: null, repeats: null, ...flag };
}

/** Tells whether a flag marks a point at which something is missing. */
export function isPoint({ start, end }: Pick<Flag, "start" | "end">): boolean {
  return start !== null && start === end;
}

/** How far an editor's word on a finding reaches inside a document: this place, or these words wherever they stand in it. */
export const SCOPES_IN_DOCUMENT = ["occurrence", "document"] as const;

/** A finding that an editor has looked at and set aside, as the log of its document holds it. */
export interface Dismissal {
  /** Unlike that of any other dismissal. */
  readonly id: string;
  readonly scope: (typeof SCOPES_IN_DOCUMENT)[number];
  /** The id of the check; empty where nobody wrote it down. */
  readonly check: string;
  /** Primary subtag of the language of the words; empty where nobody wrote it down. */
  readonly language: string;
  /** What the check knows such findings by. */
  readonly key: string;
  readonly reason: string;
}

/** A dismissal as it was kept when a finding was known by its fingerprint alone. */
export interface FingerprintDismissal {
  readonly fingerprint: string;
  readonly reason: string;
}

/** Reads a dismissal of the time of fingerprints: it holds for the one finding whose fingerprint is its key. */
export function dismissalOfFingerprint({ fingerprint, reason }: FingerprintDismissal): Dismissal {
  return {
    id: fingerprint,
    scope: "occurrence",
    check: "",
    language: "",
    key: fingerprint,
    reason,
  };
}
