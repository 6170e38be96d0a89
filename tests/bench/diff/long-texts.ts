import { chance, oneOf, shuffled } from "./random.ts";

/** Two versions of a long text. */
export interface LongPair {
  readonly before: string;
  readonly after: string;
}

type Make = (words: readonly string[], random: () => number) => LongPair;

// In UTF-16 code units.
const LONG = 850_000;
const MEGABYTE = 1_000_000;

/**
 * Long and hostile pairs by name, made from the words of real prose. "4,000 words" and the texts of 0.85 MB are edited as people edit:
 * words replaced, left out or put in; the others are the worst that a comparison can be given.
 */
export const LONG_PAIRS: Readonly<Record<string, Make>> = {
  "4,000 words, 30 % edited": (words, random) => edited(words.slice(0, 4_000), 0.3, random),
  "0.85 MB, 5 % edited": (words, random) => edited(upTo(words, LONG), 0.05, random),
  "0.85 MB, .1 % edited": (words, random) => edited(upTo(words, LONG), 0.001, random),
  "0.85 MB of 5,000 words that recur, 5 % edited": (words, random) =>
    edited(upTo(repeated(words.slice(0, 5_000), 40), LONG), 0.05, random),
  "1 MB, nothing in common": (words) => {
    const long = upTo(words, MEGABYTE);
    return pairOf(long, long.map(inOtherLetters), "\u00a0");
  },
  "1 MB, nothing but spaces in common": (words) => {
    const long = upTo(words, MEGABYTE);
    return pairOf(long, long.map(inOtherLetters));
  },
  "1 MB, nothing but spaces and marks in common": (words) => {
    const long = upTo(words, MEGABYTE);
    const after = long.map((word) => word.replaceAll(/\p{L}+/gu, inOtherLetters));
    return pairOf(long, after);
  },
  "1 MB, words shuffled": (words, random) => {
    const long = upTo(words, MEGABYTE);
    return pairOf(long, shuffled(random, long));
  },
  "1 MB, periodic": (words) => {
    const periods = Math.floor(MEGABYTE / lengthOf(words.slice(0, 7)));
    return pairOf(repeated(words.slice(0, 7), periods), repeated(words.slice(1, 6), periods));
  },
  "1 MB, two halves swapped": (words) => {
    const long = upTo(words, MEGABYTE);
    const half = long.length >> 1;
    return pairOf(long, [...long.slice(half), ...long.slice(0, half)]);
  },
  "200,000 times the same word, 199,000": () =>
    pairOf(repeated(["на"], 200_000), repeated(["на"], 199_000)),
};

/** A text of so many words, one in twenty edited: how cost grows with length is measured on these. */
export function growing(words: readonly string[], count: number): LongPair {
  return edited(words.slice(0, count), 0.05, chance(count));
}

/** The pair of a name, the same each time. */
export function longPair(name: string, words: readonly string[]): LongPair {
  const make = LONG_PAIRS[name];
  if (!make) throw new Error(`There is no long pair "${name}"`);
  return make(words, chance(name.length));
}

function edited(words: readonly string[], share: number, random: () => number): LongPair {
  const after = words.flatMap((word) => {
    if (random() >= share) return [word];
    const fate = random();
    if (fate < 0.6) return [oneOf(random, words)];
    return fate < 0.8 ? [] : [word, oneOf(random, words)];
  });
  return pairOf(words, after);
}

// A word of as many letters, all Georgian; different words mostly stay different.
function inOtherLetters(word: string): string {
  return word.replaceAll(/./gu, (sign) =>
    String.fromCharCode(GEORGIAN + (sign.charCodeAt(0) % GEORGIAN_LETTERS)),
  );
}

const GEORGIAN = 0x10d0;
const GEORGIAN_LETTERS = 33;

function pairOf(before: readonly string[], after: readonly string[], space = " "): LongPair {
  return { before: before.join(" "), after: after.join(space) };
}

function repeated(words: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => words).flat();
}

function lengthOf(words: readonly string[]): number {
  return words.join(" ").length + 1;
}

function upTo(words: readonly string[], length: number): string[] {
  let total = 0;
  const end = words.findIndex((word) => {
    total += word.length + 1;
    return total > length;
  });
  return words.slice(0, end < 0 ? words.length : end);
}
