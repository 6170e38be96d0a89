import type { Band } from "./band.ts";
import { HUNK, NEVER } from "./costs.ts";
import type { Range, Run, Sequence } from "./sequence.ts";

// How the cheapest way came to a cell. To the end of equal units: out of a change (else out of equal units). To the end
// of changed ones: by an inserted unit (else by a deleted one), and that as the first of its change.
const OUT_OF_CHANGE = 1;
const INSERTED = 2;
const FIRST = 4;

/** The cheapest ways through two sides, found row by row within a band. */
export interface Table {
  readonly band: Band;
  /** How the cheapest way came to each cell of the band. */
  readonly ways: Uint8Array;
  /** What the cheapest way through both sides costs; NEVER or more if none passes. */
  readonly cost: number;
  readonly endsInChange: boolean;
}

// Costs in the row filled last, where equal units end and where changed ones do; column `c` at `c + 1`, so that there
// is a cell before the first.
interface Costs {
  readonly equal: Int32Array;
  readonly changed: Int32Array;
}

/**
 * Fills a table whose rows are the units of one side and whose columns those of the other. Both sides begin with the
 * same unit of no weight. Linear in the cells of the band.
 */
export function filledTable(down: Sequence, along: Sequence, band: Band): Table {
  const columns = along.ids.length;
  const costs = { equal: new Int32Array(columns + 1), changed: new Int32Array(columns + 1) };
  costs.equal.fill(NEVER);
  costs.changed.fill(NEVER);
  costs.equal[0] = 0;
  const ways = new Uint8Array(band.cells);
  for (let row = 0; row < down.ids.length; row++) {
    if (row > 0 && band.firsts[row] === band.firsts[row - 1]) closeBefore(costs, band, row);
    fillRow(down, along, band, row, costs, ways);
  }
  const [equal, changed] = [costs.equal[columns] ?? NEVER, costs.changed[columns] ?? NEVER];
  return { band, ways, cost: Math.min(equal, changed), endsInChange: changed < equal };
}

// The cell before the first was not filled in the row above.
function closeBefore({ equal, changed }: Costs, { firsts }: Band, row: number): void {
  equal[firsts[row] ?? 0] = NEVER;
  changed[firsts[row] ?? 0] = NEVER;
}

// The inner loop of every comparison, and so without calls and tuples.
function fillRow(
  down: Sequence,
  { ids, weights }: Sequence,
  { firsts, lasts, offsets }: Band,
  row: number,
  { equal, changed }: Costs,
  ways: Uint8Array,
): void {
  const unit = down.ids[row];
  const weight = down.weights[row] ?? 0;
  const first = firsts[row] ?? 0;
  const last = lasts[row] ?? 0;
  const cells = (offsets[row] ?? 0) - first;
  let diagonal = equal[first] ?? NEVER;
  let diagonalChanged = changed[first] ?? NEVER;
  let left = NEVER;
  let leftChanged = NEVER;
  for (let column = first; column <= last; column++) {
    const above = equal[column + 1] ?? NEVER;
    const aboveChanged = changed[column + 1] ?? NEVER;
    const deleting = Math.min(aboveChanged, above + HUNK) + weight;
    const inserting = Math.min(leftChanged, left + HUNK) + (weights[column] ?? 0);
    let way = 0;
    if (inserting < deleting) way = left + HUNK < leftChanged ? INSERTED | FIRST : INSERTED;
    else if (above + HUNK < aboveChanged) way = FIRST;
    left = NEVER;
    if (ids[column] === unit) {
      left = Math.min(diagonal, diagonalChanged);
      if (diagonalChanged < diagonal) way |= OUT_OF_CHANGE;
    }
    leftChanged = Math.min(deleting, inserting);
    ways[cells + column] = way;
    equal[column + 1] = left;
    changed[column + 1] = leftChanged;
    diagonal = above;
    diagonalChanged = aboveChanged;
  }
}

/** The equal runs on the cheapest way through a table, in order; the tables's rows and columns stand for `range`. */
export function runsOf({ band, ways, endsInChange }: Table, range: Range): Run[] {
  const runs: Run[] = [];
  let [row, column] = [band.firsts.length - 1, band.lasts.at(-1) ?? 0];
  let isInChange = endsInChange;
  let length = 0;
  while (row > 0 || column > 0) {
    const way = ways[(band.offsets[row] ?? 0) + column - (band.firsts[row] ?? 0)] ?? 0;
    if (isInChange) {
      if (length > 0) runs.push({ a: range.fromA + row, b: range.fromB + column, length });
      length = 0;
      if (way & INSERTED) column--;
      else row--;
      isInChange = (way & FIRST) === 0;
    } else {
      length++;
      row--;
      column--;
      isInChange = (way & OUT_OF_CHANGE) !== 0;
    }
  }
  if (length > 0) runs.push({ a: range.fromA, b: range.fromB, length });
  return runs.reverse();
}
