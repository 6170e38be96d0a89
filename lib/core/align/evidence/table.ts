/** A sparse matrix in compressed rows: row `r` holds `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface Table {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Builds a table of `rows` rows; entries of one row keep their order. */
export function tableOf(entries: readonly Entry[], rows: number): Table {
  const starts = new Int32Array(rows + 1);
  for (const { row } of entries) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row += 1)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const columns = new Int32Array(entries.length);
  const values = new Float64Array(entries.length);
  for (const { row, column, value } of entries) {
    const at = next[row] ?? 0;
    next[row] = at + 1;
    columns[at] = column;
    values[at] = value;
  }
  return { starts, columns, values };
}

/** Returns the table with rows and columns exchanged; `columns` is the number of columns. */
export function transposed(table: Table, columns: number): Table {
  const entries: Entry[] = [];
  for (let row = 0; row + 1 < table.starts.length; row += 1) {
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      entries.push({ row: table.columns[at] ?? 0, column: row, value: table.values[at] ?? 0 });
    }
  }
  return tableOf(entries, columns);
}
