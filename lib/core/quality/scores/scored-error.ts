import type { FlagState } from "../flags.ts";
import type { MqmCategory, Severity } from "../mqm.ts";

/** One step of the relay, by ids of editions. */
export interface Hop {
  readonly from: number;
  readonly to: number;
}

/** Where an error was born: in the original, at a hop, or nobody knows. */
export type Birth = Hop | "original" | null;

/** An error as scores see it: an editor's flag, or a finding of a check. */
export interface ScoredError {
  /** Unlike that of any other error of the document. */
  readonly id: string;
  readonly by: "editor" | "check";
  readonly edition: number;
  readonly segment: number;
  /** UTF-16 offsets; null where the words are gone. */
  readonly start: number | null;
  readonly end: number | null;
  /** Empty where nobody knows it. */
  readonly category: MqmCategory;
  readonly severity: Severity;
  readonly state: FlagState;
  /** Id of the error that it repeats. */
  readonly repeats: string | null;
  readonly origin: Birth;
  /** It stands here because its base has it: its hop has it booked there. */
  readonly isInherited: boolean;
}

/** The category of a segment that is no translation of its source at all, which MQM-Core has no name for. */
export const NON_TRANSLATION: MqmCategory = "Non-translation";
