import { bandOf } from "./band.ts";
import { HUNK } from "./costs.ts";
import type { Range, Run, Sequence } from "./sequence.ts";
import { filledTable, runsOf } from "./table.ts";

// By weight: a few words changed on either side. Most corrections of a paragraph need no more.
const FIRST_SLACK = 32;
const WIDENING = 4;

/**
 * Finds the equal runs of two sequences within `range` that leave the cheapest changes: the weight of all changed units
 * and a charge for each change (affine gap costs, Gotoh 1982). Runs are in order. Null if that would take more than
 * `mostCells` cells of a table.
 *
 * A way that leaves the diagonal by some weight has to come back, so that a way of a known cost stays within a band
 * (Ukkonen 1985, here by weight). The band is widened until its cheapest way proves that there is no cheaper one
 * outside: O(n·d) for changes of the weight d.
 */
export function cheapestRuns(
  before: Sequence,
  after: Sequence,
  range: Range,
  mostCells: number,
): Run[] | null {
  const down = partOf(before, range.fromA, range.toA);
  const along = partOf(after, range.fromB, range.toB);
  const [rows, columns] = [weightsRead(down), weightsRead(along)];
  const [deep, wide] = [rows.at(-1) ?? 0, columns.at(-1) ?? 0];
  for (let slack = FIRST_SLACK; ; slack *= WIDENING) {
    const band = bandOf(rows, columns, slack);
    if (!band) continue;
    if (band.cells > mostCells) return null;
    const table = filledTable(down, along, band);
    const leastOutside = Math.abs(wide - deep) + 2 * slack + HUNK;
    if (table.cost <= leastOutside) return runsOf(table, range);
  }
}

// No unit has this number.
const NO_UNIT = -1;

/** Units of a sequence, and before them one of no weight, at which every way through a table begins. */
function partOf({ ids, weights }: Sequence, from: number, to: number): Sequence {
  const part = { ids: new Int32Array(to - from + 1), weights: new Uint8Array(to - from + 1) };
  part.ids[0] = NO_UNIT;
  part.ids.set(ids.subarray(from, to), 1);
  part.weights.set(weights.subarray(from, to), 1);
  return part;
}

function weightsRead({ weights }: Sequence): Int32Array {
  const read = new Int32Array(weights.length);
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at] ?? 0;
    read[at] = sum;
  }
  return read;
}
