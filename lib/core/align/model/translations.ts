import { inverted, type Lists } from "../evidence/lists.ts";
import type { Table } from "../evidence/table.ts";
import { type Candidates, candidatesOf, type Pairings } from "./candidates.ts";

// More steps sharpen frequent words no further and rare ones too much.
const STEPS = 4;

// Taken off each count: two tokens that met once or twice may have met by chance.
const DISCOUNT = 1.5;

// What the look of two words is worth, in meetings.
const PRIOR_MEETINGS = 1;

// Below this probability a translation adds cost, not evidence.
const LEAST_PROBABILITY = 0.02;

/**
 * Estimates p(found | given) for tokens that meet in the pairings (IBM Model 1, Brown et al. 1993), starting from
 * squared Dice coefficients and look-alikes. Cost: for each pairing the product of its tokens, 2 × `STEPS` + 1 times.
 */
export function translations(pairings: Pairings, alike: Table, foundTokens: number): Table {
  const meetings = inverted(pairings.given, alike.starts.length - 1);
  const { table, likeness } = candidatesOf(pairings, meetings, alike, foundTokens);
  let counts = expectedCounts(pairings, meetings, table, foundTokens);
  for (let step = 1; step < STEPS; step += 1) {
    const values = normalised(table, counts);
    counts = expectedCounts(pairings, meetings, { ...table, values }, foundTokens);
  }
  return smoothed({ table, likeness }, counts);
}

function expectedCounts(
  pairings: Pairings,
  meetings: Lists,
  table: Table,
  foundTokens: number,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(pairings.found.items.length);
  const counts = new Float64Array(table.values.length);
  const entryOf = new Int32Array(foundTokens).fill(-1);
  for (let given = 0; given + 1 < table.starts.length; given += 1) {
    if (!layOut(table, given, entryOf)) continue;
    addProbabilities(table, given, entryOf, pairings, meetings, sums);
    clear(table, given, entryOf);
  }
  for (let given = 0; given + 1 < table.starts.length; given += 1) {
    if (!layOut(table, given, entryOf)) continue;
    addCounts(table, given, entryOf, pairings, meetings, sums, counts);
    clear(table, given, entryOf);
  }
  return counts;
}

// Lays out the entries of one given token by column, so that a meeting finds its entry without a search.
function layOut({ starts, columns }: Table, given: number, entryOf: Int32Array): boolean {
  const [start, end] = [starts[given] ?? 0, starts[given + 1] ?? 0];
  for (let entry = start; entry < end; entry += 1) entryOf[columns[entry] ?? 0] = entry;
  return end > start;
}

function clear({ starts, columns }: Table, given: number, entryOf: Int32Array): void {
  const end = starts[given + 1] ?? 0;
  for (let entry = starts[given] ?? 0; entry < end; entry += 1) entryOf[columns[entry] ?? 0] = -1;
}

function addProbabilities(
  { values }: Table,
  given: number,
  entryOf: Int32Array,
  { found }: Pairings,
  meetings: Lists,
  sums: Float64Array,
): void {
  const last = meetings.starts[given + 1] ?? 0;
  for (let met = meetings.starts[given] ?? 0; met < last; met += 1) {
    const pairing = meetings.items[met] ?? 0;
    const end = found.starts[pairing + 1] ?? 0;
    for (let at = found.starts[pairing] ?? 0; at < end; at += 1) {
      const entry = entryOf[found.items[at] ?? 0] ?? -1;
      if (entry >= 0) sums[at] = (sums[at] ?? 0) + (values[entry] ?? 0);
    }
  }
}

function addCounts(
  { values }: Table,
  given: number,
  entryOf: Int32Array,
  { found, weights }: Pairings,
  meetings: Lists,
  sums: Float64Array,
  counts: Float64Array,
): void {
  const last = meetings.starts[given + 1] ?? 0;
  for (let met = meetings.starts[given] ?? 0; met < last; met += 1) {
    const pairing = meetings.items[met] ?? 0;
    const weight = weights[pairing] ?? 0;
    const end = found.starts[pairing + 1] ?? 0;
    for (let at = found.starts[pairing] ?? 0; at < end; at += 1) {
      const entry = entryOf[found.items[at] ?? 0] ?? -1;
      if (entry < 0) continue;
      counts[entry] = (counts[entry] ?? 0) + (weight * (values[entry] ?? 0)) / (sums[at] || 1);
    }
  }
}

function normalised({ starts }: Table, counts: Float64Array): Float64Array<ArrayBuffer> {
  const probabilities = new Float64Array(counts.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const sum = sumOf(counts, starts, row) || 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      probabilities[at] = (counts[at] ?? 0) / sum;
    }
  }
  return probabilities;
}

function sumOf(counts: Float64Array, starts: Int32Array, row: number): number {
  let sum = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += counts[at] ?? 0;
  return sum;
}

function smoothed({ table, likeness }: Candidates, counts: Float64Array): Table {
  const starts = new Int32Array(table.starts.length);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const sum = sumOf(counts, table.starts, row) + PRIOR_MEETINGS;
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      const met = Math.max(0, (counts[at] ?? 0) - DISCOUNT);
      const probability = (met + PRIOR_MEETINGS * (likeness[at] ?? 0)) / sum;
      if (probability < LEAST_PROBABILITY) continue;
      columns.push(table.columns[at] ?? 0);
      values.push(probability);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: new Int32Array(columns), values: new Float64Array(values) };
}
