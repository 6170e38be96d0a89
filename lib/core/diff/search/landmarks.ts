/** A number that stands at `a` in one list and at `b` in the other. */
export interface Landmark {
  readonly a: number;
  readonly b: number;
}

/**
 * Finds the numbers that occur exactly once in each list, as many of them as stand in the same order in both (the
 * longest increasing subsequence, as in Bram Cohen's patience diff). O(n log n).
 */
export function landmarks(before: Int32Array, after: Int32Array): readonly Landmark[] {
  const inAfter = singlePlaces(after);
  const shared: Landmark[] = [];
  for (const [value, a] of singlePlaces(before)) {
    const b = inAfter.get(value);
    if (b !== undefined) shared.push({ a, b });
  }
  return longestRising(shared);
}

function singlePlaces(list: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  list.forEach((value, index) => {
    if (places.has(value)) repeated.add(value);
    else places.set(value, index);
  });
  for (const value of repeated) places.delete(value);
  return places;
}

interface Link extends Landmark {
  readonly previous: Link | undefined;
}

// Patience sorting: `piles[k]` ends the rising run of length k + 1 with the smallest end found so far.
function longestRising(marks: readonly Landmark[]): Landmark[] {
  const piles: Link[] = [];
  for (const { a, b } of marks) {
    const pile = firstNotBelow(piles, b);
    piles[pile] = { a, b, previous: piles[pile - 1] };
  }
  const rising: Landmark[] = [];
  for (let link = piles.at(-1); link; link = link.previous) rising.push({ a: link.a, b: link.b });
  return rising.reverse();
}

function firstNotBelow(piles: readonly Link[], b: number): number {
  let [low, high] = [0, piles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.b ?? b) < b) low = middle + 1;
    else high = middle;
  }
  return low;
}
