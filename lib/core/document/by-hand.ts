import { generateKeyBetween } from "fractional-indexing";
import type { PlacedRow } from "./grid.ts";
import type { Cells } from "./model.ts";

/** A row as an editor laid it out: they stand for it. */
export function byHand(row: PlacedRow, cells: Cells): PlacedRow {
  return { ...row, cells, confidence: null, confirmed: true, alternative: null };
}

/** A row whose cells an editor moved past each other without looking at this one: nobody stands for it yet. */
export function shifted(row: PlacedRow, cells: Cells): PlacedRow {
  return { ...row, cells, confidence: null, confirmed: false, alternative: null };
}

/** A row that comes into being between two others. */
export function newRow(
  id: number,
  above: PlacedRow | undefined,
  below: PlacedRow | undefined,
  cells: Cells,
): PlacedRow {
  const order = generateKeyBetween(above?.order ?? null, below?.order ?? null);
  return { id, order, cells, confidence: null, confirmed: true, alternative: null };
}

/** The cells of a row with those of one edition replaced. */
export function withCell({ cells }: PlacedRow, edition: number, cell: readonly number[]): Cells {
  return { ...cells, [edition]: cell };
}
