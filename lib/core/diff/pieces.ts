import type { Span } from "#lib/core/text/tokens.ts";
import type { Change, Move } from "./change.ts";
import { innerMarks } from "./inner-marks.ts";
import { type MoveEnd, moveEnds } from "./move-ends.ts";
import { type SpaceSign, spaceSigns } from "./white-space-signs.ts";

/** A stretch of the comparison as a reader sees it. */
export interface Piece {
  readonly kind: "same" | "deleted" | "inserted" | "moved-away" | "moved-here";
  readonly text: string;
  /**
   * Where `text` really differs from the words it replaced or was moved from, when that is not all of it. A span is
   * empty where only the other side has something.
   */
  readonly marks?: readonly Span[];
  /** On both sides of a correction so small that it is best shown within the one word: `⟦k/K⟧yiv`. It has one mark. */
  readonly isInside?: true;
  /** The white space of `text` that changed and is not seen without a sign. */
  readonly signs?: readonly SpaceSign[];
  /** Which of the moves it is an end of, by its place in their list; the other end has the same. */
  readonly move?: number;
}

/**
 * Cuts a comparison into pieces in reading order, what was deleted before what was inserted in its place. The same,
 * the deleted and the moved-away pieces make up `before`; the same, the inserted and the moved-here ones `after`; no
 * piece is empty. Moves whose ends do not each lie within one change, or that overlap, are shown as deleted and inserted.
 */
export function piecesOf(
  before: string,
  after: string,
  changes: readonly Change[],
  moves: readonly Move[] = [],
): readonly Piece[] {
  const ends = moveEnds(moves, changes);
  const pieces: Piece[] = [];
  let read = 0;
  changes.forEach(({ fromA, toA, fromB, toB }, at) => {
    const was = { text: before, start: fromA, end: toA };
    const is = { text: after, start: fromB, end: toB };
    pieces.push({ kind: "same", text: before.slice(read, fromA) });
    pieces.push(...replacement(was, is, ends[at]?.away ?? [], ends[at]?.here ?? []));
    read = toA;
  });
  pieces.push({ kind: "same", text: before.slice(read) });
  return pieces.filter(({ text }) => text !== "");
}

interface Stretch extends Span {
  readonly text: string;
}

function replacement(
  was: Stretch,
  is: Stretch,
  away: readonly MoveEnd[],
  here: readonly MoveEnd[],
): Piece[] {
  const [gone, come] = [was.text.slice(was.start, was.end), is.text.slice(is.start, is.end)];
  const hasMoves = away.length + here.length > 0;
  const marks = hasMoves ? null : innerMarks(gone, come);
  if (marks) {
    const inside = marks.isInside ? { isInside: true as const } : {};
    return [
      { ...withSigns("deleted", gone, come, marks.was), ...inside },
      { ...withSigns("inserted", come, gone, marks.is), ...inside },
    ];
  }
  return [
    ...cut(was, away, "moved-away", (text) => withSigns("deleted", text, hasMoves ? "" : come)),
    ...cut(is, here, "moved-here", (text) => withSigns("inserted", text, hasMoves ? "" : gone)),
  ];
}

function withSigns(
  kind: Piece["kind"],
  text: string,
  counterpart: string,
  marks?: readonly Span[],
): Piece {
  const signs = spaceSigns(text, counterpart, marks);
  return { kind, text, ...(marks && { marks }), ...(signs.length > 0 && { signs }) };
}

/** Cuts one side of a change where words were moved from or to. A lone space beside them goes with them. */
function cut(
  { text, start, end }: Stretch,
  moved: readonly MoveEnd[],
  kind: "moved-away" | "moved-here",
  rest: (text: string) => Piece,
): Piece[] {
  const pieces: Piece[] = [];
  let read = start;
  moved.forEach((one, at) => {
    const from = isSpace(text.slice(read, one.start)) ? read : one.start;
    const next = moved[at + 1]?.start ?? end;
    const to = isSpace(text.slice(one.end, next)) ? next : one.end;
    pieces.push(
      rest(text.slice(read, from)),
      movedPiece(kind, text, one, { start: from, end: to }),
    );
    read = to;
  });
  pieces.push(rest(text.slice(read, end)));
  return pieces;
}

function isSpace(text: string): boolean {
  return text === " ";
}

function movedPiece(
  kind: "moved-away" | "moved-here",
  text: string,
  { move, edits }: MoveEnd,
  { start, end }: Span,
): Piece {
  const marks = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start }));
  const words = text.slice(start, end);
  return { kind, text: words, move, ...(marks.length > 0 && { marks }) };
}
