import { inverted } from "../evidence/lists.ts";
import type { Material } from "../evidence/material.ts";
import type { Table } from "../evidence/table.ts";
import type { Point } from "./band.ts";

// A token that occurs oftener is no landmark: its occurrences could be paired in many ways.
const MOST_OCCURRENCES = 4;

/**
 * Finds landmarks: tokens that occur equally often, and seldom, in both texts and look alike. Returns the heaviest
 * chain of them that rises on both sides, a rough path through the lattice. Cost: n log n in the landmarks.
 */
export function anchorChain(source: Material, target: Material, alike: Table): Point[] {
  return supported(heaviestChain(landmarks(source, target, alike), target.lengths.length));
}

// A landmark counts when one of its nearest neighbours in the chain lies about as far from the diagonal: a chance
// likeness stands alone, whereas a block missing on one side shifts all that follow.
const NEIGHBOURS = 3;
const SHIFT = 3;

function supported(chain: readonly Point[]): Point[] {
  return chain.filter(({ i, j }, at) => {
    const near = chain.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
    const agreeing = near.filter((other) => Math.abs(other.j - other.i - (j - i)) <= SHIFT);
    return agreeing.length > 2;
  });
}

interface Landmark extends Point {
  readonly weight: number;
}

function landmarks(source: Material, target: Material, alike: Table): Landmark[] {
  const inSource = placesOf(source);
  const inTarget = placesOf(target);
  const found: Landmark[] = [];
  inSource.forEach((places, token) => {
    for (let at = alike.starts[token] ?? 0; at < (alike.starts[token + 1] ?? 0); at += 1) {
      const others = inTarget[alike.columns[at] ?? 0] ?? [];
      if (others.length !== places.length) continue;
      const weight = (alike.values[at] ?? 0) / places.length;
      places.forEach((i, nth) => {
        found.push({ i, j: others[nth] ?? 0, weight });
      });
    }
  });
  return found;
}

function placesOf({ units, occurrences }: Material): number[][] {
  const { starts, items } = inverted(units, occurrences.length);
  return Array.from(occurrences, (count, token) =>
    count <= MOST_OCCURRENCES ? [...items.subarray(starts[token], starts[token + 1])] : [],
  );
}

interface Chain {
  readonly landmark: Landmark;
  readonly weight: number;
  readonly previous: Chain | null;
}

// Sorted so that two landmarks of one source unit never follow each other.
function heaviestChain(found: readonly Landmark[], targets: number): Point[] {
  const best = new HeaviestBefore(targets);
  for (const landmark of mergedByPoint(found).sort((a, b) => a.i - b.i || b.j - a.j)) {
    const previous = best.before(landmark.j);
    best.add({ landmark, previous, weight: landmark.weight + (previous?.weight ?? 0) });
  }
  const points: Point[] = [];
  for (let chain = best.before(targets); chain; chain = chain.previous) points.push(chain.landmark);
  return points.reverse();
}

function mergedByPoint(found: readonly Landmark[]): Landmark[] {
  const merged = new Map<string, Landmark>();
  for (const landmark of found) {
    const id = `${landmark.i} ${landmark.j}`;
    const weight = landmark.weight + (merged.get(id)?.weight ?? 0);
    merged.set(id, { ...landmark, weight });
  }
  return [...merged.values()];
}

// The heaviest chain that ends before a target unit, kept as prefix maxima in a Fenwick tree.
class HeaviestBefore {
  readonly #tree: (Chain | undefined)[];

  constructor(targets: number) {
    this.#tree = new Array(targets + 1);
  }

  before(target: number): Chain | null {
    let best: Chain | null = null;
    for (let node = target; node > 0; node -= node & -node) {
      const chain = this.#tree[node];
      if (chain && chain.weight > (best?.weight ?? 0)) best = chain;
    }
    return best;
  }

  add(chain: Chain): void {
    for (let node = chain.landmark.j + 1; node < this.#tree.length; node += node & -node) {
      if (chain.weight > (this.#tree[node]?.weight ?? 0)) this.#tree[node] = chain;
    }
  }
}
