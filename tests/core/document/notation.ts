import { generateNKeysBetween } from "fractional-indexing";
import { cellOf, type PlacedRow } from "#lib/core/document/grid.ts";
import type { Alternative, Cells } from "#lib/core/document/model.ts";

/**
 * Rows from their cells, left to right: `1,2|-|3` = two segments, a gap, one segment. A `!` behind a row says that it is confirmed.
 * Editions count from 0, ids of rows from 1.
 */
export function grid(...lines: readonly string[]): PlacedRow[] {
  const orders = generateNKeysBetween(null, null, lines.length);
  return lines.map((line, index) => ({
    id: index + 1,
    order: orders[index] ?? "",
    confidence: 0.9,
    confirmed: line.endsWith("!"),
    alternative: null,
    cells: cells(line),
  }));
}

/** The cells of one row in the same notation. */
export function cells(line: string): Cells {
  const written = line.replace("!", "").split("|");
  return Object.fromEntries(
    written.map((cell, edition) => [edition, cell === "-" ? [] : cell.split(",").map(Number)]),
  );
}

/** Rows with an alternative that proposes `lines` for those with the given ids. */
export function disputed(
  rows: readonly PlacedRow[],
  ids: readonly number[],
  ...lines: readonly string[]
): PlacedRow[] {
  const alternative: Alternative = { reason: "triangle", editions: [0, 1], rows: lines.map(cells) };
  return rows.map((row) => (ids.includes(row.id) ? { ...row, alternative } : row));
}

/** The rows in the notation of `grid`, so many columns wide; a `?` marks a row that carries an alternative. */
export function written(rows: readonly PlacedRow[], columns = 2): string[] {
  return rows.map((row) => {
    const line = Array.from({ length: columns }, (_, edition) => cellOf(row, edition).join(","));
    const marks = `${row.confirmed ? "!" : ""}${row.alternative ? "?" : ""}`;
    return line.map((cell) => cell || "-").join("|") + marks;
  });
}

/** Every column from top to bottom: what no repair may change. */
export function columnsOf(rows: readonly PlacedRow[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, edition) =>
    rows.flatMap((row) => cellOf(row, edition)),
  );
}
