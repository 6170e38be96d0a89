import { type Band, pointAt, transposed } from "./band.ts";
import { LONGEST_RUN, SHAPES, type Shape } from "./bead.ts";
import { type Coverage, coverage } from "./coverage.ts";
import { type EdgeModel, edgeEvidence } from "./edges.ts";
import type { Known } from "./known.ts";
import { type LengthModel, lengthEvidence } from "./length.ts";
import type { Lexicon } from "./lexicon.ts";
import { IMPOSSIBLE } from "./log-sum.ts";
import type { Material } from "./material.ts";
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

/** Scores every bead and gap of a band under a model. Cost: points of the band times tokens of a unit. */
export function score(
  source: Material,
  target: Material,
  band: Band,
  model: Model,
  known: Known,
): Scores {
  const columns = transposed(band);
  const words = {
    lone: {
      source: countsOf(source, known.lone.source),
      target: countsOf(target, known.lone.target),
    },
    towards: coverage(source, target, band, model.lexicon.forward, LONGEST_RUN),
    back: coverage(target, source, columns, model.lexicon.backward, LONGEST_RUN),
    columns,
  };
  const gapOpen = model.priors.gapOpen + GAP_CAUTION;
  const likely = new Int32Array(band.size);
  const beads = SHAPES.map((shape, index) => {
    const apart = 2 * gapOpen + (shape.source + shape.target) * GAP_EXTEND;
    const prior = model.priors.shapes[index] ?? IMPOSSIBLE;
    const hopeless = apart - MOST_BESIDE_WORDS;
    const scores = scoreShape(source, target, band, words, model, shape, prior, hopeless);
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

function mark(likely: Int32Array, scores: Float32Array, bit: number): void {
  for (let point = 0; point < scores.length; point += 1) {
    if (scores[point] !== IMPOSSIBLE) likely[point] = (likely[point] ?? 0) | bit;
  }
}

/** The number of the lowest bit of `bits` that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

// How many of the given units lie before each unit.
function countsOf({ lengths }: Material, units: readonly number[]): Int32Array {
  const counts = new Int32Array(lengths.length + 1);
  for (const unit of units) counts[unit + 1] = 1;
  for (let unit = 1; unit < counts.length; unit += 1)
    counts[unit] = (counts[unit] ?? 0) + (counts[unit - 1] ?? 0);
  return counts;
}

interface Words {
  /** Units that are known to have no counterpart, counted. */
  readonly lone: { readonly source: Int32Array; readonly target: Int32Array };
  readonly towards: Coverage;
  readonly back: Coverage;
  /** The band of `back`. */
  readonly columns: Band;
}

// What lengths and edges together can add to the words of a bead. One that even so is less likely than all its units
// without counterpart is not worth scoring; far from the path nearly all are.
const MOST_BESIDE_WORDS = 8;

// Words outweigh the other evidence a little (measured on texts with known alignment); half for each direction.
const WORDS = 0.6;

// Two units joined where the first reads as unfinished are likelier to be one in the other language.
const RUNS_ON = 0.8;

function scoreShape(
  source: Material,
  target: Material,
  band: Band,
  words: Words,
  model: Model,
  { source: a, target: b }: Shape,
  prior: number,
  hopeless: number,
): Float32Array {
  const scores = new Float32Array(band.size).fill(IMPOSSIBLE);
  const towards = words.towards[a - 1] ?? NONE;
  const back = words.back[b - 1] ?? NONE;
  const { columns, lone } = words;
  const lengthsOf = lengthEvidence(model.lengths, b);
  const edgesOf = edgeEvidence(model.edges, source.edges, target.edges);
  for (let i = 0; i + a <= band.sources; i += 1) {
    const shift = (band.offsets[i] ?? 0) - (band.first[i] ?? 0);
    if (between(lone.source, i, i + a) > 0) continue;
    const length = between(source.lengthSums, i, i + a);
    const unfinished = between(source.runOnSums, i, i + a - 1);
    // All four corners of the bead lie in the band.
    const to = (band.last[i] ?? 0) - b;
    for (let j = band.first[i + a] ?? 0; j <= to; j += 1) {
      const column = (columns.offsets[j] ?? 0) - (columns.first[j] ?? 0);
      const found = between(towards, shift + j, shift + j + b);
      const explained = between(back, column + i, column + i + a);
      const joins = unfinished + between(target.runOnSums, j, j + b - 1);
      const words = prior + WORDS * (found + explained) + RUNS_ON * joins;
      if (words < hopeless || between(lone.target, j, j + b) > 0) continue;
      scores[shift + j] =
        words +
        lengthsOf(length, between(target.lengthSums, j, j + b)) +
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
