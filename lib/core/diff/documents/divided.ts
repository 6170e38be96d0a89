import { countsOf, sharedWith, subtract } from "./counts.ts";
import { ALIKE } from "./edited.ts";
import { likeness } from "./likeness.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Range } from "./range.ts";
import type { Version, Versions } from "./versions.ts";

// A paragraph beside a part belongs to the whole if most of its words do, and it is more than a phrase.
const PART = { least: 0.6, fewestWords: 2 };

/**
 * Returns the pairs as ranges, each widened by the neighbours without a partner that are parts of the same paragraph:
 * one became several, or several one. Pairs that held together only as a part and its whole, and found no further
 * part, are given up. Linear in words.
 */
export function widenToParts(versions: Versions, pairing: Pairing): Range[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const { before, after } = versions;
  return pairing.pairs().flatMap(({ a, b }) => {
    const pair = { fromA: a, toA: a + 1, fromB: b, toB: b + 1 };
    if (before.numbers[a] === after.numbers[b]) return [pair];
    const isFreeA = (at: number) => pairing.isFreeA(at) && !taken.before.has(at);
    const isFreeB = (at: number) => pairing.isFreeB(at) && !taken.after.has(at);
    const [fromB, toB] = partsAround(b, after, before.bagAt(a), isFreeB);
    if (toB - fromB > 1) return [take({ ...pair, fromB, toB }, taken)];
    const [fromA, toA] = partsAround(a, before, after.bagAt(b), isFreeA);
    if (toA - fromA > 1) return [take({ ...pair, fromA, toA }, taken)];
    return isWeak({ a, b }, versions) ? [] : [pair];
  });
}

interface Taken {
  readonly before: Set<number>;
  readonly after: Set<number>;
}

function take(range: Range, taken: Taken): Range {
  for (let at = range.fromA; at < range.toA; at++) taken.before.add(at);
  for (let at = range.fromB; at < range.toB; at++) taken.after.add(at);
  return range;
}

function isWeak(pair: Pair, versions: Versions): boolean {
  return likeness(versions, pair, ALIKE) < ALIKE;
}

function partsAround(
  seed: number,
  version: Version,
  whole: Int32Array,
  isFree: (place: number) => boolean,
): [from: number, to: number] {
  if (!isFree(seed - 1) && !isFree(seed + 1)) return [seed, seed + 1];
  const rest = countsOf(whole);
  subtract(rest, version.bagAt(seed));
  let [from, to] = [seed, seed + 1];
  while (isFree(from - 1) && isPart(version.bagAt(from - 1), rest))
    subtract(rest, version.bagAt(--from));
  while (isFree(to) && isPart(version.bagAt(to), rest)) subtract(rest, version.bagAt(to++));
  return [from, to];
}

function isPart(bag: Int32Array, rest: ReadonlyMap<number, number>): boolean {
  return bag.length >= PART.fewestWords && sharedWith(bag, rest) >= PART.least * bag.length;
}
