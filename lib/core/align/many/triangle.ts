import type { Range } from "../bead.ts";
import { heaviestChain } from "../search/chain.ts";
import { lacks, type RowRanges, rowsAlong, type Spine, withEdition } from "./spine.ts";
import { supportedBeads } from "./support.ts";
import type { BeadsOf } from "./witnesses.ts";

/** Rows that would replace a run of others, which is a range of their indexes. Both hold the same units. */
export interface Proposal {
  readonly run: Range;
  readonly rows: readonly RowRanges[];
}

/**
 * Lists where the direct pair of two editions would lay out the `rows` of a spine otherwise: `edition` stands where
 * `witness` says it does, and all others, and what the witness lacks, stay. The runs are as short as can be, and in
 * order. Linear in the rows.
 */
export function directProposals(
  spine: Spine,
  rows: readonly RowRanges[],
  [edition, witness]: readonly [number, number],
  beadsOf: BeadsOf,
): Proposal[] {
  const heard = spine.places.map((place, at) => (at === witness ? place : null));
  const said = supportedBeads({ ...spine, places: heard }, edition, beadsOf);
  const lacked = lacks(spine, witness);
  const kept = spine.places[edition]?.filter(({ source }) => lacked(source)) ?? [];
  const units = rows.at(-1)?.[edition]?.end ?? 0;
  const place = heaviestChain(
    [...said, ...kept],
    ({ confidence }) => confidence,
    spine.slots,
    units,
  );
  return differences(rows, rowsAlong(withEdition(spine, edition, units, place)));
}

function differences(rows: readonly RowRanges[], others: readonly RowRanges[]): Proposal[] {
  const boundaries = new Map(others.map((row, index) => [boundaryAfter(row), index + 1]));
  const found: Proposal[] = [];
  let [start, from] = [0, 0];
  rows.forEach((row, index) => {
    const to = boundaries.get(boundaryAfter(row));
    if (to === undefined) return;
    const proposal = { run: { start, end: index + 1 }, rows: others.slice(from, to) };
    if (!areSame(rows.slice(start, index + 1), proposal.rows)) found.push(proposal);
    [start, from] = [index + 1, to];
  });
  return found;
}

function boundaryAfter(row: RowRanges): string {
  return row.map(({ end }) => end).join(" ");
}

// Rows that only stand in another order hold the same.
function areSame(rows: readonly RowRanges[], others: readonly RowRanges[]): boolean {
  const known = new Set(rows.map(contentOf));
  return rows.length === others.length && others.every((row) => known.has(contentOf(row)));
}

function contentOf(row: RowRanges): string {
  return row.map(({ start, end }) => (start < end ? `${start}-${end}` : "")).join(" ");
}
