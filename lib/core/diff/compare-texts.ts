import { findMoves } from "./moves.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { diffTexts } from "./texts.ts";

/**
 * Compares two versions of a text and cuts them into what a reader sees: what `diffTexts`, `findMoves` and `piecesOf`
 * tell, in one. Near-linear, as they are.
 */
export function compareTexts(before: string, after: string, language: string): readonly Piece[] {
  const { changes } = diffTexts(before, after, language);
  return piecesOf(before, after, changes, findMoves(before, after, changes, language));
}
