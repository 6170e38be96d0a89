import { numbered } from "../numbered.ts";
import { runsAlong } from "../search/furthest.ts";

// Two copies of a text differ by a paragraph here and there; of two texts that only share phrases, less is equal.
const SAME_SHARE = 0.9;

/**
 * Pairs the equal paragraphs of two copies of one text, by their indexes, rising on both sides. Null where they are no copies of one text: less than
 * nine tenths of the longer one would have a partner. Linear.
 */
export function sameText(
  one: readonly string[],
  other: readonly string[],
): ReadonlyMap<number, number> | null {
  const needed = SAME_SHARE * Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < needed || needed === 0) return null;
  const { before, after, count } = numbered(one, other);
  if (sharedCount(before, after, count) < needed) return null;
  const runs = runsAlong(before, after);
  const pairs = runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, at): [number, number] => [a + at, b + at]),
  );
  return pairs.length < needed ? null : new Map(pairs);
}

/** How many could have a partner in whatever order. */
function sharedCount(before: Int32Array, after: Int32Array, count: number): number {
  const waiting = new Int32Array(count);
  for (const item of before) waiting[item] = (waiting[item] ?? 0) + 1;
  let shared = 0;
  for (const item of after) {
    const left = waiting[item] ?? 0;
    if (left === 0) continue;
    waiting[item] = left - 1;
    shared++;
  }
  return shared;
}
