import type { Change } from "../change.ts";
import { SPACE, type Units } from "../units.ts";
import { type Item, itemAt, itemsOf, likenessOf } from "./likeness.ts";

/** A unit before and the one it became, by their places, and how much of it is left, from 0.4 to 1. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/**
 * Pairs the words and marks of a change with those they became, in order: as much likeness in all as can be had. Takes
 * the product of both lengths in time, so that the caller has to bound them.
 */
export function counterparts(before: Units, after: Units, change: Change): readonly Pair[] {
  const rows = itemsOf(before, change.fromA, change.toA);
  const columns = itemsOf(after, change.fromB, change.toB);
  return rows.length === 0 || columns.length === 0 ? [] : bestPath(table(rows, columns));
}

/**
 * Pairs them one by one, in linear time. None unless each word and mark has its counterpart, or is the same, in the same
 * place of the other side.
 */
export function counterpartsInStep(before: Units, after: Units, change: Change): readonly Pair[] {
  const pairs: Pair[] = [];
  let a = inkFrom(before, change.fromA, change.toA);
  let b = inkFrom(after, change.fromB, change.toB);
  while (a < change.toA && b < change.toB) {
    if (before.ids[a] !== after.ids[b]) {
      const likeness = likenessOf(itemAt(before, a), itemAt(after, b));
      if (likeness === 0) return [];
      pairs.push({ a, b, likeness });
    }
    a = inkFrom(before, a + 1, change.toA);
    b = inkFrom(after, b + 1, change.toB);
  }
  return a === change.toA && b === change.toB ? pairs : [];
}

function inkFrom({ kinds }: Units, from: number, to: number): number {
  let at = from;
  while (at < to && kinds[at] === SPACE) at++;
  return at;
}

interface Table {
  readonly rows: readonly Item[];
  readonly columns: readonly Item[];
  /** How much likeness can be had of the first rows and columns, row by row, with one more of each. */
  readonly best: Float64Array;
}

function table(rows: readonly Item[], columns: readonly Item[]): Table {
  const width = columns.length + 1;
  const best = new Float64Array((rows.length + 1) * width);
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) {
      const cell = (i + 1) * width + j + 1;
      const likeness = likenessOf(row, column);
      const far = FAR * Math.abs((i + 1) / rows.length - (j + 1) / columns.length);
      const both = likeness > 0 ? (best[cell - width - 1] ?? 0) + likeness - far : 0;
      best[cell] = Math.max(best[cell - width] ?? 0, best[cell - 1] ?? 0, both);
    }
  }
  return { rows, columns, best };
}

// Of equally alike counterparts the one at the like place is meant: so little that it decides nothing else.
const FAR = 1e-6;

function bestPath({ rows, columns, best }: Table): Pair[] {
  const width = columns.length + 1;
  const pairs: Pair[] = [];
  let [i, j] = [rows.length, columns.length];
  while (i > 0 && j > 0) {
    const cell = i * width + j;
    const [row, column] = [rows[i - 1], columns[j - 1]];
    if (best[cell] === best[cell - width] || !row) i--;
    else if (best[cell] === best[cell - 1] || !column) j--;
    else {
      pairs.push({ a: row.at, b: column.at, likeness: likenessOf(row, column) });
      [i, j] = [i - 1, j - 1];
    }
  }
  return pairs.reverse();
}
