import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";

/** How the lengths of paragraphs relate in two editions of a document (Gale & Church 1993), in characters. */
export interface LengthFit {
  /** Characters of the translation per character of its base. */
  readonly ratio: number;
  /** Variance of a translation's length per character of its base. */
  readonly variance: number;
}

// Half of what Gale & Church measured on sentences: paragraphs of a text by one hand keep closer to their ratio. Worth so many rows.
const USUAL_VARIANCE = 3;
const WORTH = 10;

/** Learns from the rows of one paragraph each how lengths relate in two editions. Linear in the rows. */
export function learnFit(
  { editions, rows }: PreparedDocument,
  from: number,
  to: number,
): LengthFit {
  const pairs = rows.flatMap((cells) => {
    const [source, ...sources] = cells[from] ?? [];
    const [target, ...targets] = cells[to] ?? [];
    if (source === undefined || target === undefined) return [];
    if (sources.length + targets.length > 0) return [];
    const lengths = [lengthAt(from, source), lengthAt(to, target)] as const;
    return lengths[0] > 0 && lengths[1] > 0 ? [lengths] : [];
  });
  const ratio = total(pairs.map(([, target]) => target)) / total(pairs.map(([source]) => source));
  const fit = { ratio: Number.isFinite(ratio) ? ratio : 1, variance: 1 };
  const surprises = total(pairs.map(([source, target]) => surprise(fit, source, target) ** 2));
  return { ...fit, variance: (WORTH * USUAL_VARIANCE + surprises) / (WORTH + pairs.length) };

  function lengthAt(edition: number, paragraph: number): number {
    return editions[edition]?.paragraphs[paragraph]?.text.length ?? 0;
  }
}

/** Returns by how many standard deviations a length differs from what the base lets expect. */
export function surprise({ ratio, variance }: LengthFit, source: number, target: number): number {
  const mean = Math.max(1, (source + target / ratio) / 2);
  return (target - ratio * source) / Math.sqrt(variance * mean);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
