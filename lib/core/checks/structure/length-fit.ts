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

// A row that holds something else than it should must not decide what is expected of all.
const MOST_SURPRISE = 3;

/**
 * Learns from the rows of one paragraph each how lengths relate in two editions; rows far from the median ratio are left aside, and the
 * editions as wholes are one voice in it. Linear in the rows but for sorting them.
 */
export function learnFit(document: PreparedDocument, from: number, to: number): LengthFit {
  const pairs = plainPairs(document, from, to);
  const whole = { source: totalLength(document, from), target: totalLength(document, to) };
  const first = { ratio: median([...pairs, whole].flatMap(ratioOf)), variance: USUAL_VARIANCE };
  const like = pairs.filter(
    ({ source, target }) => Math.abs(surprise(first, source, target)) < MOST_SURPRISE,
  );
  const [ratio = first.ratio] = ratioOf({
    source: total(like.map(({ source }) => source)),
    target: total(like.map(({ target }) => target)),
  });
  const squares = like.map(
    ({ source, target }) => surprise({ ratio, variance: 1 }, source, target) ** 2,
  );
  return { ratio, variance: (WORTH * USUAL_VARIANCE + total(squares)) / (WORTH + like.length) };
}

function ratioOf({ source, target }: Lengths): number[] {
  return source > 0 && target > 0 ? [target / source] : [];
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 1;
}

/** Returns by how many standard deviations a length differs from what the base lets expect. */
export function surprise({ ratio, variance }: LengthFit, source: number, target: number): number {
  const mean = Math.max(1, (source + target / ratio) / 2);
  return (target - ratio * source) / Math.sqrt(variance * mean);
}

interface Lengths {
  readonly source: number;
  readonly target: number;
}

function plainPairs({ editions, rows }: PreparedDocument, from: number, to: number): Lengths[] {
  const lengthAt = (edition: number, paragraph: number | undefined) =>
    paragraph === undefined ? 0 : (editions[edition]?.paragraphs[paragraph]?.text.length ?? 0);
  return rows.flatMap((cells) => {
    const [ours, theirs] = [cells[from] ?? [], cells[to] ?? []];
    if (ours.length !== 1 || theirs.length !== 1) return [];
    const pair = { source: lengthAt(from, ours[0]), target: lengthAt(to, theirs[0]) };
    return pair.source > 0 && pair.target > 0 ? [pair] : [];
  });
}

function totalLength({ editions }: PreparedDocument, edition: number): number {
  return total(editions[edition]?.paragraphs.map(({ text }) => text.length) ?? []);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
