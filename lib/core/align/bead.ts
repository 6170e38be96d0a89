/** A half-open range of unit indexes of one edition. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Units of two editions that say the same thing; an empty side means that the other has no counterpart. */
export interface Bead {
  readonly source: Range;
  readonly target: Range;
  /** Probability (0–1) that exactly these units belong together. */
  readonly confidence: number;
}

/** Below this confidence the aligner is wrong often enough for an editor to look. */
export const DOUBTFUL_BELOW = 0.7;

/** How many source and target units a bead takes, and how often such beads occur (Gale & Church 1993, table 5). */
export interface Shape {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

/** The shapes with two sides that the search considers; a unit without counterpart is a gap, scored apart. */
export const SHAPES: readonly Shape[] = [
  { source: 1, target: 1, prior: 0.89 },
  { source: 1, target: 2, prior: 0.0445 },
  { source: 2, target: 1, prior: 0.0445 },
  { source: 2, target: 2, prior: 0.011 },
];

/** Prior of the first unit of a run without counterpart, on either side (Gale & Church 1993, table 5). */
export const GAP_PRIOR = 0.0099;
