import { SEGMENT_STATES, type SegmentState } from "./reviews.ts";

/** How much text. */
export interface Amount {
  readonly segments: number;
  readonly words: number;
}

/** How much of an edition is how far. */
export type Progress = Readonly<Record<SegmentState, Amount>>;

/** How far one edition of a document is. */
export interface EditionProgress extends Progress {
  readonly edition: number;
}

const NOTHING: Amount = { segments: 0, words: 0 };

/** The progress of an edition without segments. */
export const NO_PROGRESS: Progress = {
  untouched: NOTHING,
  edited: NOTHING,
  reviewed: NOTHING,
  approved: NOTHING,
};

/** A segment's part in the progress of its edition. */
export interface ProgressPart {
  readonly state: SegmentState;
  readonly words: number;
}

/** Sums up segments. Linear. */
export function progressOf(parts: Iterable<ProgressPart>): Progress {
  const sums = {
    untouched: { segments: 0, words: 0 },
    edited: { segments: 0, words: 0 },
    reviewed: { segments: 0, words: 0 },
    approved: { segments: 0, words: 0 },
  };
  for (const { state, words } of parts) {
    sums[state].segments += 1;
    sums[state].words += words;
  }
  return sums;
}

/** The progress of an edition of which only some segments were summed up: all others of the whole are untouched. */
export function withUntouched(known: Progress, whole: Amount): Progress {
  const seen = wholeOf(known);
  const untouched = {
    segments: known.untouched.segments + whole.segments - seen.segments,
    words: known.untouched.words + whole.words - seen.words,
  };
  return { ...known, untouched };
}

/** The progress once a segment is another: what it was is taken out, what it is put in. Constant time. */
export function progressAfter(
  progress: Progress,
  { before, after }: { readonly before: ProgressPart; readonly after: ProgressPart },
): Progress {
  return added(added(progress, before, -1), after, 1);
}

function added(progress: Progress, { state, words }: ProgressPart, sign: 1 | -1): Progress {
  const known = progress[state];
  const amount = { segments: known.segments + sign, words: known.words + sign * words };
  return { ...progress, [state]: amount };
}

/** All of an edition, however far it is. */
export function wholeOf(progress: Progress): Amount {
  return SEGMENT_STATES.reduce<Amount>(
    ({ segments, words }, state) => ({
      segments: segments + progress[state].segments,
      words: words + progress[state].words,
    }),
    NOTHING,
  );
}
