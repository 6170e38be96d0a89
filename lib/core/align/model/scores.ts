import { LONGEST_RUN, SHAPES, type Shape } from "../bead.ts";
import { type EdgeModel, edgeEvidence } from "../evidence/edges.ts";
import type { Material } from "../evidence/material.ts";
import { type Band, pointAt, transposed } from "../search/band.ts";
import type { Known } from "../search/known.ts";
import { IMPOSSIBLE } from "../search/log-sum.ts";
import { type Coverage, coverage } from "./coverage.ts";
import { type LengthModel, lengthEvidence } from "./length.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Priors } from "./priors.ts";

/** Log scores of everything that may start at a point of a band. */
export interface Scores {
  /** For each of `SHAPES`, by number of the point; impossible where the bead would leave the band. */
  readonly beads: readonly Float32Array[];
  /** For each point the shapes worth considering there: bit n stands for the n-th of `SHAPES`. */
  readonly likely: Int32Array;
  readonly gapOpen: number;
  readonly gapExtend: number;
}

/** What is known about a pair of editions at one pass. */
export interface Model {
  readonly lexicon: Lexicon;
  readonly lengths: LengthModel;
  readonly priors: Priors;
  readonly edges: EdgeModel;
}

// Each further unit of a run without counterpart; so a missing chapter costs hardly more than a missing paragraph.
const GAP_EXTEND = Math.log(0.15);

// A program takes free translation for missing text oftener than translators leave text out (in nats; measured).
const GAP_CAUTION = -1.5;

/** Scores every bead and gap of a band under a model. Cost: points of the band, and meetings of known words in it. */
export function score(
  source: Material,
  target: Material,
  band: Band,
  model: Model,
  known: Known,
): Scores {
  const gapOpen = model.priors.gapOpen + GAP_CAUTION;
  const likely = new Int32Array(band.size);
  const evidence = evidenceIn(source, target, band, model, known);
  const beads = SHAPES.map((shape, index) => {
    const apart = 2 * gapOpen + (shape.source + shape.target) * GAP_EXTEND;
    const prior = model.priors.shapes[index] ?? IMPOSSIBLE;
    const scores = scoreShape(evidence, shape, prior, apart - MOST_BESIDE_WORDS);
    mark(likely, scores, 1 << index);
    return scores;
  });
  for (const [i, j] of known.pins) {
    const point = pointAt(band, i, j);
    beads[ONE_TO_ONE]?.fill(0, point, point + 1);
    likely[point] = 1 << ONE_TO_ONE;
  }
  return { beads, likely, gapOpen, gapExtend: GAP_EXTEND };
}

const ONE_TO_ONE = SHAPES.findIndex(({ source, target }) => source === 1 && target === 1);

// What lengths and edges together can add to the words of a bead. One that even so is less likely than all its units
// without counterpart is not worth scoring; far from the path nearly all are.
const MOST_BESIDE_WORDS = 8;

function mark(likely: Int32Array, scores: Float32Array, bit: number): void {
  for (let point = 0; point < scores.length; point += 1) {
    if (scores[point] !== IMPOSSIBLE) likely[point] = (likely[point] ?? 0) | bit;
  }
}

/** The number of the lowest bit of `bits` that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

interface Evidence {
  readonly source: Side;
  readonly target: Side;
  readonly band: Band;
  /** Its rows are the target units. */
  readonly columns: Band;
  /** How well source units explain target units, along the rows of `band`; and the other way, along its columns. */
  readonly towards: Coverage;
  readonly back: Coverage;
  readonly model: Model;
}

interface Side {
  readonly material: Material;
  /** How many units before each one, and in all, are known to have no counterpart. */
  readonly lone: Int32Array;
}

function evidenceIn(
  source: Material,
  target: Material,
  band: Band,
  model: Model,
  { lone }: Known,
): Evidence {
  const columns = transposed(band);
  const { forward, backward } = model.lexicon;
  return {
    source: { material: source, lone: countsOf(source, lone.source) },
    target: { material: target, lone: countsOf(target, lone.target) },
    band,
    columns,
    towards: coverage(source, target, band, forward, LONGEST_RUN),
    back: coverage(target, source, columns, backward, LONGEST_RUN),
    model,
  };
}

function countsOf({ lengths }: Material, units: readonly number[]): Int32Array {
  const counts = new Int32Array(lengths.length + 1);
  for (const unit of units) counts[unit + 1] = 1;
  for (let unit = 1; unit < counts.length; unit += 1)
    counts[unit] = (counts[unit] ?? 0) + (counts[unit - 1] ?? 0);
  return counts;
}

// Words outweigh the other evidence a little (measured on texts with known alignment); half for each direction.
const WORDS = 0.6;

// Two units joined where the first reads as unfinished are likelier to be one in the other language.
const RUNS_ON = 0.8;

function scoreShape(
  { source, target, band, columns, towards, back, model }: Evidence,
  { source: a, target: b }: Shape,
  prior: number,
  hopeless: number,
): Float32Array {
  const scores = new Float32Array(band.size).fill(IMPOSSIBLE);
  const found = towards[a - 1] ?? NONE;
  const explained = back[b - 1] ?? NONE;
  const lengthsOf = lengthEvidence(model.lengths, b);
  const edgesOf = edgeEvidence(model.edges, source.material.edges, target.material.edges);
  for (let i = 0; i + a <= band.sources; i += 1) {
    if (between(source.lone, i, i + a) > 0) continue;
    const shift = (band.offsets[i] ?? 0) - (band.first[i] ?? 0);
    const length = between(source.material.lengthSums, i, i + a);
    const unfinished = between(source.material.runOnSums, i, i + a - 1);
    // All four corners of the bead lie in the band.
    const to = (band.last[i] ?? 0) - b;
    for (let j = band.first[i + a] ?? 0; j <= to; j += 1) {
      const column = (columns.offsets[j] ?? 0) - (columns.first[j] ?? 0);
      const words =
        between(found, shift + j, shift + j + b) + between(explained, column + i, column + i + a);
      const joins = unfinished + between(target.material.runOnSums, j, j + b - 1);
      const so = prior + WORDS * words + RUNS_ON * joins;
      if (so < hopeless || between(target.lone, j, j + b) > 0) continue;
      scores[shift + j] =
        so +
        lengthsOf(length, between(target.material.lengthSums, j, j + b)) +
        edgesOf(i, i + a - 1, j, j + b - 1);
    }
  }
  return scores;
}

const NONE = new Float32Array(0);

function between(
  sums: Float32Array | Float64Array | Int32Array,
  start: number,
  end: number,
): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}
