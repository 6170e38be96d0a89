import type { Bead } from "../bead.ts";
import type { Material } from "../evidence/material.ts";
import { alignAround, alignMaterials } from "../pair.ts";
import type { RelayEdge } from "../relay.ts";
import { type KnownRow, knownBetween } from "./fixed.ts";
import { composedBeads } from "./links.ts";
import type { Spine } from "./spine.ts";
import { type BeadsOf, Witnesses } from "./witnesses.ts";

/** Editions made ready for comparison, the pairs of their relay, and their rows that are known. */
export interface Work {
  readonly materials: readonly Material[];
  readonly edges: readonly RelayEdge[];
  readonly known: readonly KnownRow[];
}

// Passes over the texts that a pair aligned by itself takes, where a witness takes one.
const PASSES = 4;

/**
 * Aligns every pair of editions: those of the relay by themselves, then the others, which what the first `compose`
 * together tells where to look. `onProgress` is called some times a pair with the share (0–1) of the work done.
 */
export function hearAll(
  work: Work,
  compose: (heard: BeadsOf) => Spine,
  onProgress: (share: number) => void,
): BeadsOf {
  const witnesses = new Witnesses();
  const others = pairsBeside(work.edges, work.materials.length);
  const passes = PASSES * work.edges.length + others.length;
  const report = (done: number) => onProgress(done / passes);
  const ready = work.edges.length * PASSES;
  work.edges.forEach((pair, index) => {
    const part = (share: number) => report(PASSES * (index + share));
    witnesses.add(pair, alignEdge(work, pair, part));
    part(1);
  });
  if (others.length === 0) return witnesses.beadsOf;
  const spine = compose(witnesses.beadsOf);
  others.forEach((pair, index) => {
    witnesses.add(pair, alignWitness(work, pair, composedBeads(spine, pair)));
    report(ready + index + 1);
  });
  return witnesses.beadsOf;
}

function pairsBeside(edges: readonly RelayEdge[], editions: number): RelayEdge[] {
  const numbers = [...Array(editions).keys()];
  const pairs = numbers.flatMap((source) =>
    numbers.slice(source + 1).map((target) => ({ source, target })),
  );
  const isEdge = (a: number, b: number) =>
    edges.some(({ source, target }) => source === a && target === b);
  return pairs.filter(({ source, target }) => !isEdge(source, target) && !isEdge(target, source));
}

function alignEdge(
  { materials, known }: Work,
  pair: RelayEdge,
  onProgress: (share: number) => void,
): Bead[] {
  const [source, target] = [materials[pair.source], materials[pair.target]];
  if (!source || !target) return [];
  return alignMaterials(source, target, { known: knownBetween(known, pair), onProgress });
}

function alignWitness({ materials, known }: Work, pair: RelayEdge, composed: readonly Bead[]) {
  const [source, target] = [materials[pair.source], materials[pair.target]];
  if (!source || !target) return [];
  return alignAround(source, target, composed, { known: knownBetween(known, pair) });
}
