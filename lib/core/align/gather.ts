import type { Table } from "./table.ts";

/** Adds the rows of `table` that `given` names to `sums`, column by column. */
export function gather(given: Int32Array, table: Table, sums: Float64Array): void {
  const { starts, columns, values } = table;
  for (const row of given) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      sums[column] = (sums[column] ?? 0) + (values[at] ?? 0);
    }
  }
}

/** Sets to zero what `gather` filled, so that one array serves all units. */
export function ungather(given: Int32Array, table: Table, sums: Float64Array): void {
  for (const row of given) {
    const end = table.starts[row + 1] ?? 0;
    for (let at = table.starts[row] ?? 0; at < end; at += 1) sums[table.columns[at] ?? 0] = 0;
  }
}
