import type { Change } from "#lib/core/diff/change.ts";
import type { Pair } from "./pairs.ts";
import { hunksOf, type Part, told } from "./parts.ts";
import { characterEdges, wordEdges } from "./segments.ts";

/** What a reader of one displayed comparison meets. */
export interface Readability {
  readonly hunks: number;
  /** Code points shown as deleted or inserted. */
  readonly changed: number;
  /** Ends of hunks that lie inside a word, as the platform's segmenter finds words. */
  readonly midWord: number;
  /** Of these, the ends between two letters or digits. */
  readonly midLetters: number;
  /** Ends of hunks inside a user-perceived character. */
  readonly splitCharacters: number;
  /** Neighbouring hunks with only white space and punctuation between them. */
  readonly islands: number;
  /** Whether either text cannot be rebuilt from what is shown: some of it is hidden. */
  readonly isLossy: boolean;
}

/** Measures a displayed comparison of a pair. */
export function readability(pair: Pair, parts: readonly Part[]): Readability {
  const [before, after] = [told(parts, "before"), told(parts, "after")];
  const hunks = hunksOf(parts);
  const words = endsOutside(hunks, before, after, (text) => wordEdges(text, pair.lang));
  return {
    hunks: hunks.length,
    changed: parts.reduce(
      (sum, { kind, text }) => sum + (kind === "same" ? 0 : [...text].length),
      0,
    ),
    midWord: words.length,
    midLetters: words.filter(({ text, at }) => isBetweenLetters(text, at)).length,
    splitCharacters: endsOutside(hunks, before, after, characterEdges).length,
    islands: hunks.filter((hunk, at) => isIsland(before, hunks[at - 1], hunk)).length,
    isLossy: before !== pair.old || after !== pair.new,
  };
}

interface End {
  readonly text: string;
  readonly at: number;
}

// The ends of an insertion coincide in the text before it and are counted once; the same for a deletion.
function endsOutside(
  hunks: readonly Change[],
  before: string,
  after: string,
  edgesOf: (text: string) => ReadonlySet<number>,
): End[] {
  const [inBefore, inAfter] = [edgesOf(before), edgesOf(after)];
  const outside = (text: string, edges: ReadonlySet<number>, ends: readonly number[]) =>
    [...new Set(ends)].filter((at) => !edges.has(at)).map((at) => ({ text, at }));
  return hunks.flatMap(({ fromA, toA, fromB, toB }) => [
    ...outside(before, inBefore, [fromA, toA]),
    ...outside(after, inAfter, [fromB, toB]),
  ]);
}

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_BEHIND = /^[\p{L}\p{N}\p{M}]/u;

function isBetweenLetters(text: string, at: number): boolean {
  return LETTER_BEFORE.test(text.slice(at - 2, at)) && LETTER_BEHIND.test(text.slice(at, at + 2));
}

const NO_WORD = /^[\s\p{P}]+$/u;

function isIsland(before: string, previous: Change | undefined, next: Change): boolean {
  return previous !== undefined && NO_WORD.test(before.slice(previous.toA, next.fromA));
}
