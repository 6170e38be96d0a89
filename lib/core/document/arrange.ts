import { generateNKeysBetween } from "fractional-indexing";
import { cellOf, type LaidRow, type PlacedRow } from "./grid.ts";
import type { Alternative, Cells } from "./model.ts";

/** Rows as an aligner gives them: for each edition (by index) the indexes of its segments. */
export interface FoundRow {
  readonly cells: readonly (readonly number[])[];
  readonly confidence: number;
  /** Editions and segments by index here too. */
  readonly alternative: {
    readonly reason: Alternative["reason"];
    readonly editions: readonly [number, number];
    readonly rows: readonly (readonly (readonly number[])[])[];
  } | null;
}

/** What the indexes of an aligner stand for: the ids of the editions, and for each of them the ids of its segments. */
export interface Names {
  readonly editions: readonly number[];
  readonly segments: readonly (readonly number[])[];
}

/** Gives found rows ids from `firstId` on and evenly spread places. */
export function placeRows(rows: readonly FoundRow[], names: Names, firstId: number): PlacedRow[] {
  const orders = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => {
    return { ...namedRow(row, names), id: firstId + index, order: orders[index] ?? "" };
  });
}

/** The names of what an aligner is given of `rows` (in order): the segments that each of `editions` has in them. */
export function namesIn(rows: readonly PlacedRow[], editions: readonly number[]): Names {
  return {
    editions,
    segments: editions.map((edition) => rows.flatMap((row) => cellOf(row, edition))),
  };
}

/**
 * Rows as an aligner is told them, with indexes in the place of ids. Of those that are `open`, an edition without segments is not known to
 * have none: null.
 */
export function indexedRows(
  rows: readonly Cells[],
  { editions, segments }: Names,
  open: readonly Cells[],
): (number[] | null)[][] {
  const indexOf = new Map(segments.flatMap((ids) => ids.map((id, index) => [id, index] as const)));
  const isOpen = new Set(open);
  return rows.map((cells) =>
    editions.map((edition) => {
      const cell = cellOf({ cells }, edition).map((id) => indexOf.get(id) ?? -1);
      return cell.length === 0 && isOpen.has(cells) ? null : cell;
    }),
  );
}

/** A found row with ids in the place of indexes; nobody has confirmed it. */
export function namedRow({ cells, confidence, alternative }: FoundRow, names: Names): LaidRow {
  return {
    cells: namedCells(cells, names),
    confidence,
    confirmed: false,
    alternative: alternative && namedAlternative(alternative, names),
  };
}

function namedAlternative(
  { reason, editions, rows }: NonNullable<FoundRow["alternative"]>,
  names: Names,
): Alternative {
  const [one, other] = editions;
  return {
    reason,
    editions: [named(names.editions, one), named(names.editions, other)],
    rows: rows.map((cells) => namedCells(cells, names)),
  };
}

function namedCells(cells: FoundRow["cells"], { editions, segments }: Names): Cells {
  return Object.fromEntries(
    cells.map((cell, edition) => [
      named(editions, edition),
      cell.map((segment) => named(segments[edition] ?? [], segment)),
    ]),
  );
}

function named(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined)
    throw new Error(`Expected an id for index ${index}: ${ids.length} are known`);
  return id;
}
