import type { Difference, Move } from "./change.ts";
import { findMoves } from "./moves.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { diffUnits } from "./texts.ts";
import { unitsOf } from "./units.ts";

/** A difference and the words that stand elsewhere in the second text. */
interface Comparison extends Difference {
  readonly moves: readonly Move[];
}

/** Returns what `diffTexts` and `findMoves` tell of two versions of a text; the text is read once for both. */
export function diffWithMoves(before: string, after: string, language: string): Comparison {
  if (before === after) return { changes: [], exact: true, moves: [] };
  const [a, b] = unitsOf(before, after, language);
  const difference = diffUnits(a, b);
  return { ...difference, moves: findMoves(a, b, difference.changes) };
}

/** Compares two versions of a text and cuts them into the pieces that a reader sees. Near-linear. */
export function compareTexts(before: string, after: string, language: string): readonly Piece[] {
  const { changes, moves } = diffWithMoves(before, after, language);
  return piecesOf(before, after, changes, moves);
}
