import type { Bead } from "../bead.ts";

/**
 * Returns the heaviest chain of `beads`, by the sum of their confidences: each begins, on both sides, no earlier than
 * the one before ends. Among equally heavy chains the choice depends on the order of the list alone. `sources` and
 * `targets` count the units of the sides. Cost: n log n.
 */
export function heaviestChain(beads: readonly Bead[], sources: number, targets: number): Bead[] {
  const best = new HeaviestUntil(targets);
  const ended: Chain[][] = Array.from({ length: sources + 1 }, () => []);
  let seen = -1;
  const see = (source: number) => {
    while (seen < source) for (const chain of ended[++seen] ?? []) best.add(chain);
  };
  for (const bead of beads.toSorted((a, b) => a.source.start - b.source.start)) {
    see(bead.source.start);
    const previous = best.until(bead.target.start);
    const weight = bead.confidence + (previous?.weight ?? 0);
    ended[bead.source.end]?.push({ bead, previous, weight });
  }
  see(sources);
  return unrolled(best.until(targets));
}

interface Chain {
  readonly bead: Bead;
  readonly weight: number;
  readonly previous: Chain | null;
}

function unrolled(last: Chain | null): Bead[] {
  const beads: Bead[] = [];
  for (let chain = last; chain; chain = chain.previous) beads.push(chain.bead);
  return beads.reverse();
}

// The heaviest chain that ends by a target unit, kept as prefix maxima in a Fenwick tree.
class HeaviestUntil {
  readonly #tree: (Chain | undefined)[];

  constructor(targets: number) {
    this.#tree = new Array(targets + 2);
  }

  until(target: number): Chain | null {
    let best: Chain | null = null;
    for (let node = target + 1; node > 0; node -= node & -node) {
      const chain = this.#tree[node];
      if (chain && chain.weight > (best?.weight ?? 0)) best = chain;
    }
    return best;
  }

  add(chain: Chain): void {
    for (let node = chain.bead.target.end + 1; node < this.#tree.length; node += node & -node) {
      if (chain.weight > (this.#tree[node]?.weight ?? 0)) this.#tree[node] = chain;
    }
  }
}
