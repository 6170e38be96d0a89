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

/** Counts the units of a range. */
export function sizeOf({ start, end }: Range): number {
  return end - start;
}

/** Lists the units of a range. */
export function unitsIn({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** Tells whether a bead has units on both sides. */
export function hasTwoSides({ source, target }: Bead): boolean {
  return source.start < source.end && target.start < target.end;
}

/** Below this confidence the aligner is wrong often enough for an editor to look. */
export const DOUBTFUL_BELOW = 0.7;

/** How many source and target units a bead takes, and how often such beads occur. */
export interface Shape {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

// Gale & Church 1993, table 5, for 1-1, 1-2 and 2-2; from there on each further unit makes a bead four times rarer.
const ONE_TO_ONE = 0.89;
const ONE_TO_TWO = 0.0445;
const FURTHER_UNIT = 0.25;

/** The most units that a bead takes on one side. */
export const LONGEST_RUN = 5;
const LARGEST_SQUARE = 4;
const MOST_UNITS = 7;

/**
 * The shapes with two sides that the search considers, those of fewer units first: up to 4-4, and lopsided ones up to
 * 5-2. A unit without counterpart is a gap, scored apart.
 */
export const SHAPES: readonly Shape[] = pairs(LONGEST_RUN)
  .filter((pair) => unitsOf(pair) <= MOST_UNITS || Math.max(...pair) <= LARGEST_SQUARE)
  .sort((a, b) => unitsOf(a) - unitsOf(b))
  .map((pair) => ({ source: pair[0], target: pair[1], prior: priorOf(unitsOf(pair)) }));

type Pair = readonly [source: number, target: number];

function pairs(most: number): Pair[] {
  const runs = Array.from({ length: most }, (_, index) => index + 1);
  return runs.flatMap((source) => runs.map((target) => [source, target] as const));
}

function unitsOf([source, target]: Pair): number {
  return source + target;
}

function priorOf(units: number): number {
  return units === 2 ? ONE_TO_ONE : ONE_TO_TWO * FURTHER_UNIT ** (units - 3);
}

/** Prior of the first unit of a run without counterpart, on either side (Gale & Church 1993, table 5). */
export const GAP_PRIOR = 0.0099;
