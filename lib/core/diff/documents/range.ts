/** Paragraphs `[fromA, toA)` of one version beside `[fromB, toB)` of the other. */
export interface Range {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}
