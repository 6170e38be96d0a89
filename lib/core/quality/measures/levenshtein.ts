const WORD = 32;

/**
 * Counts the fewest items replaced, left out and put in that make one list of numbers the other (Levenshtein 1966), 32 rows of the table
 * at a time (Myers 1999, in the form of Hyyrö 2003 for the distance of whole lists). Numbers are below `count`. Costs the product of
 * the lengths over 32.
 */
export function levenshtein(before: Int32Array, after: Int32Array, count: number): number {
  if (before.length === 0) return after.length;
  const table: Table = {
    columns: after,
    rises: new Int8Array(after.length).fill(1),
    matches: new Int32Array(count),
    distance: before.length,
  };
  for (let from = 0; from < before.length; from += WORD) {
    fillRows(table, before.subarray(from, from + WORD), from + WORD >= before.length);
  }
  return table.distance;
}

interface Table {
  readonly columns: Int32Array;
  /** By how much the lower edge of the rows filled so far rises from each column to the next: -1, 0 or 1. */
  readonly rises: Int8Array;
  /** For each number, in which of the present rows it stands, a bit a row. */
  readonly matches: Int32Array;
  /** Cost at the end of the last row: known when that has been filled. */
  distance: number;
}

function fillRows(table: Table, rows: Int32Array, isLast: boolean): void {
  const { columns, rises, matches } = table;
  for (const [row, item] of rows.entries()) matches[item] = (matches[item] ?? 0) | (1 << row);
  const edge = rows.length - 1;
  let [up, down] = [-1, 0];
  for (let column = 0; column < columns.length; column++) {
    const riseAbove = rises[column] ?? 0;
    const match = matches[columns[column] ?? 0] ?? 0;
    const free = match | down;
    const equal = match | (riseAbove < 0 ? 1 : 0);
    const diagonal = (((equal & up) + up) ^ up) | equal;
    let risen = down | ~(diagonal | up);
    let fallen = up & diagonal;
    rises[column] = ((risen >>> edge) & 1) - ((fallen >>> edge) & 1);
    risen = (risen << 1) | (riseAbove > 0 ? 1 : 0);
    fallen = (fallen << 1) | (riseAbove < 0 ? 1 : 0);
    up = fallen | ~(free | risen);
    down = risen & free;
  }
  for (const item of rows) matches[item] = 0;
  if (isLast) for (const rise of rises) table.distance += rise;
}
