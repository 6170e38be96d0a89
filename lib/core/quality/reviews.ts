import { cellOf } from "#lib/core/document/grid.ts";
import type { Cells, Edition } from "#lib/core/document/model.ts";

/** What an editor can say of a segment as a whole: they have read it, or it may be printed. */
export const VERDICTS = ["reviewed", "approved"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How far the work on a segment is, from nothing to done. */
export const SEGMENT_STATES = ["untouched", "edited", "reviewed", "approved"] as const;
export type SegmentState = (typeof SEGMENT_STATES)[number];

/** A segment as somebody saw it; revisions are named by the number of their change. */
export interface SeenRevision {
  readonly segment: number;
  readonly revision: number;
}

/** An editor's verdict on one revision of a segment, beside what it was translated from as that stood then. */
export interface SegmentReview extends SeenRevision {
  readonly verdict: Verdict;
  /** The segments of the base edition in its row, by id; none for the original and where the row has a gap. */
  readonly bases: readonly SeenRevision[];
  /** Number of the change in which it was given: that tells who gave it, and when. */
  readonly given: number;
}

/** A verdict that does not hold any more, and what has changed since it was given: the text itself, or what it was made from. */
export interface FallenVerdict {
  readonly verdict: Verdict;
  readonly why: "text" | "base";
}

/** Where a segment stands in the work of the desk. */
export interface Standing {
  readonly state: SegmentState;
  /** Whether its text is as it was received. */
  readonly isUnchanged: boolean;
  readonly fallen: FallenVerdict | null;
}

/** A segment of which nothing is said, as it came. */
export const UNTOUCHED: Standing = { state: "untouched", isUnchanged: true, fallen: null };

/** What a standing follows from: the segment as it is, and the segments that it is made from as they are, by id. */
export interface JudgedSegment {
  readonly revision: number;
  readonly isUnchanged: boolean;
  readonly bases: readonly SeenRevision[];
}

/**
 * Tells where a segment stands. A verdict holds while the segment and all that it was made from are what they were when it was given;
 * one that fell is told beside the state that is left.
 */
export function standingOf(segment: JudgedSegment, review: SegmentReview | undefined): Standing {
  const { isUnchanged } = segment;
  const why = review ? causeOfFall(segment, review) : null;
  if (review && !why) return { state: review.verdict, isUnchanged, fallen: null };
  const fallen = review && why ? { verdict: review.verdict, why } : null;
  return { state: isUnchanged ? "untouched" : "edited", isUnchanged, fallen };
}

/** What has changed since a verdict was given; null where nothing has, and it holds. */
export function causeOfFall(
  { revision, bases }: Pick<JudgedSegment, "revision" | "bases">,
  review: SegmentReview,
): FallenVerdict["why"] | null {
  if (revision !== review.revision) return "text";
  return areSame(bases, review.bases) ? null : "base";
}

function areSame(some: readonly SeenRevision[], others: readonly SeenRevision[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ segment, revision }, at) => {
      return segment === others[at]?.segment && revision === others[at]?.revision;
    })
  );
}

/** The segments that those of `edition` in a row were translated from, as they stand, by id. */
export function basesIn(
  cells: Cells,
  edition: number,
  {
    editions,
    revisionOf,
  }: {
    readonly editions: readonly Edition[];
    readonly revisionOf: (segment: number) => number;
  },
): SeenRevision[] {
  const base = editions.find(({ id }) => id === edition)?.basedOn ?? null;
  if (base === null) return [];
  return [...cellOf({ cells }, base)]
    .sort((a, b) => a - b)
    .map((segment) => ({ segment, revision: revisionOf(segment) }));
}

/** Tells whether two verdicts say the same of the same texts. */
export function isSameReview(one: SegmentReview | null, other: SegmentReview | null): boolean {
  if (!one || !other) return one === other;
  return (
    one.segment === other.segment &&
    one.verdict === other.verdict &&
    one.given === other.given &&
    one.revision === other.revision &&
    areSame(one.bases, other.bases)
  );
}

/** Finds the number that a revision of a segment goes by after a text has come back; the same where nothing is known of it. */
export type Renaming = (seen: SeenRevision) => number;

/**
 * A verdict told in the numbers of texts that have come back: a text that is undone or restored is a new revision with the old words, and
 * what was said of these is as true as it was. The same object where none of its revisions has another number.
 */
export function renamedReview(review: SegmentReview, rename: Renaming): SegmentReview {
  const revision = rename(review);
  const bases = review.bases.map((base) => ({ ...base, revision: rename(base) }));
  const isSame = revision === review.revision && areSame(bases, review.bases);
  return isSame ? review : { ...review, revision, bases };
}
