import type { PlacedRow } from "#lib/core/document/grid.ts";

/**
 * A row of the log as it is read back once it stands: without empty cells, its confidence in single precision (IEEE 754 binary32), in the
 * fewest digits that tell it from its neighbours. The log holds rows as they were computed.
 */
export function keptRow(row: PlacedRow): PlacedRow {
  const { cells, confidence } = row;
  const isKept = Object.values(cells).every((cell) => cell.length > 0);
  return {
    ...row,
    confidence: confidence === null ? null : inSinglePrecision(confidence),
    cells: isKept
      ? cells
      : Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.length > 0)),
  };
}

// Nine decimal digits tell all values of single precision apart; most need fewer.
const [FEWEST_DIGITS, MOST_DIGITS] = [1, 9];

function inSinglePrecision(value: number): number {
  const single = Math.fround(value);
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
    const short = Number(single.toPrecision(digits));
    if (Math.fround(short) === single) return short;
  }
  return Number(single.toPrecision(MOST_DIGITS));
}
