import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { countWords } from "#lib/core/checks/structure/repeats.ts";

/** How long the rows of one edition usually are against another, as logarithms of their ratio. */
export interface UsualLength {
  readonly median: number;
  /** The standard deviation that the median of absolute deviations lets expect. */
  readonly spread: number;
}

// The longer side of a row has so many words; the ratio of shorter ones says little.
const FEWEST_WORDS = 20;
const FEWEST_IN_SHORTER = 3;
const FEWEST_ROWS = 20;

/**
 * Returns the logarithm of how much longer a row is in edition `to` than in `from`, in characters; null where one of them has too few words
 * to tell.
 */
export function lengthRatio(
  document: PreparedDocument,
  from: number,
  to: number,
  row: number,
): number | null {
  const [source, target] = [sizeOf(document, from, row), sizeOf(document, to, row)];
  if (Math.max(source.words, target.words) < FEWEST_WORDS) return null;
  if (Math.min(source.words, target.words) < FEWEST_IN_SHORTER) return null;
  return Math.log(target.characters / source.characters);
}

/** Learns how long the rows of an edition usually are; null from too few rows. Linear in the rows but for sorting them. */
export function usualLength(
  document: PreparedDocument,
  from: number,
  to: number,
): UsualLength | null {
  const ratios: number[] = [];
  for (const row of document.rows.keys()) {
    const ratio = lengthRatio(document, from, to, row);
    if (ratio !== null) ratios.push(ratio);
  }
  if (ratios.length < FEWEST_ROWS) return null;
  const median = medianOf(ratios);
  const deviation = medianOf(ratios.map((ratio) => Math.abs(ratio - median)));
  return { median, spread: Math.max(LEAST_SPREAD, AS_NORMAL * deviation) };
}

// Of a normal distribution, the standard deviation is so many times the median of absolute deviations.
const AS_NORMAL = 1.4826;
// Texts of one mould keep closer; there the slightest freedom would look odd.
const LEAST_SPREAD = 0.08;

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

interface Size {
  readonly words: number;
  readonly characters: number;
}

function sizeOf({ editions, rows }: PreparedDocument, edition: number, row: number): Size {
  let words = 0;
  let characters = 0;
  for (const paragraph of rows[row]?.[edition] ?? []) {
    const text = editions[edition]?.paragraphs[paragraph];
    if (!text) continue;
    words += countWords(text);
    characters += text.text.length;
  }
  return { words, characters };
}
