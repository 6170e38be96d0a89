import type { Span } from "#lib/core/text/tokens.ts";
import type { Piece } from "../pieces.ts";
import { characterPieces } from "../xml/characters.ts";

/**
 * The pieces of character data where white space is not preserved: a run with a line end in it is layout and reads as one space; spaces
 * and tabs inside a line were typed and stay. Linear.
 */
export function foldedPieces(source: string, at: Span): Piece[] {
  const pieces: Piece[] = [];
  let read = at.start;
  for (const { 0: run, index } of source.slice(at.start, at.end).matchAll(/[ \t\r\n]+/g)) {
    if (!/[\r\n]/.test(run)) continue;
    const start = at.start + index;
    pieces.push(...characterPieces(source, { start: read, end: start }));
    read = start + run.length;
    pieces.push({ text: " ", source: { start, end: read }, exact: false });
  }
  pieces.push(...characterPieces(source, { start: read, end: at.end }));
  return pieces;
}

/** Pieces without the layout before the first and behind the last of them. */
export function trimmedFolds(pieces: readonly Piece[], source: string): readonly Piece[] {
  const first = isFold(pieces[0], source) ? 1 : 0;
  const last = pieces.length - 1;
  const end = last >= first && isFold(pieces[last], source) ? last : pieces.length;
  return first === 0 && end === pieces.length ? pieces : pieces.slice(first, end);
}

// A reference such as `&#32;` was wanted: what is folded begins with white space itself.
function isFold(piece: Piece | undefined, source: string): boolean {
  if (!piece || piece.exact || piece.text !== " ") return false;
  return /\s/.test(source[piece.source.start] ?? "");
}
