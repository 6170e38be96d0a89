import type { Range } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";
import type { Kinship } from "./kinship.ts";
import type { RowRanges } from "./spine.ts";

/** A run of rows (a range of their indexes) with units that match across it, though rows in order cannot join them. */
export interface Crossing {
  readonly run: Range;
  readonly editions: readonly [number, number];
}

/**
 * Finds units without counterpart, one in each of two editions, that match each other by their words half as well as others
 * that stand side by side: one of them, or what lies between, has changed places. `longest` bounds the rows of a run.
 * Linear in the rows, times `longest`; where there are no such units the words are not even looked at.
 */
export function crossingsOf(
  rows: readonly RowRanges[],
  { source, target }: RelayEdge,
  kinship: () => Kinship,
  longest: number,
): Crossing[] {
  const candidates = lonelyPairs(rows, { source, target }, longest);
  if (candidates.length === 0) return [];
  const { of, least } = kinship();
  return candidates
    .filter(({ units }) => least > 0 && of(...units) >= least)
    .map(({ run }) => ({ run, editions: [source, target] }));
}

interface Candidate {
  readonly units: readonly [number, number];
  readonly run: Range;
}

function lonelyPairs(
  rows: readonly RowRanges[],
  { source, target }: RelayEdge,
  longest: number,
): Candidate[] {
  const found: Candidate[] = [];
  const recent: Lonely[] = [];
  rows.forEach((row, index) => {
    for (const one of lonelyIn(row, index, source, target)) {
      while (recent[0] && recent[0].row <= index - longest) recent.shift();
      for (const other of recent.filter(({ isSource }) => isSource !== one.isSource)) {
        const units = one.isSource ? [one.unit, other.unit] : [other.unit, one.unit];
        found.push({
          units: [units[0] ?? 0, units[1] ?? 0],
          run: { start: other.row, end: index + 1 },
        });
      }
      recent.push(one);
    }
  });
  return found;
}

interface Lonely {
  readonly row: number;
  readonly unit: number;
  readonly isSource: boolean;
}

// The units that one of two editions has in a row where the other has none.
function lonelyIn(row: RowRanges, index: number, source: number, target: number): Lonely[] {
  const [from, to] = [row[source], row[target]];
  if (!from || !to || (from.start < from.end && to.start < to.end)) return [];
  const isSource = from.start < from.end;
  const { start, end } = isSource ? from : to;
  return Array.from({ length: end - start }, (_, nth) => ({
    row: index,
    unit: start + nth,
    isSource,
  }));
}
