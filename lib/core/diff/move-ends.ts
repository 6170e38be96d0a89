import type { Span } from "#lib/core/text/tokens.ts";
import type { Change, Move } from "./change.ts";

/** One end of a move: where it stands on its side, and the words edited within it. */
export interface MoveEnd extends Span {
  /** The place of the move in the list it came in: both ends share it. */
  readonly move: number;
  readonly edits: readonly Span[];
}

/** The ends of moves that lie within one change, each side in order. */
export interface MoveEnds {
  readonly away: readonly MoveEnd[];
  readonly here: readonly MoveEnd[];
}

const NONE: MoveEnds = { away: [], here: [] };

/**
 * Sorts the ends of moves into the changes they lie in: one entry a change. A move is left out on both sides where an
 * end is empty, crosses the edge of a change or overlaps an end before it. Moves × log changes.
 */
export function moveEnds(moves: readonly Move[], changes: readonly Change[]): readonly MoveEnds[] {
  const numbered = moves.map((move, at) => ({ away: awayEnd(move, at), here: hereEnd(move, at) }));
  const placed = numbered.filter(
    ({ away, here }) =>
      changeAround(away, changes, spanBefore) !== -1 &&
      changeAround(here, changes, spanAfter) !== -1,
  );
  const kept = apart(apart(placed, "away"), "here");
  const ends = changes.map(() => NONE);
  for (const side of ["away", "here"] as const) {
    const spanOf = side === "away" ? spanBefore : spanAfter;
    for (const end of kept.map((move) => move[side]).sort(byStart)) {
      const at = changeAround(end, changes, spanOf);
      const known = ends[at] ?? NONE;
      ends[at] = { ...known, [side]: [...known[side], end] };
    }
  }
  return ends;
}

function spanBefore({ fromA, toA }: Change): Span {
  return { start: fromA, end: toA };
}

function spanAfter({ fromB, toB }: Change): Span {
  return { start: fromB, end: toB };
}

function awayEnd(move: Move, at: number): MoveEnd {
  return { ...spanBefore(move), move: at, edits: move.changes.map(spanBefore).filter(isFilled) };
}

function hereEnd(move: Move, at: number): MoveEnd {
  return { ...spanAfter(move), move: at, edits: move.changes.map(spanAfter).filter(isFilled) };
}

function isFilled({ start, end }: Span): boolean {
  return start < end;
}

/** The index of the change that a span lies in; -1 where there is none. */
function changeAround(
  { start, end }: Span,
  changes: readonly Change[],
  spanOf: (change: Change) => Span,
): number {
  if (start >= end) return -1;
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && spanOf(change).end <= start) low = middle + 1;
    else high = middle;
  }
  const found = changes[low];
  return found && spanOf(found).start <= start && end <= spanOf(found).end ? low : -1;
}

function apart<Ends extends Record<"away" | "here", MoveEnd>>(
  moves: readonly Ends[],
  side: "away" | "here",
): Ends[] {
  let read = 0;
  return [...moves]
    .sort((a, b) => byStart(a[side], b[side]))
    .filter((move) => {
      const { start, end } = move[side];
      if (start < read) return false;
      read = end;
      return true;
    });
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
