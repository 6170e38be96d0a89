import type { Columns } from "./columns.ts";

/** A text and its units. */
export interface Source {
  readonly text: string;
  readonly columns: Columns;
}

/**
 * Numbers the units of two texts: units of equal texts have equal numbers. Linear, also for texts made to collide.
 */
export function numbered(before: Source, after: Source): readonly [Int32Array, Int32Array] {
  const numbering = new Numbering(before.columns.count + after.columns.count);
  return [numbersIn(before, numbering), numbersIn(after, numbering)];
}

function numbersIn({ text, columns: { starts, count } }: Source, numbering: Numbering): Int32Array {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    numbers[at] = numbering.numberOf(text, starts[at] ?? 0, starts[at + 1] ?? 0);
  }
  return numbers;
}

// A table at most half full finds most words in one or two steps.
const ROOM = 2;

// Words made to collide go to a map, whose hashes the platform keeps secret; no search takes more steps than this.
const LONGEST_SEARCH = 16;

// FNV-1a, 32 bits.
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

class Numbering {
  #count = 0;
  readonly #mask: number;
  /** By hash: the number of a word and one more; 0 where there is none. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #words: string[] = [];
  readonly #overflow = new Map<string, number>();

  constructor(most: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(most * ROOM + 1)) - 1;
    this.#slots = new Int32Array(this.#mask + 1);
    this.#hashes = new Int32Array(most);
  }

  numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    for (let step = 0; step < LONGEST_SEARCH; step++) {
      const slot = (hash + step) & this.#mask;
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[number] === hash && isAt(this.#words[number] ?? "", text, start, end)) {
        return number;
      }
    }
    return this.#overflowing(text.slice(start, end));
  }

  #add(word: string, hash: number, slot: number): number {
    this.#slots[slot] = this.#count + 1;
    this.#hashes[this.#count] = hash;
    this.#words.push(word);
    return this.#count++;
  }

  #overflowing(word: string): number {
    const number = this.#overflow.get(word) ?? this.#count++;
    this.#overflow.set(word, number);
    return number;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = OFFSET_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  let at = 0;
  while (at < word.length && word.charCodeAt(at) === text.charCodeAt(start + at)) at++;
  return at === word.length;
}
