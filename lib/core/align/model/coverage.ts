import type { Material } from "../evidence/material.ts";
import type { Band } from "../search/band.ts";
import { ExplainedTokens } from "./explained-tokens.ts";
import type { Direction } from "./lexicon.ts";

/**
 * How well runs of one edition's units explain the units of the other, in nats against chance. One array for each
 * length of the run (1, 2, …); the value at the point (i, j) of the band is the sum over the units of row i from its
 * first one to j - 1, explained by the run that starts at i. So a range of units costs one subtraction.
 */
export type Coverage = readonly Float32Array[];

/**
 * Computes how well runs of `given` units, along the rows of `band`, explain `found` units, along its columns. Cost:
 * the points of the band, and the meetings in it of tokens that the direction knows to belong together.
 */
export function coverage(
  given: Material,
  found: Material,
  band: Band,
  direction: Direction,
  longest: number,
): Coverage {
  const explained = new ExplainedTokens(found, direction);
  const silence = silenceOf(found, direction);
  const dilution = dilutionOf(given);
  const gains = Array.from({ length: longest }, () => new Float32Array(band.size));
  for (let i = 0; i < band.sources; i += 1) {
    const units = Math.min(longest, band.sources - i);
    let tokens = 0;
    for (let run = 0; run < units; run += 1) {
      tokens += explained.add(given, i + run);
      const scale = Math.max(1, tokens) ** -dilution;
      const into = (gains[run] ?? NONE).subarray(band.offsets[i], band.offsets[i + 1]);
      fillRow(into, band.first[i] ?? 0, silence, explained, scale);
    }
    explained.clear();
  }
  return gains;
}

const NONE = new Float32Array(0);

// How much a bag of words explains a token: less than the sum of what each does, since most of them are silent on it;
// but more than their mean, by which every unit added to a bead would speak against it although it brings words of its
// own. The units of a long text bring many, so the exponent is nearer to the mean there. Measured on texts with known
// alignment, of sentences and of paragraphs.
const LEAST_DILUTION = 0.85;
const TOKENS_UNDILUTED = 2.5;

function dilutionOf({ units, lengths }: Material): number {
  const tokens = units.items.length / Math.max(1, lengths.length);
  return Math.max(LEAST_DILUTION, 1 - TOKENS_UNDILUTED / Math.max(1, tokens));
}

interface Silence {
  /** For each token, the log of the chance that nothing accounts for it. */
  readonly tokens: Float64Array;
  /** Sum over the tokens of each unit. */
  readonly units: Float64Array;
}

function silenceOf({ units, lengths }: Material, { explained }: Direction): Silence {
  const tokens = explained.map((share) => Math.log(1 - share));
  const sums = Float64Array.from(lengths, (_, unit) => {
    let sum = 0;
    const end = units.starts[unit + 1] ?? 0;
    for (let at = units.starts[unit] ?? 0; at < end; at += 1)
      sum += tokens[units.items[at] ?? 0] ?? 0;
    return sum;
  });
  return { tokens, units: sums };
}

// The first value of a row stands for no unit, the others for all units before them.
function fillRow(
  into: Float32Array,
  first: number,
  silence: Silence,
  explained: ExplainedTokens,
  scale: number,
): void {
  const last = first + into.length - 1;
  for (let at = 1; at < into.length; at += 1) into[at] = silence.units[first + at - 1] ?? 0;
  explained.each(scale, silence.tokens, first, last, (unit, gain) => {
    const at = unit - first + 1;
    into[at] = (into[at] ?? 0) + gain;
  });
  for (let at = 1; at < into.length; at += 1) into[at] = (into[at] ?? 0) + (into[at - 1] ?? 0);
}
