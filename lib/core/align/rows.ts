import type { Bead, Range } from "./bead.ts";
import { UnitGroups } from "./unit-groups.ts";

/** The units of each edition that say the same thing. */
export interface AlignedRow {
  /** For each edition, in the order of the list, the indexes of its units; empty where it has no counterpart. */
  readonly cells: readonly (readonly number[])[];
  /** Lowest confidence (0–1) of the beads, gaps included, that the row is made of. */
  readonly confidence: number;
}

/** The beads between two editions, given by their indexes in the list. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly beads: readonly Bead[];
}

/**
 * Composes pairwise beads into rows over all editions: units connected by a chain of beads share a row. Rows cover
 * each unit of `sizes` (units per edition) once and stand in reading order in every column; where the chains
 * contradict that order, the rows concerned become one. A unit that others lack comes as soon as the first edition
 * that has it allows. Near linear in the units.
 */
export function composeRows(sizes: readonly number[], links: readonly Link[]): AlignedRow[] {
  const groups = new UnitGroups(sizes);
  const lowest = sizes.map((size) => new Array<number>(size).fill(1));
  for (const { source, target, beads } of links) {
    for (const bead of beads) {
      groups.join([
        { edition: source, range: bead.source },
        { edition: target, range: bead.target },
      ]);
      lower(lowest[source], bead.source, bead.confidence);
      lower(lowest[target], bead.target, bead.confidence);
    }
  }
  return [...groups.inReadingOrder()].map((ranges) => rowOf(ranges, lowest));
}

function lower(lowest: number[] | undefined, { start, end }: Range, confidence: number): void {
  for (let unit = start; lowest && unit < end; unit += 1) {
    lowest[unit] = Math.min(lowest[unit] ?? 1, confidence);
  }
}

function rowOf(ranges: readonly Range[], lowest: readonly (readonly number[])[]): AlignedRow {
  const confidences = ranges.flatMap(
    ({ start, end }, edition) => lowest[edition]?.slice(start, end) ?? [],
  );
  return { cells: ranges.map(unitsOf), confidence: Math.min(1, ...confidences) };
}

function unitsOf({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
