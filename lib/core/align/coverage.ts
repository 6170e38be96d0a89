import type { Band } from "./band.ts";
import { gather, ungather } from "./gather.ts";
import type { Direction } from "./lexicon.ts";
import { bagOf, type Material } from "./material.ts";

/**
 * How well units of one side are explained by units of the other, for every point (i, j) of a band: `one` by the unit
 * that starts there, `two` by that unit and the next. In nats against chance; 0 for no evidence.
 */
export interface Coverage {
  readonly one: Float32Array;
  readonly two: Float32Array;
}

/** How well source units explain the target unit at each point. */
export function targetCoverage(
  source: Material,
  target: Material,
  band: Band,
  direction: Direction,
): Coverage {
  const explain = explainer(source, target, direction);
  const run = (units: number) => {
    const gains = new Float32Array(band.size);
    for (let i = 0; i + units <= band.sources; i += 1) {
      const first = band.first[i] ?? 0;
      const shift = (band.offsets[i] ?? 0) - first;
      explain(i, units, first, band.last[i] ?? 0, (j, gain) => {
        gains[shift + j] = gain;
      });
    }
    return gains;
  };
  return { one: run(1), two: run(2) };
}

/** How well target units explain the source unit at each point. */
export function sourceCoverage(
  source: Material,
  target: Material,
  band: Band,
  direction: Direction,
): Coverage {
  const explain = explainer(target, source, direction);
  const rows = rowsOf(band);
  const run = (units: number) => {
    const gains = new Float32Array(band.size);
    for (let j = 0; j + units <= band.targets; j += 1) {
      explain(j, units, rows.first[j] ?? 0, rows.last[j] ?? 0, (i, gain) => {
        gains[(band.offsets[i] ?? 0) + j - (band.first[i] ?? 0)] = gain;
      });
    }
    return gains;
  };
  return { one: run(1), two: run(2) };
}

// The first and last row of the band in each column.
function rowsOf(band: Band): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(band.targets + 1);
  const last = new Int32Array(band.targets + 1);
  for (let i = band.sources; i >= 0; i -= 1)
    first.fill(i, band.first[i] ?? 0, (band.last[i] ?? 0) + 1);
  for (let i = 0; i <= band.sources; i += 1)
    last.fill(i, band.first[i] ?? 0, (band.last[i] ?? 0) + 1);
  return { first, last };
}

// However strong a look-alike, one token alone must not carry a bead over everything else.
const MOST_PER_TOKEN = 5;

type Explain = (
  unit: number,
  units: number,
  from: number,
  to: number,
  put: (unit: number, gain: number) => void,
) => void;

function explainer(given: Material, found: Material, { ratios, explained }: Direction): Explain {
  const { starts, items } = found.units;
  const sums = new Float64Array(found.vocabulary.length);
  const unexplained = explained.map((share) => Math.log(1 - share));
  const silent = Float64Array.from(found.lengths, (_, unit) => {
    return items
      .subarray(starts[unit], starts[unit + 1])
      .reduce((sum, token) => sum + (unexplained[token] ?? 0), 0);
  });
  return (unit, units, from, to, put) => {
    const bag = bagOf(given, { start: unit, end: unit + units });
    gather(bag, ratios, sums);
    const scale = 1 / Math.max(1, bag.length);
    for (let other = from; other <= to && other < silent.length; other += 1) {
      let gain = silent[other] ?? 0;
      const end = starts[other + 1] ?? 0;
      for (let at = starts[other] ?? 0; at < end; at += 1) {
        const token = items[at] ?? 0;
        const sum = sums[token] ?? 0;
        if (sum === 0) continue;
        gain += surprise(explained[token] ?? 0, sum * scale) - (unexplained[token] ?? 0);
      }
      put(other, gain);
    }
    ungather(bag, ratios, sums);
  };
}

function surprise(share: number, ratio: number): number {
  return Math.min(MOST_PER_TOKEN, Math.log(1 - share + share * ratio));
}
