import { heaviestRising } from "../rising.ts";
import type { Pair } from "./pairing.ts";
import type { Range } from "./range.ts";

/** The paragraphs of two versions as numbers, equal for equal texts. */
export interface Numbered {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

// Twice as many paragraphs at each level. Where even eight in a row occur again, the place is one of repetition.
const RUNS = [1, 2, 4, 8];

// So small a range is searched whole at no cost; runs of paragraphs would only find the same.
const SMALL = 4096;

/**
 * Returns pairs of equal paragraphs that hold a range together: of the shortest runs that occur once on each side
 * (one paragraph, then 2, 4, 8), the first paragraphs, as many as stand in the same order, by weight (after Bram
 * Cohen's patience diff). None where nothing is unique. O(n log n) in the length of the range.
 */
export function anchorsIn(
  range: Range,
  numbered: Numbered,
  weightOf: (a: number) => number,
): Pair[] {
  const { fromA, toA, fromB, toB } = range;
  const isSmall = (toA - fromA) * (toB - fromB) <= SMALL;
  const before = numbered.before.subarray(fromA, toA);
  const after = numbered.after.subarray(fromB, toB);
  for (const length of isSmall ? [1] : RUNS) {
    const unique = uniqueRuns(before, after, length);
    if (unique.length > 0) return placed(unique, range, weightOf);
  }
  return [];
}

/**
 * Returns where runs of `length` (a power of two) numbers begin that occur once in each list and are equal. In the
 * order of the list before. Linear, times the logarithm of the length.
 */
export function uniqueRuns(before: Int32Array, after: Int32Array, length: number): Pair[] {
  let lists: readonly [Int32Array, Int32Array] = [before, after];
  for (let known = 1; known < length; known *= 2) lists = lengthened(...lists, known);
  return uniquePairs(...lists);
}

function placed(unique: readonly Pair[], range: Range, weightOf: (a: number) => number): Pair[] {
  const pairs = unique.map(({ a, b }) => ({ a: a + range.fromA, b: b + range.fromB }));
  return heaviestRising(pairs.map((pair) => ({ ...pair, weight: weightOf(pair.a) })));
}

// Two numbers in one, exact in a double: there are fewer numbers than paragraphs.
const FACTOR = 2 ** 26;

// Numbers runs of twice the length: those whose halves, `by` places apart, are equal, are equal.
function lengthened(before: Int32Array, after: Int32Array, by: number): [Int32Array, Int32Array] {
  const numbers = new Map<number, number>();
  const joined = (list: Int32Array) =>
    list.subarray(0, Math.max(list.length - by, 0)).map((first, at) => {
      const key = first * FACTOR + (list[at + by] ?? 0);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  return [joined(before), joined(after)];
}

const REPEATED = -1;

function uniquePairs(before: Int32Array, after: Int32Array): Pair[] {
  const inAfter = singlePlaces(after);
  const pairs: Pair[] = [];
  for (const [number, a] of singlePlaces(before)) {
    const b = inAfter.get(number);
    if (a !== REPEATED && b !== undefined && b !== REPEATED) pairs.push({ a, b });
  }
  return pairs;
}

function singlePlaces(list: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  list.forEach((number, at) => {
    places.set(number, places.has(number) ? REPEATED : at);
  });
  return places;
}
