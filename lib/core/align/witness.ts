import { type Band, bandAlong, type Point, type Stretch } from "./band.ts";
import type { Bead } from "./bead.ts";
import { decode, withConfidence } from "./decode.ts";
import { latticeOf } from "./lattice.ts";
import { learn } from "./learn.ts";
import { firstLengths, learnLengths } from "./length.ts";
import { lookAlikes } from "./lexicon.ts";
import type { Material } from "./material.ts";
import { alignMaterials } from "./pair.ts";
import { posterior } from "./posterior.ts";
import { learnPriors } from "./priors.ts";
import { score, sobered } from "./scores.ts";

/**
 * Aligns two editions of which it is known by way of others roughly how they lie: the words that `known` beads put side
 * by side are learned, and one pass searches around them. A pair that both lack a common base over a long stretch is
 * aligned without that knowledge. Several times cheaper than `alignMaterials`.
 */
export function hearWitness(source: Material, target: Material, known: readonly Bead[]): Bead[] {
  const band = bandAround(source.lengths.length, target.lengths.length, known);
  if (band === null) return alignMaterials(source, target);
  const alike = lookAlikes(source, target);
  const lattice = latticeOf(band);
  const scores = score(source, target, lattice, {
    lexicon: learn(source, target, known, alike),
    lengths: learnLengths(source, target, known, firstLengths(source, target)),
    priors: learnPriors(known),
  });
  const beads = decode(lattice, posterior(lattice, scores));
  return withConfidence(lattice, posterior(lattice, sobered(scores)), beads);
}

// Units on either side by which the pair may contradict what is known.
const MARGIN = 6;

// Points of a stretch where both have units that the other is not known to have. Beyond that a search of all of them
// costs more than an alignment from scratch.
const MOST_UNKNOWN = 40_000;

function bandAround(sources: number, targets: number, known: readonly Bead[]): Band | null {
  const corners = known
    .filter((bead) => bead.source.start < bead.source.end && bead.target.start < bead.target.end)
    .flatMap(({ source, target }): Point[] => [
      { i: source.start, j: target.start },
      { i: source.end, j: target.end },
    ]);
  const path = [...corners, { i: sources, j: targets }];
  const stretches = path.map((to, index): Stretch => {
    return { from: path[index - 1] ?? { i: 0, j: 0 }, to, margin: MARGIN };
  });
  const isUnknown = ({ from, to }: Stretch) => (to.i - from.i) * (to.j - from.j) > MOST_UNKNOWN;
  return stretches.some(isUnknown) ? null : bandAlong(stretches, sources, targets);
}
