import { editionsIn, segmentsOf } from "./grid.ts";
import type { Cells, Row } from "./model.ts";

/** Two segments of different editions that an editor puts into one row, by id. */
export type Pin = readonly [number, number];

/** Where a segment stands: its edition, its number in that column, and the index of its row. */
interface Place {
  readonly edition: number;
  readonly number: number;
  readonly row: number;
}

type Places = ReadonlyMap<number, Place>;

/**
 * The rows that pins ask for, in reading order: each holds the pinned segments, and may hold others of further editions; pins that share a segment ask for one
 * row. null where no rows can satisfy them: they cross, put two segments of an edition together, or name one that is not there. Linear
 * in `rows`, cubic in the pins, which are few.
 */
export function pinnedRows(rows: readonly Row[], pins: readonly Pin[]): Cells[] | null {
  const places = placesOf(rows);
  const joined = pins.reduce<readonly (readonly number[])[]>(join, []);
  const pinned = joined.map((segments) => cellsFor(segments, places));
  const known = pinned.filter((cells) => cells !== null);
  return known.length < pinned.length ? null : inReadingOrder(known, places);
}

function placesOf(rows: readonly Row[]): Places {
  const places = new Map<number, Place>();
  for (const edition of editionsIn(rows)) {
    let number = 0;
    for (const [row, { cells }] of rows.entries()) {
      for (const segment of cells[edition] ?? [])
        places.set(segment, { edition, number: number++, row });
    }
  }
  return places;
}

function join(groups: readonly (readonly number[])[], pin: Pin): readonly (readonly number[])[] {
  const shares = (group: readonly number[]) => pin.some((segment) => group.includes(segment));
  const joined = new Set([...groups.filter(shares).flat(), ...pin]);
  return [...groups.filter((group) => !shares(group)), [...joined]];
}

function cellsFor(segments: readonly number[], places: Places): Cells | null {
  const columns = segments.flatMap((segment) => places.get(segment)?.edition ?? []);
  const apart = new Set(columns).size === segments.length && segments.length > 1;
  return apart
    ? Object.fromEntries(segments.map((segment, index) => [columns[index] ?? 0, [segment]]))
    : null;
}

/** Takes again and again the first of the rows that none of the others has to come before; null where each waits for another. */
function inReadingOrder(pinned: readonly Cells[], places: Places): Cells[] | null {
  const rowOf = (cells: Cells) => places.get(segmentsOf(cells)[0] ?? -1)?.row ?? 0;
  const left = [...pinned].sort((a, b) => rowOf(a) - rowOf(b));
  const ordered: Cells[] = [];
  while (left.length > 0) {
    const first = left.findIndex((one) => !left.some((other) => precedes(other, one, places)));
    if (first === -1) return null;
    ordered.push(...left.splice(first, 1));
  }
  return ordered;
}

/** Tells whether `one` has a segment that its edition reads before that of `other`. */
function precedes(one: Cells, other: Cells, places: Places): boolean {
  const numberIn = (cells: Cells, edition: number) =>
    places.get(cells[edition]?.[0] ?? -1)?.number ?? Number.NaN;
  const editions = editionsIn([{ cells: one }]);
  return editions.some((edition) => numberIn(one, edition) < numberIn(other, edition));
}
