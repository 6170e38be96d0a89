import type { Cells } from "#lib/core/align/rows.ts";

/** Reads rows such as `0:0 1+2:1 3:`, a cell for each edition between colons, its units joined by plus signs. */
export function rowsIn(notation: string): Cells[] {
  return notation.split(/\s+/u).map((row) => row.split(":").map(unitsIn));
}

function unitsIn(cell: string): number[] {
  return cell === "" ? [] : cell.split("+").map(Number);
}
