/** What becomes of words where one list is made into another, a step at a time. */
export const STEP = { keep: 1, replace: 2, remove: 3, insert: 4 } as const;

// Columns searched on either side of the diagonal: the beam of tercom.
const BEAM = 25;

// More than any cost, and far enough below the greatest integer to be added to.
const UNREACHED = 0x3fffffff;

/** Which cells of the table are kept: of row `i` the columns from `from[i]` up to `to[i]`, from `start[i]` on in one array. */
interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly start: Int32Array;
}

/** The table of edits from a list of words, of a fixed number but itself free to change, to the list `goal`. */
export interface EditBand extends Band {
  readonly goal: Int32Array;
  readonly costs: Int32Array;
  readonly steps: Uint8Array;
  /** Cells in all rows. */
  readonly size: number;
}

/**
 * Makes the table for lists of `rows` words. It holds a band around the diagonal and all of the last row, so that its size is linear:
 * some 50 cells a word.
 */
export function editBand(rows: number, goal: Int32Array): EditBand {
  const band = bandOf(rows, goal.length);
  const size = band.start[rows + 1] ?? 0;
  const costs = new Int32Array(size);
  const steps = new Uint8Array(size);
  for (let column = 0; column <= goal.length; column++) {
    costs[column] = column;
    steps[column] = STEP.insert;
  }
  return { ...band, goal, costs, steps, size };
}

function bandOf(rows: number, columns: number): Band {
  const slope = rows > 0 ? columns / rows : 1;
  // Where one list is far longer, a narrower beam would leave rows without a common column.
  const width = BEAM < slope / 2 ? Math.ceil(slope / 2 + BEAM) : BEAM;
  const from = new Int32Array(rows + 1);
  const to = new Int32Array(rows + 1).fill(columns + 1);
  const start = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++) {
    const diagonal = Math.floor(row * slope);
    if (row > 0) from[row] = Math.max(0, diagonal - width);
    if (row > 0 && row < rows) to[row] = Math.min(columns + 1, diagonal + width);
    start[row + 1] = at(start, row) + at(to, row) - at(from, row);
  }
  return { from, to, start };
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}

/**
 * Fills the table for `words` from row `first` on, 1 or more, and returns the fewest words replaced, removed and inserted to make all of
 * them the goal, within the band. The row before must be filled for the same words. Of equal costs replacing is preferred, then
 * removing: which words count as displaced depends on it.
 */
export function fillBand(band: EditBand, words: Int32Array, first: number): number {
  for (let row = first; row <= words.length; row++) fillRow(band, row, at(words, row - 1));
  return at(band.costs, band.size - 1);
}

function fillRow({ from, to, start, goal, costs, steps }: EditBand, row: number, word: number) {
  const [low, high, endAbove] = [at(from, row), at(to, row), at(to, row - 1)];
  const base = at(start, row) - low;
  const baseAbove = at(start, row - 1) - at(from, row - 1);
  let diagonal = low > at(from, row - 1) ? at(costs, baseAbove + low - 1) : UNREACHED;
  let left = UNREACHED;
  for (let column = low; column < high; column++) {
    const above = column < endAbove ? at(costs, baseAbove + column) : UNREACHED;
    const isSame = column > 0 && goal[column - 1] === word;
    let cost = isSame ? diagonal : diagonal + 1;
    let step: number = isSame ? STEP.keep : STEP.replace;
    if (above + 1 < cost) [cost, step] = [above + 1, STEP.remove];
    if (left + 1 < cost) [cost, step] = [left + 1, STEP.insert];
    costs[base + column] = cost;
    steps[base + column] = step;
    left = cost;
    diagonal = above;
  }
}

/** Copies into `band` the row before `first` from `other`, a table of the same form. */
export function continueFrom(band: EditBand, other: EditBand, first: number): void {
  const [from, to] = [at(other.start, first - 1), at(other.start, first)];
  band.costs.set(other.costs.subarray(from, to), from);
}

/** The steps that the filled table takes, first to last. */
export function stepsOf({ from, start, steps, goal }: EditBand, rows: number): number[] {
  const taken: number[] = [];
  for (let [row, column] = [rows, goal.length]; row > 0 || column > 0; ) {
    const step = steps[at(start, row) + column - at(from, row)] ?? STEP.keep;
    taken.push(step);
    if (step !== STEP.insert) row--;
    if (step !== STEP.remove) column--;
  }
  return taken.reverse();
}
