import { inverted } from "../evidence/lists.ts";
import type { Material } from "../evidence/material.ts";
import type { Table } from "../evidence/table.ts";
import type { Point } from "./band.ts";
import { heaviestChain } from "./chain.ts";

// A token that occurs oftener is no landmark: its occurrences could be paired in many ways.
const MOST_OCCURRENCES = 4;

/**
 * Finds landmarks: tokens that occur equally often, and seldom, in both texts and look alike. Returns the heaviest
 * chain of them that rises on both sides, a rough path through the lattice. Cost: n log n in the landmarks.
 */
export function anchorChain(source: Material, target: Material, alike: Table): Point[] {
  const found = mergedByPoint(landmarks(source, target, alike)).map(({ i, j, weight }) => {
    return { source: { start: i, end: i + 1 }, target: { start: j, end: j + 1 }, weight };
  });
  const chain = heaviestChain(
    found,
    ({ weight }) => weight,
    source.lengths.length,
    target.lengths.length,
  );
  return supported(chain.map((place) => ({ i: place.source.start, j: place.target.start })));
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

function mergedByPoint(found: readonly Landmark[]): Landmark[] {
  const merged = new Map<string, Landmark>();
  for (const landmark of found) {
    const id = `${landmark.i} ${landmark.j}`;
    const weight = landmark.weight + (merged.get(id)?.weight ?? 0);
    merged.set(id, { ...landmark, weight });
  }
  return [...merged.values()];
}
