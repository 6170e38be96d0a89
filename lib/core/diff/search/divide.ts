import { cheapestRuns } from "./affine.ts";
import { sharedEnd, sharedStart } from "./ends.ts";
import { landmarks, recurringLandmarks } from "./landmarks.ts";
import { scatteredRuns } from "./scattered.ts";
import type { Range, Run, Sequence } from "./sequence.ts";

// Two paragraphs of 250 words that have nothing in common: a millisecond. What is left between landmarks is less, for
// there may be as much of it as the text is long.
const MOST_CELLS = 2 ** 18;
const MOST_CELLS_BETWEEN = 2 ** 16;

// Long stretches first: where many words stand in a row that stand so nowhere else, nothing is left to chance.
const LANDMARK_SIZES = [8, 4, 2, 1];

// Each division leaves less to divide, unless the text is made for it.
const DEEPEST = 24;

/** Equal runs of two sequences, in order, and whether no others would leave cheaper changes. */
export interface Found {
  readonly runs: readonly Run[];
  readonly exact: boolean;
}

/**
 * Finds the equal runs of two sequences that leave the cheapest changes, or nearly so: small ranges in full, larger
 * ones by dividing them at what is surely the same. O(n log n).
 */
export function equalRuns(before: Sequence, after: Sequence): Found {
  const runs: Run[] = [];
  const whole = { fromA: 0, toA: before.ids.length, fromB: 0, toB: after.ids.length };
  const exact = search(before, after, whole, 0, runs);
  return { runs, exact };
}

// Adds the runs within `range` to `runs`.
function search(
  before: Sequence,
  after: Sequence,
  range: Range,
  depth: number,
  runs: Run[],
): boolean {
  const start = sharedStart(before, after, range);
  const rest = { ...range, fromA: start.a + start.length, fromB: start.b + start.length };
  const end = sharedEnd(before, after, rest);
  const middle = { ...rest, toA: end.a, toB: end.b };
  if (start.length > 0) runs.push(start);
  const exact = searchMiddle(before, after, middle, depth, runs);
  if (end.length > 0) runs.push(end);
  return exact;
}

function searchMiddle(
  before: Sequence,
  after: Sequence,
  range: Range,
  depth: number,
  runs: Run[],
): boolean {
  const [lengthA, lengthB] = [range.toA - range.fromA, range.toB - range.fromB];
  if (lengthA === 0 || lengthB === 0) return true;
  const most = depth === 0 ? MOST_CELLS : MOST_CELLS_BETWEEN;
  const cheapest = cheapestRuns(before, after, range, most);
  if (cheapest) {
    for (const run of cheapest) runs.push(run);
    return true;
  }
  divide(before, after, range, depth, runs);
  return false;
}

function divide(before: Sequence, after: Sequence, range: Range, depth: number, runs: Run[]): void {
  const marks = depth < DEEPEST ? firstLandmarks(before, after, range) : [];
  if (marks.length === 0) {
    for (const run of scatteredRuns(before, after, range)) runs.push(run);
    return;
  }
  let [fromA, fromB] = [range.fromA, range.fromB];
  for (const mark of marks) {
    search(before, after, { fromA, toA: mark.a, fromB, toB: mark.b }, depth + 1, runs);
    runs.push(mark);
    [fromA, fromB] = [mark.a + mark.length, mark.b + mark.length];
  }
  search(before, after, { ...range, fromA, fromB }, depth + 1, runs);
}

function firstLandmarks(before: Sequence, after: Sequence, range: Range): readonly Run[] {
  for (const size of LANDMARK_SIZES) {
    const marks = landmarks(before, after, range, size);
    if (marks.length > 0) return marks;
  }
  return recurringLandmarks(before, after, range);
}
