import { SHAPES } from "./bead.ts";
import { type Lattice, SOURCE_GAP, TARGET_GAP } from "./lattice.ts";
import { either, IMPOSSIBLE } from "./log-sum.ts";
import type { Scores } from "./scores.ts";

/** For each of `STEPS` and each point of a lattice, the probability that the true alignment takes it from there. */
export type Posterior = readonly Float32Array[];

// Log sums over all ways to (or from) each point, by the step that led there: a bead or one of the gaps.
interface Sweep {
  readonly bead: Float64Array;
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/**
 * Computes posteriors by the forward–backward algorithm. Between two beads, source gaps come before target gaps, so
 * that every alignment is counted once. Linear in the points of the lattice.
 */
export function posterior(lattice: Lattice, scores: Scores): Posterior {
  const before = forward(lattice, scores);
  const after = backward(lattice, scores);
  const whole = anyWay(before, lattice.band.size - 1);
  const any = before.bead.map((_, point) => anyWay(before, point) - whole);
  const beads = scores.beads.map((values, shape) =>
    beadChances(lattice.ends[shape], any, values, after.bead),
  );
  const sourceGap = gapChances(lattice.ends[SOURCE_GAP], before.source, after.source, whole);
  const targetGap = gapChances(lattice.ends[TARGET_GAP], before.target, after.target, whole);
  return [...beads, sourceGap, targetGap];
}

function beadChances(
  ends: Int32Array = NO_STEP,
  before: Float64Array,
  scores: Float32Array,
  after: Float64Array,
): Float32Array {
  const chances = new Float32Array(before.length);
  for (let point = 0; point < ends.length; point += 1) {
    const end = ends[point] ?? -1;
    if (end < 0) continue;
    chances[point] = chance((before[point] ?? 0) + (scores[point] ?? 0) + (after[end] ?? 0));
  }
  return chances;
}

function gapChances(
  ends: Int32Array = NO_STEP,
  before: Float64Array,
  after: Float64Array,
  whole: number,
): Float32Array {
  const chances = new Float32Array(before.length);
  for (let point = 0; point < ends.length; point += 1) {
    const end = ends[point] ?? -1;
    if (end >= 0) chances[point] = chance((before[end] ?? 0) + (after[end] ?? 0) - whole);
  }
  return chances;
}

const NO_STEP = new Int32Array(0);

// Most points lie far from any likely path; what is left of them in single precision is not worth computing.
const LEAST_LOG = -30;

function chance(log: number): number {
  return log < LEAST_LOG ? 0 : Math.exp(log);
}

function forward({ band, ends }: Lattice, { beads, gapOpen, gapExtend }: Scores): Sweep {
  const sweep = emptySweep(band.size);
  sweep.bead[0] = 0;
  for (let point = 0; point < band.size; point += 1) {
    const bead = valueAt(sweep.bead, point);
    const source = valueAt(sweep.source, point);
    const target = valueAt(sweep.target, point);
    const beadOrSource = either(bead, source);
    const any = either(beadOrSource, target);
    for (let shape = 0; shape < SHAPES.length; shape += 1) {
      add(sweep.bead, ends[shape]?.[point], any + valueAt(beads[shape], point));
    }
    add(sweep.source, ends[SOURCE_GAP]?.[point], either(bead + gapOpen, source + gapExtend));
    add(
      sweep.target,
      ends[TARGET_GAP]?.[point],
      either(beadOrSource + gapOpen, target + gapExtend),
    );
  }
  return sweep;
}

function add(sums: Float64Array, point = -1, value: number): void {
  if (point >= 0) sums[point] = either(sums[point] ?? IMPOSSIBLE, value);
}

function backward({ band, ends }: Lattice, { beads, gapOpen, gapExtend }: Scores): Sweep {
  const sweep = emptySweep(band.size);
  for (let point = band.size - 1; point >= 0; point -= 1) {
    let bead = point === band.size - 1 ? 0 : IMPOSSIBLE;
    for (let shape = 0; shape < SHAPES.length; shape += 1) {
      const rest = valueAt(sweep.bead, ends[shape]?.[point]);
      bead = either(bead, rest + valueAt(beads[shape], point));
    }
    const source = valueAt(sweep.source, ends[SOURCE_GAP]?.[point]);
    const target = valueAt(sweep.target, ends[TARGET_GAP]?.[point]);
    const beadOrTarget = either(bead, target + gapOpen);
    sweep.bead[point] = either(beadOrTarget, source + gapOpen);
    sweep.source[point] = either(beadOrTarget, source + gapExtend);
    sweep.target[point] = either(bead, target + gapExtend);
  }
  return sweep;
}

function emptySweep(size: number): Sweep {
  const impossible = () => new Float64Array(size).fill(IMPOSSIBLE);
  return { bead: impossible(), source: impossible(), target: impossible() };
}

function valueAt(values: Float64Array | Float32Array | undefined, point = -1): number {
  return values && point >= 0 ? (values[point] ?? IMPOSSIBLE) : IMPOSSIBLE;
}

function anyWay({ bead, source, target }: Sweep, point: number): number {
  return either(either(valueAt(bead, point), valueAt(source, point)), valueAt(target, point));
}
