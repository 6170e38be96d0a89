import { anchorsIn, type Numbered } from "./anchors.ts";
import type { Pair, Pairing } from "./pairing.ts";
import type { Range } from "./range.ts";
import { pairShortest } from "./shortest.ts";

// Texts that hold together halve the ranges at each level; one built to reveal a single anchor a level stops here.
const MOST_LEVELS = 24;

/**
 * Joins equal paragraphs that stand in the same order in both versions, the weightier ones first: anchors and what
 * follows from them, level by level. Near-linear: each level takes O(n log n).
 */
export function pairInOrder(
  numbered: Numbered,
  weightOf: (a: number) => number,
  pairing: Pairing,
): void {
  const whole = { fromA: 0, toA: numbered.before.length, fromB: 0, toB: numbered.after.length };
  let ranges: readonly Range[] = [whole];
  for (let level = 0; level < MOST_LEVELS && ranges.length > 0; level++) {
    ranges = ranges.flatMap((range) => {
      const rest = withoutEqualEnds(range, numbered, pairing);
      if (isOneSided(rest)) return [];
      const anchors = anchorsIn(rest, numbered, weightOf);
      if (anchors.length > 0) return divided(rest, anchors, pairing);
      pairRest(rest, numbered, pairing);
      return [];
    });
  }
  for (const range of ranges) pairRest(range, numbered, pairing);
}

function isOneSided({ fromA, toA, fromB, toB }: Range): boolean {
  return fromA === toA || fromB === toB;
}

function withoutEqualEnds(range: Range, { before, after }: Numbered, pairing: Pairing): Range {
  let { fromA, toA, fromB, toB } = range;
  while (fromA < toA && fromB < toB && before[fromA] === after[fromB])
    pairing.join({ a: fromA++, b: fromB++ });
  while (fromA < toA && fromB < toB && before[toA - 1] === after[toB - 1])
    pairing.join({ a: --toA, b: --toB });
  return { fromA, toA, fromB, toB };
}

function divided(range: Range, anchors: readonly Pair[], pairing: Pairing): Range[] {
  let { fromA, fromB } = range;
  const parts: Range[] = [];
  for (const { a, b } of anchors) {
    parts.push({ fromA, toA: a, fromB, toB: b });
    pairing.join({ a, b });
    [fromA, fromB] = [a + 1, b + 1];
  }
  parts.push({ fromA, toA: range.toA, fromB, toB: range.toB });
  return parts;
}

function pairRest({ fromA, toA, fromB, toB }: Range, numbered: Numbered, pairing: Pairing): void {
  const before = numbered.before.subarray(fromA, toA);
  const after = numbered.after.subarray(fromB, toB);
  for (const { a, b } of pairShortest(before, after)) pairing.join({ a: a + fromA, b: b + fromB });
}
