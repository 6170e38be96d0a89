/** What is compared: numbers that are equal where the units are, and how much each unit weighs for a reader. */
export interface Sequence {
  readonly ids: Int32Array;
  readonly weights: Uint8Array;
}

/** A part of two sequences, half-open on both sides. */
export interface Range {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** `length` units from `a` on that are equal to those from `b` on. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}
