import type { Range } from "../bead.ts";
import { agreement, type Opinion, opinionOf } from "./agreement.ts";
import type { BeadsOf } from "./witnesses.ts";

/** How far the pairs of editions agree to a row. */
export interface Verdict {
  /** Probability (0–1) that exactly these units belong together. */
  readonly confidence: number;
  /** The edition that fits worst into the row, and the one that contradicts most that it belongs there. */
  readonly doubted: readonly [number, number];
  /** How sure (0–1) that other edition is of its contradiction. */
  readonly contradiction: number;
}

/**
 * Prepares to judge rows by the beads of all pairs. What an edition thinks of a row is the mean agreement of its pairs;
 * the row is as sure as the edition that thinks least of it, since one that stands wrong makes the whole row wrong.
 */
export function judgeOf(editions: number, beadsOf: BeadsOf): (ranges: readonly Range[]) => Verdict {
  const opinions = Array.from({ length: editions }, (_, source) =>
    Array.from({ length: editions }, (_, target) =>
      source < target ? opinionOf(beadsOf(source, target)) : null,
    ),
  );
  return (ranges) => verdict(agreements(opinions, ranges));
}

// Row and column: an edition each. Pairs that have no unit in the row, and an edition with itself, are null.
type Agreements = readonly (readonly (number | null)[])[];

function agreements(
  opinions: readonly (readonly (Opinion | null)[])[],
  ranges: readonly Range[],
): Agreements {
  const found = ranges.map((): (number | null)[] => ranges.map(() => null));
  ranges.forEach((source, from) => {
    ranges.forEach((target, to) => {
      const opinion = opinions[from]?.[to];
      const value = opinion ? agreement(opinion, source, target) : null;
      if (!opinion) return;
      found[from]?.splice(to, 1, value);
      found[to]?.splice(from, 1, value);
    });
  });
  return found;
}

function verdict(agreements: Agreements): Verdict {
  const means = agreements.map(meanOf);
  const worst = lowest(means);
  const opponent = lowest(agreements[worst] ?? []);
  const contradiction = 1 - (agreements[worst]?.[opponent] ?? 1);
  const several = means.filter((mean) => mean !== null).length > 2;
  const confidence = means[worst] ?? 0;
  return {
    confidence: several ? encouraged(confidence) : confidence,
    doubted: [worst, opponent],
    contradiction,
  };
}

// The lowest of several means errs on the low side: doubling the odds sets it right (measured on rows of four and of
// eleven editions).
function encouraged(confidence: number): number {
  return (2 * confidence) / (1 + confidence);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

// Index of the lowest value, the first of equals.
function lowest(values: readonly (number | null)[]): number {
  return values.reduce<number>((best, value, index) => {
    return value !== null && value < (values[best] ?? Number.POSITIVE_INFINITY) ? index : best;
  }, 0);
}
