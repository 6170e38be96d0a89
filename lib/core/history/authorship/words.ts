import { tokenise } from "#lib/core/text/tokens.ts";

/** The words, numbers and marks of a text as columns, in order. White space is left out. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal words have equal hashes; others rarely do. */
  readonly hashes: Int32Array;
}

// Linear in the length of the text.
function wordsOf(text: string, language: string): Words {
  const tokens = tokenise(text, language);
  const columns = [0, 1, 2].map(() => new Int32Array(tokens.length));
  const [starts = NONE, ends = NONE, hashes = NONE] = columns;
  let count = 0;
  for (const token of tokens) {
    if (token.kind === "space") continue;
    starts[count] = token.start;
    ends[count] = token.end;
    hashes[count++] = hashOf(token.text);
  }
  const own = (column: Int32Array) => column.subarray(0, count);
  return { text, count, starts: own(starts), ends: own(ends), hashes: own(hashes) };
}

const NONE = new Int32Array();

/** Splits texts of one language into words. */
export type WordReader = (text: string) => Words;

// Texts whose words are kept at hand: more than the lines of most files, less than the memory of a page.
const KEPT = 4_096;

/**
 * Splits texts as `wordsOf` does and keeps the latest at hand: most are asked for as the later version of one change and as the earlier
 * version of the next.
 */
export function wordReader(language: string): WordReader {
  let [latest, older] = [new Map<string, Words>(), new Map<string, Words>()];
  return (text) => {
    const words = latest.get(text) ?? older.get(text) ?? wordsOf(text, language);
    if (latest.size >= KEPT) [older, latest] = [latest, new Map()];
    latest.set(text, words);
    return words;
  };
}

/** The word reader of each language. */
export function wordReaders(): (language: string) => WordReader {
  const readers = new Map<string, WordReader>();
  return (language) => {
    const reader = readers.get(language) ?? wordReader(language);
    readers.set(language, reader);
    return reader;
  };
}

/** How many words two texts share from these words on, forwards (`step` 1) or backwards (−1), `most` at most. */
export function sharedWords(
  [one, at]: readonly [Words, number],
  [other, otherAt]: readonly [Words, number],
  step: 1 | -1,
  most = Number.POSITIVE_INFINITY,
): number {
  let shared = 0;
  while (shared < most && isSameWord(one, at + step * shared, other, otherAt + step * shared)) {
    shared++;
  }
  return shared;
}

function isSameWord(one: Words, at: number, other: Words, otherAt: number): boolean {
  const hash = one.hashes[at];
  if (hash === undefined || hash !== other.hashes[otherAt]) return false;
  return wordAt(one, at) === wordAt(other, otherAt);
}

function wordAt({ text, starts, ends }: Words, at: number): string {
  return text.slice(starts[at], ends[at]);
}

/** Index of the first word that ends behind `offset`; the number of words where none does. */
export function firstWordBehind({ ends, count }: Words, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Fowler, Noll and Vo's FNV-1a, 32 bits.
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A hash of a text by its code units. */
export function hashOf(text: string): number {
  let hash = FNV_START;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash | 0;
}

/** Adds one hash to another, so that their order counts; all bits of both reach the lower ones. */
export function mixed(hash: number, other: number): number {
  const product = Math.imul(hash ^ other, FNV_PRIME);
  return product ^ (product >>> 15);
}
