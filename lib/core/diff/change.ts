/**
 * A place where two sequences differ: `before[fromA, toA)` was replaced by `after[fromB, toB)`. Half-open, in UTF-16
 * code units for texts and in tokens for token lists; one side may be empty, never both.
 */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** A difference of two sequences: changes in order, never touching, and all that lies between them equal. */
export interface Difference {
  readonly changes: readonly Change[];
  /** False where the budget ran out: the changes are still right, but may be larger than need be. */
  readonly exact: boolean;
}

/**
 * Words that stand elsewhere in the second text: `before[fromA, toA)`, which was deleted there, and `after[fromB, toB)`,
 * which was inserted. `changes` are the edits within them, in the offsets of the two texts.
 */
export interface Move extends Change {
  readonly changes: readonly Change[];
}
