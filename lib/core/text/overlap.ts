import type { Span } from "./token.ts";

/**
 * Returns what tells whether a span overlaps any of `spans`, which may stand in any order and overlap each other. Spans that only touch
 * do not; an empty one does where it stands strictly inside another. Sorts once; each question takes the logarithm of their number.
 */
export function overlapFinder(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  return ({ start, end }) => {
    const before = countBelow(sorted, (one) => one.start, end);
    return before > 0 && (reach[before - 1] ?? start) > start;
  };
}

/** Returns how many of the values that `read` gives, which ascend, are below `limit`; by bisection. */
export function countBelow<T>(
  items: readonly T[],
  read: (item: T) => number | string,
  limit: number | string,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && read(item) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
