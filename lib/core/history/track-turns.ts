import type { GridChange, PlacedRow } from "#lib/core/document/grid.ts";
import type { Turn } from "./change.ts";
import { keptRow } from "./kept-row.ts";
import type { Shift } from "./state-difference.ts";
import type { Tracks } from "./tracks.ts";

/** Adds the turns of a change to the tracks of what they are about. */
export function addTurns<K, T extends { readonly id: K }>(
  tracks: Tracks<K, T>,
  sequence: number,
  turns: Iterable<Turn<T>>,
): void {
  for (const { before, after } of turns) {
    const subject = after ?? before;
    if (subject) tracks.turn(subject.id, sequence, before, after);
  }
}

/** What a change of the grid did to each row. */
export function* rowTurns({ before, after }: GridChange): Generator<Turn<PlacedRow>> {
  const standing = new Map(after.map((row) => [row.id, keptRow(row)]));
  const known = new Set(before.map(({ id }) => id));
  for (const row of before) yield { before: keptRow(row), after: standing.get(row.id) ?? null };
  for (const row of standing.values()) if (!known.has(row.id)) yield { before: null, after: row };
}

/** All that stood after a change. */
export function valuesOf<K, T>(tracks: Tracks<K, T>, sequence: number): T[] {
  return Array.from(tracks.at(sequence), ([, value]) => value);
}

/** What left and what came, or became another, between two changes. */
export function shiftOf<K, T extends { readonly id: K }>(
  tracks: Tracks<K, T>,
  from: number,
  to: number,
): Shift<K, T> {
  const gone: K[] = [];
  const standing: T[] = [];
  for (const [key, value] of tracks.between(from, to)) {
    if (value === null) gone.push(key);
    else standing.push(value);
  }
  return { gone, standing };
}
