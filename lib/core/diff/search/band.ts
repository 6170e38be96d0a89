/** The cells of a table that a path may pass: in each row a stretch of columns, inclusive; neither end ever falls. */
export interface Band {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** Where the cells of each row begin, if all are counted row by row. */
  readonly offsets: Int32Array;
  readonly cells: number;
}

/**
 * Lays a band around the diagonal: the cells at which what has been read of either side differs in weight by at most
 * `slack` more than the wholes do. `down` and `along` are the weights read before each row and column. Null where a row
 * would have no cell.
 */
export function bandOf(down: Int32Array, along: Int32Array, slack: number): Band | null {
  const rows = down.length;
  const [firsts, lasts, offsets] = [
    new Int32Array(rows),
    new Int32Array(rows),
    new Int32Array(rows),
  ];
  const surplus = (along.at(-1) ?? 0) - (down.at(-1) ?? 0);
  const [least, most] = [Math.min(0, surplus) - slack, Math.max(0, surplus) + slack];
  let [first, end, cells] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const read = down[row] ?? 0;
    while (first < along.length && (along[first] ?? 0) < read + least) first++;
    while (end < along.length && (along[end] ?? 0) <= read + most) end++;
    if (first >= end) return null;
    firsts[row] = first;
    lasts[row] = end - 1;
    offsets[row] = cells;
    cells += end - first;
  }
  return { firsts, lasts, offsets, cells };
}
