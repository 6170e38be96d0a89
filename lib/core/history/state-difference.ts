import { byOrder, type PlacedRow } from "#lib/core/document/grid.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";

/** What stood after a change, as far as the log can alter it. */
export interface Standing<Segment extends Named<number>> {
  /** In order. */
  readonly rows: readonly PlacedRow[];
  /** By id, as those below. */
  readonly segments: readonly Segment[];
  readonly flags: readonly Flag[];
  readonly dismissals: readonly Dismissal[];
}

/** What makes one state of a document into another. */
export interface StateDifference<Segment extends Named<number>> {
  readonly rows: RowShift;
  /** Those whose texts are others, and those that stand in no row of the one. */
  readonly segments: readonly Segment[];
  /** Ids of those that stand in no row of the other. */
  readonly left: readonly number[];
  readonly flags: Shift<number, Flag>;
  readonly dismissals: Shift<string, Dismissal>;
}

/** Rows that are gone, and those that are new or stand otherwise. */
export interface RowShift {
  readonly gone: readonly number[];
  readonly placed: readonly PlacedRow[];
}

/** Things that are gone, and those that are new or stand otherwise. */
export interface Shift<Id, T extends Named<Id>> {
  readonly gone: readonly Id[];
  readonly standing: readonly T[];
}

interface Named<Id> {
  readonly id: Id;
}

/**
 * Makes a state into the one that `difference` leads to. What does not differ is shared by both, as the very same objects. Linear in the
 * state, with no more than a look at what does not differ.
 */
export function patchState<Segment extends Named<number>>(
  state: Standing<Segment>,
  { rows, segments, left, flags, dismissals }: StateDifference<Segment>,
): Standing<Segment> {
  return {
    rows: patchRows(state.rows, rows),
    segments: patchSegments(state.segments, segments, left),
    flags: shifted(state.flags, flags, byId),
    dismissals: shifted(state.dismissals, dismissals, byId),
  };
}

/** Mostly texts differ alone; then every segment keeps its place, and nothing is sorted. */
function patchSegments<Segment extends Named<number>>(
  standing: readonly Segment[],
  segments: readonly Segment[],
  left: readonly number[],
): readonly Segment[] {
  const revised = new Map(segments.map((segment) => [segment.id, segment]));
  const patched = standing.map((segment) => {
    const other = revised.get(segment.id);
    revised.delete(segment.id);
    return other ?? segment;
  });
  return shifted(patched, { gone: left, standing: [...revised.values()] }, byId);
}

/** The rows of a state, in order, made into those of another. The same array where they do not differ. */
export function patchRows(
  rows: readonly PlacedRow[],
  { gone, placed }: RowShift,
): readonly PlacedRow[] {
  return shifted(rows, { gone, standing: placed }, byOrder);
}

function shifted<Id, T extends Named<Id>>(
  things: readonly T[],
  { gone, standing }: Shift<Id, T>,
  inOrder: (a: T, b: T) => number,
): readonly T[] {
  if (gone.length + standing.length === 0) return things;
  const touched = new Set([...gone, ...standing.map(({ id }) => id)]);
  return [...things.filter(({ id }) => !touched.has(id)), ...standing].sort(inOrder);
}

/** Compares two things of a kind by their ids. */
export function byId<Id extends number | string>(a: Named<Id>, b: Named<Id>): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
