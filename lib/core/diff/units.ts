import type { Token } from "#lib/core/text/tokens.ts";
import { MARK, SPACE, WORD } from "./units/columns.ts";
import { columnsOf } from "./units/columns-of.ts";
import { numbered, type Source } from "./units/numbering.ts";

export { MARK, SPACE, WORD };

/** A text as the columns of its units, in order and covering all of it: words with their hyphens, marks, white space. */
export interface Units {
  readonly text: string;
  readonly count: number;
  /** Unit `k` is `text.slice(starts[k], starts[k + 1])`; one entry more than there are units. */
  readonly starts: Int32Array;
  /** WORD, SPACE or MARK. */
  readonly kinds: Uint8Array;
  /** How much a reader has to take in: a word by its length, a mark 2, white space 1. */
  readonly weights: Uint8Array;
  /** Units of equal texts have equal numbers within one comparison. */
  readonly ids: Int32Array;
}

/**
 * Splits two versions of a text into the units that a reader compares: words with their hyphens (альма-матер, 20-th),
 * numbers, single marks and white-space characters. No user-perceived character is split. Linear.
 */
export function unitsOf(
  before: string,
  after: string,
  language: string,
): readonly [before: Units, after: Units] {
  const a = { text: before, columns: columnsOf(before, language) };
  const b = { text: after, columns: columnsOf(after, language) };
  const [idsA, idsB] = numbered(a, b);
  return [withIds(a, idsA), withIds(b, idsB)];
}

function withIds({ text, columns }: Source, ids: Int32Array): Units {
  const { count } = columns;
  return {
    text,
    count,
    starts: columns.starts.subarray(0, count + 1),
    kinds: columns.kinds.subarray(0, count),
    weights: columns.weights.subarray(0, count),
    ids,
  };
}

/** The text of unit `at`; empty where there is none. */
export function textAt({ text, starts, count }: Units, at: number): string {
  return at < 0 || at >= count ? "" : text.slice(starts[at], starts[at + 1]);
}

/** Tells whether a token is read as a word: letters or digits, not a mark or white space. */
export function isWord({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}
