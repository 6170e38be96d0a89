import { type Piece, piecesOf } from "./pieces.ts";
import { diffTexts } from "./texts.ts";

/**
 * Compares two versions of a text and cuts them into what a reader sees: `diffTexts` and `piecesOf` in one, at the cost
 * of the first.
 */
export function compareTexts(before: string, after: string, language: string): readonly Piece[] {
  return piecesOf(before, after, diffTexts(before, after, language).changes);
}
