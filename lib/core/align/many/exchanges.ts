import { type Range, sizeOf } from "../bead.ts";
import type { Kinship } from "./kinship.ts";
import { cuts, EMPTY, type Halves, type Kin, likeness, partAlong } from "./parting.ts";
import type { RowRanges } from "./spine.ts";

/** A row in which two parts stand in exchanged order, and the rows that part it. */
export interface Exchange {
  readonly editions: readonly [number, number];
  readonly rows: readonly RowRanges[];
}

// Longer cells would make the search for a cut costly, and a row of so many units needs an editor anyway.
const LONGEST = 5;

/**
 * Finds out whether a row joins two parts that stand in the other order in one edition: where the first part of each
 * of two editions matches the second of the other better than the parts that stand side by side match. The rows that
 * it proposes keep together the part that has more units, and stand the other part alone, before it or after it as
 * each edition has it. null for a row in order.
 */
export function exchangeIn(row: RowRanges, relay: readonly Kin[]): Exchange | null {
  for (const kin of relay) {
    const [source, target] = [row[kin.source], row[kin.target]];
    if (!source || !target || !isJoined(source) || !isJoined(target)) continue;
    const found = crossed(kin.kinship(), source, target);
    if (!found) continue;
    const halves = row.map((): Halves | null => null);
    halves[kin.source] = found.source;
    halves[kin.target] = found.target;
    return {
      editions: [kin.source, kin.target],
      rows: apart(row, partAlong(row, relay, halves, true)),
    };
  }
  return null;
}

function isJoined(cell: Range): boolean {
  return sizeOf(cell) > 1 && sizeOf(cell) <= LONGEST;
}

interface Crossed {
  readonly source: Halves;
  readonly target: Halves;
}

// The cut of both cells whose parts match crosswise most, if they match so at all, and better than side by side.
function crossed({ of, least }: Kinship, source: Range, target: Range): Crossed | null {
  let best: Crossed | null = null;
  let most = 0;
  for (const [first, second] of cuts(source)) {
    for (const [above, below] of cuts(target)) {
      const across = Math.min(likeness(of, first, below), likeness(of, second, above));
      const along = Math.max(likeness(of, first, above), likeness(of, second, below));
      if (across < least || across <= along || across <= most) continue;
      best = { source: [first, second], target: [below, above] };
      most = across;
    }
  }
  return least > 0 ? best : null;
}

function apart(row: RowRanges, halves: readonly (Halves | null)[]): RowRanges[] {
  const units = (part: 0 | 1) =>
    halves.reduce((sum, both) => sum + sizeOf(both?.[part] ?? EMPTY), 0);
  const [lone, kept] = units(0) <= units(1) ? ([0, 1] as const) : ([1, 0] as const);
  const isBefore = (both: Halves) => both[lone].start <= both[kept].start;
  const alone = (before: boolean) =>
    halves.map((both) => (both && isBefore(both) === before ? both[lone] : EMPTY));
  const together = halves.map((both, edition) => (both ? both[kept] : (row[edition] ?? EMPTY)));
  const rows = [alone(true), ...singly(together), alone(false)];
  return rows.filter((ranges) => ranges.some((range) => sizeOf(range) > 0));
}

// Where all editions that have any have as many units, each is a row.
function singly(row: RowRanges): RowRanges[] {
  const sizes = new Set(row.map(sizeOf).filter((size) => size > 0));
  const [size = 1, ...more] = sizes;
  if (more.length > 0) return [row];
  return Array.from({ length: size }, (_, nth) =>
    row.map(({ start, end }) =>
      start < end ? { start: start + nth, end: start + nth + 1 } : EMPTY,
    ),
  );
}
