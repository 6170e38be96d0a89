import type { Bead } from "../bead.ts";

/** What a chain is made of: a place in each of two sides. */
export type Place = Pick<Bead, "source" | "target">;

/**
 * Returns the heaviest chain of `places`, by the sum of their weights: each begins, on both sides, no earlier than the
 * one before ends. Among equally heavy chains the choice depends on the order of the list alone. `sources` and
 * `targets` count the units of the sides. Cost: n log n.
 */
export function heaviestChain<Item extends Place>(
  places: readonly Item[],
  weightOf: (place: Item) => number,
  sources: number,
  targets: number,
): Item[] {
  const best = new HeaviestUntil<Item>(targets);
  const ended: Chain<Item>[][] = Array.from({ length: sources + 1 }, () => []);
  let seen = -1;
  const see = (source: number) => {
    while (seen < source) for (const chain of ended[++seen] ?? []) best.add(chain);
  };
  for (const place of places.toSorted((a, b) => a.source.start - b.source.start)) {
    see(place.source.start);
    const previous = best.until(place.target.start);
    const weight = weightOf(place) + (previous?.weight ?? 0);
    ended[place.source.end]?.push({ place, previous, weight });
  }
  see(sources);
  return unrolled(best.until(targets));
}

interface Chain<Item> {
  readonly place: Item;
  readonly weight: number;
  readonly previous: Chain<Item> | null;
}

function unrolled<Item>(last: Chain<Item> | null): Item[] {
  const places: Item[] = [];
  for (let chain = last; chain; chain = chain.previous) places.push(chain.place);
  return places.reverse();
}

// The heaviest chain that ends by a target unit, kept as prefix maxima in a Fenwick tree.
class HeaviestUntil<Item extends Place> {
  readonly #tree: (Chain<Item> | undefined)[];

  constructor(targets: number) {
    this.#tree = new Array(targets + 2);
  }

  until(target: number): Chain<Item> | null {
    let best: Chain<Item> | null = null;
    for (let node = target + 1; node > 0; node -= node & -node) {
      const chain = this.#tree[node];
      if (chain && chain.weight > (best?.weight ?? 0)) best = chain;
    }
    return best;
  }

  add(chain: Chain<Item>): void {
    for (let node = chain.place.target.end + 1; node < this.#tree.length; node += node & -node) {
      if (chain.weight > (this.#tree[node]?.weight ?? 0)) this.#tree[node] = chain;
    }
  }
}
