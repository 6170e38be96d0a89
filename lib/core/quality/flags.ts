import type { MqmCategory, Severity } from "./mqm.ts";

export const FLAG_STATES = ["open", "confirmed", "fixed", "dismissed"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** A span that an editor marked in a segment. `start` and `end` are null once its words are gone from the text. */
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
  readonly state: FlagState;
  /** Sequence number of the change that raised the flag. */
  readonly raised: number;
}

/** A finding that an editor has looked at and set aside; it holds for as long as the fingerprint recurs. */
export interface Dismissal {
  readonly fingerprint: string;
  readonly reason: string;
}
