import { type Band, eachPoint, pointAt } from "./band.ts";
import { SHAPES } from "./bead.ts";

/** One way to go on from a point: a bead of some shape, or a unit without counterpart. */
export interface Step {
  readonly source: number;
  readonly target: number;
}

/** The beads, in the order of `SHAPES`, then a source unit and a target unit without counterpart. */
export const STEPS: readonly Step[] = [
  ...SHAPES,
  { source: 1, target: 0 },
  { source: 0, target: 1 },
];

/** Places in `STEPS` of the two gaps. */
export const SOURCE_GAP = SHAPES.length;
export const TARGET_GAP = SHAPES.length + 1;

/** A band with the number of the point that each step leads to from each point; -1 where it leaves the band. */
export interface Lattice {
  readonly band: Band;
  /** One array per step of `STEPS`. */
  readonly ends: readonly Int32Array[];
}

/** Lays the steps over a band. Linear in its points. */
export function latticeOf(band: Band): Lattice {
  const ends = STEPS.map((step) => {
    const to = new Int32Array(band.size);
    eachPoint(band, (i, j, point) => {
      to[point] = pointAt(band, i + step.source, j + step.target);
    });
    return to;
  });
  return { band, ends };
}
