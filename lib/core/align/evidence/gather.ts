import type { Lists } from "./lists.ts";
import type { Table } from "./table.ts";

/** Adds the rows of `table` that list `unit` names to `sums`, column by column; returns the length of the list. */
export function gather(
  { starts, items }: Lists,
  unit: number,
  { starts: rows, columns, values }: Table,
  sums: Float64Array,
): number {
  const start = starts[unit] ?? 0;
  const last = starts[unit + 1] ?? 0;
  for (let item = start; item < last; item += 1) {
    const row = items[item] ?? 0;
    const end = rows[row + 1] ?? 0;
    for (let at = rows[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      sums[column] = (sums[column] ?? 0) + (values[at] ?? 0);
    }
  }
  return last - start;
}

/** Sets to zero what `gather` filled, so that one array serves all units. */
export function ungather(
  { starts, items }: Lists,
  unit: number,
  table: Table,
  sums: Float64Array,
): void {
  const last = starts[unit + 1] ?? 0;
  for (let item = starts[unit] ?? 0; item < last; item += 1) {
    const row = items[item] ?? 0;
    const end = table.starts[row + 1] ?? 0;
    for (let at = table.starts[row] ?? 0; at < end; at += 1) sums[table.columns[at] ?? 0] = 0;
  }
}
