import type { Span } from "#lib/core/text/tokens.ts";
import type { Sequence } from "../search/sequence.ts";
import { textAt, type Units, WORD } from "../units.ts";

/** A half-open range of units. */
export interface UnitSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of the changed parts of a text, in order: words that differ in case alone have equal numbers, and a word
 * weighs its letters. Before each part stands a border, which equals nothing.
 */
export interface ChangedWords extends Sequence {
  /** By word: which unit it is, -1 for a border, and the number of its part. */
  readonly units: Int32Array;
  readonly parts: Int32Array;
}

/** Numbers for the words of both texts, upper and lower case alike. */
export class WordNumbers {
  readonly #numbers = new Map<string, number>();
  #next = 0;

  numberOf(word: string): number {
    const key = word.toLowerCase();
    const number = this.#numbers.get(key) ?? this.#next++;
    this.#numbers.set(key, number);
    return number;
  }

  /** A number that no word has. */
  border(): number {
    return this.#next++;
  }
}

// Weights are bytes; what is longer is not more of a word.
const LONGEST = 255;

/** Returns which units lie wholly within each of `spans`, stretches of the text in order. */
export function unitSpans({ starts, count }: Units, spans: readonly Span[]): UnitSpan[] {
  let unit = 0;
  return spans.map(({ start, end }) => {
    while (unit < count && (starts[unit] ?? 0) < start) unit++;
    const from = unit;
    while (unit < count && (starts[unit + 1] ?? 0) <= end) unit++;
    return { from, to: unit };
  });
}

/** Lists the words within `spans`, which are the parts of a text, in order. */
export function changedWords(
  units: Units,
  spans: readonly UnitSpan[],
  numbers: WordNumbers,
): ChangedWords {
  const most = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const ids = new Int32Array(most);
  const weights = new Uint8Array(most);
  const places = new Int32Array(most).fill(-1);
  const parts = new Int32Array(most);
  let count = 0;
  spans.forEach(({ from, to }, part) => {
    parts[count] = part;
    ids[count++] = numbers.border();
    for (let unit = from; unit < to; unit++) {
      if (units.kinds[unit] !== WORD) continue;
      const word = textAt(units, unit);
      parts[count] = part;
      places[count] = unit;
      weights[count] = Math.min(word.length, LONGEST);
      ids[count++] = numbers.numberOf(word);
    }
  });
  return {
    ids: ids.subarray(0, count),
    weights: weights.subarray(0, count),
    units: places.subarray(0, count),
    parts: parts.subarray(0, count),
  };
}
