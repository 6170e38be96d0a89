import type { Bead, Range } from "./bead.ts";
import { type Kinship, kinshipOf } from "./kinship.ts";
import type { Material } from "./material.ts";
import type { RelayEdge } from "./relay.ts";
import type { Link } from "./rows.ts";
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
  { beads, ...pair }: Link,
  [source, target]: readonly [Material, Material],
  longest: number,
): Crossing[] {
  const candidates = lonelyPairs(rows, pair, longest);
  if (candidates.length === 0) return [];
  const kinship = kinshipOf(source, target, beads);
  const least = leastKinship(kinship, beads);
  return candidates
    .filter(({ units }) => least > 0 && kinship(...units) >= least)
    .map(({ run }) => ({ run, editions: [pair.source, pair.target] }));
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

// So many of the units that stand side by side, spread over the text, tell how well others match.
const SAMPLE = 200;
// A unit that was not aligned has taught none of its words, so it cannot match as well as those that were.
const UNTAUGHT = 0.5;

function leastKinship(kinship: Kinship, beads: readonly Bead[]): number {
  const single = beads.filter(
    ({ source, target }) => source.end - source.start === 1 && target.end - target.start === 1,
  );
  const step = Math.max(1, Math.floor(single.length / SAMPLE));
  const found = single
    .filter((_, index) => index % step === 0)
    .map(({ source, target }) => kinship(source.start, target.start))
    .sort((a, b) => a - b);
  return UNTAUGHT * (found[Math.floor(found.length / 2)] ?? 0);
}
