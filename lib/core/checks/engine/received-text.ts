import type { Code } from "#lib/core/text/codes.ts";

/** A paragraph with what its codes stand for. */
export interface ReceivedText {
  readonly text: string;
  readonly codes: readonly Code[];
}

/** A paragraph as it stands, codes and all, beside what was received. */
export interface EditedText {
  readonly text: string;
  readonly language: string;
  readonly received: ReceivedText;
  /** What it was translated from, where that has codes and the two stand alone in their row. */
  readonly base: ReceivedText | null;
}
