import type { ComparedRow, Side } from "#app/_workers/comparison.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";

const SHOWN: Readonly<Record<Side, ReadonlySet<Piece["kind"]>>> = {
  before: new Set(["same", "deleted", "moved-away"]),
  after: new Set(["same", "inserted", "moved-here"]),
};

/** The pieces that one of two columns shows: of the place that paragraphs left nothing stands in the new text, and the other way round. */
export function piecesOn(side: Side, { pieces, isMoved, isOrigin }: ComparedRow): readonly Piece[] {
  const isElsewhere = isMoved && isOrigin === (side === "after");
  return isElsewhere ? [] : pieces.filter(({ kind }) => SHOWN[side].has(kind));
}
