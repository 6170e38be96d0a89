/** Places of two sides that belong together and may be kept, and what that is worth. */
export interface WeightedPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const NONE = -1;

/**
 * Returns those of the pairs that rise on both sides and are together worth most, in order. Weights are positive; of
 * pairs that share a place, one is kept at most. O(n log n), by a tree of the best ends so far (Fenwick 1994).
 */
export function heaviestRising<Kept extends WeightedPair>(pairs: readonly Kept[]): Kept[] {
  const sorted = pairs.toSorted((one, other) => one.a - other.a || other.b - one.b);
  const lowest = sorted.reduce((low, { b }) => Math.min(low, b), Number.POSITIVE_INFINITY);
  const highest = sorted.reduce((high, { b }) => Math.max(high, b), lowest);
  const totals = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length);
  const ends = bestEnds(totals, highest - lowest + 1);
  sorted.forEach(({ b, weight }, at) => {
    const before = ends.before(b - lowest);
    previous[at] = before;
    totals[at] = weight + (totals[before] ?? 0);
    ends.add(b - lowest, at);
  });
  const kept: Kept[] = [];
  for (let at = ends.before(highest - lowest + 1); at !== NONE; at = previous[at] ?? NONE) {
    const pair = sorted[at];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
}

interface BestEnds {
  /** The chain of the highest total that ends below `place`. */
  before(place: number): number;
  add(place: number, chain: number): void;
}

function bestEnds(totals: Float64Array, places: number): BestEnds {
  const tree = new Int32Array(Math.max(places, 0) + 1).fill(NONE);
  const better = (one: number, other: number) =>
    one === NONE || (totals[other] ?? 0) > (totals[one] ?? 0) ? other : one;
  return {
    before(place) {
      let best = NONE;
      for (let node = place; node > 0; node -= node & -node) {
        const chain = tree[node] ?? NONE;
        if (chain !== NONE) best = better(best, chain);
      }
      return best;
    },
    add(place, chain) {
      for (let node = place + 1; node < tree.length; node += node & -node)
        tree[node] = better(tree[node] ?? NONE, chain);
    },
  };
}
