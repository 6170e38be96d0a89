import type { Range } from "./bead.ts";
import type { Cells } from "./rows.ts";
import type { RowRanges } from "./spine.ts";

/**
 * Returns what lies before each of the rows that are known, and after the last: a range of units of each edition.
 * Where a known row lacks an edition, `likely` (rows that were aligned without this knowledge) tell which of its units
 * stand above. `sizes` are the units of each edition. Linear in the units.
 *
 * @throws when the known rows are not unbroken and in reading order.
 */
export function freeStretches(
  fixed: readonly Cells[],
  sizes: readonly number[],
  likely: readonly Cells[],
): RowRanges[] {
  const columns = sizes.map((size, edition) =>
    freeRanges(
      fixed.map((cells) => cells[edition] ?? []),
      size,
      guesses(fixed, edition, likely),
    ),
  );
  return Array.from({ length: fixed.length + 1 }, (_, at) =>
    columns.map((ranges) => ranges[at] ?? { start: 0, end: 0 }),
  );
}

// The free ranges of one edition. A known row without it stands where it was guessed, within its neighbours.
function freeRanges(
  cells: readonly (readonly number[])[],
  size: number,
  guessed: readonly number[],
): Range[] {
  const limits = cells.map((cell) => cell[0] ?? size);
  for (let at = limits.length - 2; at >= 0; at -= 1) {
    if (cells[at]?.length === 0) limits[at] = limits[at + 1] ?? size;
  }
  let start = 0;
  const ranges = cells.map((cell, at) => {
    const [from, limit] = [start, limits[at] ?? size];
    const end = cell[0] ?? Math.min(limit, Math.max(from, guessed[at] ?? 0));
    if (end < from || cell.some((unit, nth) => unit !== end + nth)) {
      throw new Error(`Expected known rows in order: found units ${cell.join(", ")} after ${from}`);
    }
    start = end + cell.length;
    return { start: from, end };
  });
  return [...ranges, { start, end: size }];
}

// For each known row, how many units of an edition stand above the likely row that holds its first unit.
function guesses(fixed: readonly Cells[], edition: number, likely: readonly Cells[]): number[] {
  const above = new Map<string, number>();
  let count = 0;
  for (const cells of likely) {
    for (const id of unitIds(cells)) above.set(id, count);
    count += cells[edition]?.length ?? 0;
  }
  return fixed.map((cells) => above.get(unitIds(cells)[0] ?? "") ?? 0);
}

function unitIds(cells: Cells): string[] {
  return cells.flatMap((cell, edition) => cell.map((unit) => `${edition} ${unit}`));
}
