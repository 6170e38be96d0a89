import { pointAt } from "./band.ts";
import { type Bead, SHAPES } from "./bead.ts";
import { type Lattice, STEPS } from "./lattice.ts";
import type { Posterior } from "./posterior.ts";

/**
 * Returns the alignment with the highest expected number of right beads (minimum Bayes risk) rather than the single
 * likeliest one: a bead that many likely alignments share is kept. The beads cover both sides once, in order.
 */
export function decode(lattice: Lattice, chances: Posterior): Bead[] {
  return withConfidence(lattice, chances, traced(lattice, bestSteps(lattice, chances)));
}

// A right gap raises precision but no recall, so it counts half of a right bead.
const GAP_WORTH = 0.25;

// The step by which the best path reaches each point.
function bestSteps({ band, ends }: Lattice, chances: Posterior): Int8Array {
  const best = new Float64Array(band.size).fill(-1);
  const taken = new Int8Array(band.size);
  best[0] = 0;
  for (let point = 0; point < band.size; point += 1) {
    for (let step = 0; step < STEPS.length; step += 1) {
      const end = ends[step]?.[point] ?? -1;
      const worth = step < SHAPES.length ? 1 : GAP_WORTH;
      const value = (best[point] ?? 0) + worth * (chances[step]?.[point] ?? 0);
      if (end < 0 || value <= (best[end] ?? 0)) continue;
      best[end] = value;
      taken[end] = step;
    }
  }
  return taken;
}

function traced({ band }: Lattice, taken: Int8Array): Path[] {
  const path: Path[] = [];
  let [i, j] = [band.sources, band.targets];
  while (i > 0 || j > 0) {
    const index = taken[pointAt(band, i, j)] ?? 0;
    const step = STEPS[index];
    if (!step || i < step.source || j < step.target)
      throw new Error(`Expected a path to (${i}, ${j}): found none`);
    const source = { start: i - step.source, end: i };
    const target = { start: j - step.target, end: j };
    [i, j] = [source.start, target.start];
    path.push({ source, target });
  }
  return path.reverse();
}

type Path = Omit<Bead, "confidence">;

/** Gives each bead of a path its posterior as confidence. */
export function withConfidence(
  { band }: Lattice,
  chances: Posterior,
  path: readonly Path[],
): Bead[] {
  return path.map(({ source, target }) => {
    const step = STEPS.findIndex(
      (one) => one.source === source.end - source.start && one.target === target.end - target.start,
    );
    const chance = chances[step]?.[pointAt(band, source.start, target.start)] ?? 0;
    return { source, target, confidence: Math.min(1, chance) };
  });
}
