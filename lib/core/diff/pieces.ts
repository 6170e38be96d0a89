import type { Change } from "./change.ts";

/** A stretch of the comparison as a reader sees it. */
export interface Piece {
  readonly kind: "same" | "deleted" | "inserted";
  readonly text: string;
}

/**
 * Cuts a comparison into pieces in reading order, what was deleted before what was inserted in its place. The same
 * and the deleted pieces make up `before`, the same and the inserted ones `after`; no piece is empty.
 */
export function piecesOf(
  before: string,
  after: string,
  changes: readonly Change[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    pieces.push({ kind: "same", text: before.slice(read, fromA) });
    pieces.push({ kind: "deleted", text: before.slice(fromA, toA) });
    pieces.push({ kind: "inserted", text: after.slice(fromB, toB) });
    read = toA;
  }
  pieces.push({ kind: "same", text: before.slice(read) });
  return pieces.filter(({ text }) => text !== "");
}
