import { generateNKeysBetween } from "fractional-indexing";
import type { PlacedRow } from "./repair.ts";

/** Rows as an aligner gives them: for each edition (by index) the indexes of its segments. */
export interface FoundRow {
  readonly cells: readonly (readonly number[])[];
  readonly confidence: number;
}

/** Gives found rows ids from `firstId` on and evenly spread places; `segmentIds[edition][index]` names the segments. */
export function placeRows(
  rows: readonly FoundRow[],
  editionIds: readonly number[],
  segmentIds: readonly (readonly number[])[],
  firstId: number,
): PlacedRow[] {
  const orders = generateNKeysBetween(null, null, rows.length);
  return orders.map((order, index) => {
    const { cells = [], confidence = 0 } = rows[index] ?? {};
    return {
      id: firstId + index,
      order,
      confidence,
      cells: Object.fromEntries(
        cells.map((cell, edition) => [
          named(editionIds, edition),
          cell.map((segment) => named(segmentIds[edition] ?? [], segment)),
        ]),
      ),
    };
  });
}

function named(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined)
    throw new Error(`Expected an id for index ${index}: ${ids.length} are known`);
  return id;
}
