import { SHAPES } from "../bead.ts";
import { lowestBit, type Scores } from "../model/scores.ts";
import type { Band } from "./band.ts";
import { either, IMPOSSIBLE } from "./log-sum.ts";

/** How likely each step is, when all alignments in a band are weighed against each other. */
export interface Posterior {
  /** The shapes that the true alignment may take from `point`, as bits (see `Scores.likely`). */
  likely(point: number): number;
  /** Probability that the true alignment takes the bead of `SHAPES[shape]` from `point` to `end`. */
  bead(shape: number, point: number, end: number): number;
  /** Probability that a unit without counterpart ends at `end`. */
  sourceGap(end: number): number;
  targetGap(end: number): number;
}

// Log sums over all ways to (or from) each point, by the step that led there: a bead or one of the gaps.
interface Sweep {
  readonly bead: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/**
 * Computes posteriors by the forward–backward algorithm. Between two beads, source gaps come before target gaps, so
 * that every alignment is counted once. All evidence is divided by `temperature`. Linear in the points of the band.
 */
export function posterior(band: Band, scores: Scores, temperature: number): Posterior {
  const soft = 1 / temperature;
  const before = forward(band, scores, soft);
  const after = backward(band, scores, soft);
  const whole = anyWay(before, band.size - 1);
  const any = before.bead.map((_, point) => anyWay(before, point) - whole);
  const { beads } = scores;
  return {
    likely: (point) => {
      const isNear = at(any, point) + at(after.bead, point) > LEAST_LOG;
      return isNear ? (scores.likely[point] ?? 0) : 0;
    },
    bead: (shape, point, end) =>
      chance(at(any, point) + soft * (beads[shape]?.[point] ?? IMPOSSIBLE) + at(after.bead, end)),
    sourceGap: (end) => chance(at(before.source, end) + at(after.source, end) - whole),
    targetGap: (end) => chance(at(before.target, end) + at(after.target, end) - whole),
  };
}

// Most points lie far from any likely path; what is left of them (in nats) is not worth computing.
const LEAST_LOG = -30;

function chance(log: number): number {
  return log > LEAST_LOG ? Math.exp(log) : 0;
}

function forward(band: Band, { beads, likely, gapOpen, gapExtend }: Scores, soft: number): Sweep {
  const sweep = emptySweep(band.size);
  const [open, extend] = [soft * gapOpen, soft * gapExtend];
  sweep.bead[0] = 0;
  for (let i = 0; i <= band.sources; i += 1) {
    const last = band.last[i] ?? 0;
    for (let j = band.first[i] ?? 0, point = band.offsets[i] ?? 0; j <= last; j += 1, point += 1) {
      const bead = at(sweep.bead, point);
      const source = at(sweep.source, point);
      const beadOrSource = either(bead, source);
      const any = either(beadOrSource, at(sweep.target, point));
      for (let rest = likely[point] ?? 0; rest !== 0; rest &= rest - 1) {
        const shape = lowestBit(rest);
        const score = beads[shape]?.[point] ?? IMPOSSIBLE;
        add(sweep.bead, endOf(band, shape, i, j), any + soft * score);
      }
      const below = pointBelow(band, i, j);
      if (below >= 0) add(sweep.source, below, either(bead + open, source + extend));
      const target = either(beadOrSource + open, at(sweep.target, point) + extend);
      if (j < last) add(sweep.target, point + 1, target);
    }
  }
  return sweep;
}

/** The point where a bead of `SHAPES[shape]` ends that is known to stay in the band. */
export function endOf({ offsets, first }: Band, shape: number, i: number, j: number): number {
  const row = i + (SOURCES[shape] ?? 0);
  return (offsets[row] ?? 0) + j + (TARGETS[shape] ?? 0) - (first[row] ?? 0);
}

const SOURCES = Int32Array.from(SHAPES, ({ source }) => source);
const TARGETS = Int32Array.from(SHAPES, ({ target }) => target);

/** The point one source unit further on; -1 where it leaves the band. */
export function pointBelow({ sources, first, offsets }: Band, i: number, j: number): number {
  const start = first[i + 1] ?? 0;
  return i >= sources || j < start ? -1 : (offsets[i + 1] ?? 0) + j - start;
}

function add(sums: Float64Array, point: number, value: number): void {
  sums[point] = either(at(sums, point), value);
}

function backward(band: Band, { beads, likely, gapOpen, gapExtend }: Scores, soft: number): Sweep {
  const sweep = emptySweep(band.size);
  const [open, extend] = [soft * gapOpen, soft * gapExtend];
  for (let i = band.sources; i >= 0; i -= 1) {
    const first = band.first[i] ?? 0;
    const last = band.last[i] ?? 0;
    for (let j = last; j >= first; j -= 1) {
      const point = (band.offsets[i] ?? 0) + j - first;
      let bead = point === band.size - 1 ? 0 : IMPOSSIBLE;
      for (let rest = likely[point] ?? 0; rest !== 0; rest &= rest - 1) {
        const shape = lowestBit(rest);
        const score = beads[shape]?.[point] ?? IMPOSSIBLE;
        bead = either(bead, at(sweep.bead, endOf(band, shape, i, j)) + soft * score);
      }
      const below = pointBelow(band, i, j);
      const source = below < 0 ? IMPOSSIBLE : at(sweep.source, below);
      const target = j < last ? at(sweep.target, point + 1) : IMPOSSIBLE;
      const beadOrTarget = either(bead, target + open);
      sweep.bead[point] = either(beadOrTarget, source + open);
      sweep.source[point] = either(beadOrTarget, source + extend);
      sweep.target[point] = either(bead, target + extend);
    }
  }
  return sweep;
}

function emptySweep(size: number): Sweep {
  const impossible = () => new Float64Array(size).fill(IMPOSSIBLE);
  return { bead: impossible(), source: impossible(), target: impossible() };
}

function at(sums: Float64Array, point: number): number {
  return sums[point] ?? IMPOSSIBLE;
}

function anyWay({ bead, source, target }: Sweep, point: number): number {
  return either(either(at(bead, point), at(source, point)), at(target, point));
}
