import { type Bead, SHAPES } from "../bead.ts";
import { lowestBit } from "../model/scores.ts";
import { type Band, pointAt } from "./band.ts";
import { endOf, type Posterior, pointBelow } from "./posterior.ts";

/**
 * Returns the alignment with the highest expected number of right beads (minimum Bayes risk) rather than the single
 * likeliest one: a bead that many likely alignments share is kept. The beads cover both sides once, in order; the
 * confidence of each is its posterior. Linear in the points of the band.
 */
export function decode(band: Band, chances: Posterior): Bead[] {
  const paths = new BestPaths(band.size);
  for (let i = 0; i <= band.sources; i += 1) {
    const last = band.last[i] ?? 0;
    for (let j = band.first[i] ?? 0, point = band.offsets[i] ?? 0; j <= last; j += 1, point += 1) {
      for (let rest = chances.likely(point); rest !== 0; rest &= rest - 1) {
        const shape = lowestBit(rest);
        const end = endOf(band, shape, i, j);
        paths.take(shape, point, end, chances.bead(shape, point, end), 1);
      }
      const below = pointBelow(band, i, j);
      if (below >= 0) paths.take(SOURCE_GAP, point, below, chances.sourceGap(below), GAP_WORTH);
      if (j < last)
        paths.take(TARGET_GAP, point, point + 1, chances.targetGap(point + 1), GAP_WORTH);
    }
  }
  return traced(band, paths);
}

// A right gap raises precision but no recall, so it counts half of a right bead; and where it is wrong, so are its
// neighbours.
const GAP_WORTH = 0.25;

const SOURCE_GAP = SHAPES.length;
const TARGET_GAP = SHAPES.length + 1;
const STEPS = [...SHAPES, { source: 1, target: 0 }, { source: 0, target: 1 }];

/** The best way to each point so far: its worth, its last step and the chance of that. */
class BestPaths {
  readonly #worth: Float64Array;
  readonly #steps: Int8Array;
  readonly #chances: Float32Array;

  constructor(points: number) {
    this.#worth = new Float64Array(points).fill(-1);
    this.#worth[0] = 0;
    this.#steps = new Int8Array(points);
    this.#chances = new Float32Array(points);
  }

  /** Offers a way to `end` by a step from `start` that is worth `worth` if it is right. */
  take(step: number, start: number, end: number, chance: number, worth: number): void {
    const value = (this.#worth[start] ?? 0) + worth * chance;
    if (value <= (this.#worth[end] ?? 0)) return;
    this.#worth[end] = value;
    this.#steps[end] = step;
    this.#chances[end] = chance;
  }

  stepTo(point: number): { readonly source: number; readonly target: number } | undefined {
    return STEPS[this.#steps[point] ?? 0];
  }

  chanceAt(point: number): number {
    return Math.min(1, this.#chances[point] ?? 0);
  }
}

function traced(band: Band, paths: BestPaths): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [band.sources, band.targets];
  while (i > 0 || j > 0) {
    const point = pointAt(band, i, j);
    const step = paths.stepTo(point);
    if (!step || i < step.source || j < step.target)
      throw new Error(`Expected a path to (${i}, ${j}): found none`);
    const source = { start: i - step.source, end: i };
    const target = { start: j - step.target, end: j };
    beads.push({ source, target, confidence: paths.chanceAt(point) });
    [i, j] = [source.start, target.start];
  }
  return beads.reverse();
}
