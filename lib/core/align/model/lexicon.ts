import { cognates } from "../evidence/cognates.ts";
import type { Material } from "../evidence/material.ts";
import { type Table, transposed } from "../evidence/table.ts";

/** What the tokens of one side tell about those of the other. */
export interface Direction {
  /** Row: a token that is given. Columns: tokens it explains, with p(token | given) / p(token). */
  readonly ratios: Table;
  /** For each token to be explained, the probability that a translation accounts for it; 0 where nothing is known. */
  readonly explained: Float64Array;
}

/** Which tokens of two editions translate each other, in both directions. */
export interface Lexicon {
  readonly forward: Direction;
  readonly backward: Direction;
}

/** Look-alikes of two editions as strengths (0–1), in both directions. */
export interface LookAlikes {
  readonly forward: Table;
  readonly backward: Table;
}

/** Finds the tokens of two editions that look alike; see `cognates`. */
export function lookAlikes(source: Material, target: Material): LookAlikes {
  const forward = cognates(source, target);
  return { forward, backward: transposed(forward, target.vocabulary.length) };
}

/** The lexicon before anything is learned: look-alikes alone. */
export function firstLexicon(source: Material, target: Material, alike: LookAlikes): Lexicon {
  return {
    forward: firstDirection(alike.forward, target),
    backward: firstDirection(alike.backward, source),
  };
}

// Before a text was read, about every third token with a look-alike is taken to be a translation of it.
const FIRST_EXPLAINED = 0.3;

function firstDirection(alike: Table, found: Material): Direction {
  const explained = new Float64Array(found.vocabulary.length);
  for (const token of alike.columns) explained[token] = FIRST_EXPLAINED;
  return { ratios: ratiosOf(alike, found), explained };
}

// A token that is hardly likelier beside the other than anywhere is no evidence for it, only work.
const LEAST_RATIO = 2;

/** Divides p(token | given) by p(token), the share of the token in its edition; entries of little evidence go. */
export function ratiosOf(table: Table, found: Material): Table {
  const starts = new Int32Array(table.starts.length);
  const columns: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at += 1) {
      const token = table.columns[at] ?? 0;
      const ratio = ((table.values[at] ?? 0) * found.total) / (found.occurrences[token] ?? 1);
      if (ratio < LEAST_RATIO) continue;
      columns.push(token);
      values.push(ratio);
    }
    starts[row + 1] = columns.length;
  }
  return { starts, columns: new Int32Array(columns), values: new Float64Array(values) };
}
