import { splitAtSpaces } from "./white-space.ts";

const CHARACTER_ORDER = 6;

// Recall weighs twice as much as precision (Popović 2015 found it to agree best with human judgement).
const BETA_SQUARED = 4;

/** How many n-grams of one length two texts have, and how many in common. */
interface Overlap {
  readonly before: number;
  readonly after: number;
  readonly common: number;
}

/**
 * What two versions share: n-grams of one to six code points without white space, then of words as asked for. Overlaps of many texts add up.
 */
export type Overlaps = readonly Overlap[];

/**
 * Counts the n-grams that chrF compares: of code points alone (Popović 2015), with `wordOrder` 2 also of words and pairs of words (chrF++,
 * Popović 2017). Linear.
 */
export function overlaps(before: string, after: string, wordOrder: 0 | 2 = 0): Overlaps {
  const [a, b] = [splitAtSpaces(before), splitAtSpaces(after)];
  const signsA = Array.from(a.join(""));
  const wordsA = wordOrder > 0 ? a.flatMap(parted) : [];
  const isSame = before === after;
  const signsB = isSame ? signsA : Array.from(b.join(""));
  const wordsB = isSame ? wordsA : b.flatMap(parted);
  return [
    ...orders(CHARACTER_ORDER).map((order) => overlap(signsA, signsB, order, "")),
    ...orders(wordOrder).map((order) => overlap(wordsA, wordsB, order, " ")),
  ];
}

/** chrF of texts with such overlaps, 0 to 1: the F of precision and recall, each the mean over the lengths that both sides have. */
export function chrfScore(counts: Overlaps): number {
  const present = counts.filter(({ before, after }) => before > 0 && after > 0);
  const mean = (share: (one: Overlap) => number) =>
    present.reduce((sum, one) => sum + share(one), 0) / present.length;
  const precision = mean(({ common, before }) => common / before);
  const recall = mean(({ common, after }) => common / after);
  if (present.length === 0 || precision + recall === 0) return 0;
  return ((1 + BETA_SQUARED) * precision * recall) / (BETA_SQUARED * precision + recall);
}

/** The overlaps of many pairs of texts, which must have been counted for the same lengths, as if they were one. */
export function totalOverlaps(all: readonly Overlaps[]): Overlaps {
  return (all[0] ?? []).map((_, order) => {
    const total = { before: 0, after: 0, common: 0 };
    for (const counts of all) {
      total.before += counts[order]?.before ?? 0;
      total.after += counts[order]?.after ?? 0;
      total.common += counts[order]?.common ?? 0;
    }
    return total;
  });
}

function orders(highest: number): number[] {
  return Array.from({ length: highest }, (_, at) => at + 1);
}

// Without an n-gram of that length in the later version none of the earlier counts.
function overlap(
  a: readonly string[],
  b: readonly string[],
  order: number,
  joint: string,
): Overlap {
  const [before, after] = [gramsOf(a, order), gramsOf(b, order)];
  if (a === b) return { before, after, common: after };
  if (after === 0) return { before: 0, after, common: 0 };
  const counts = new Map<string, number>();
  for (let at = 0; at < after; at++) {
    const gram = gramAt(b, at, order, joint);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at < before; at++) {
    const gram = gramAt(a, at, order, joint);
    const left = counts.get(gram) ?? 0;
    if (left === 0) continue;
    counts.set(gram, left - 1);
    common++;
  }
  return { before, after, common };
}

function gramsOf(items: readonly string[], order: number): number {
  return Math.max(0, items.length - order + 1);
}

function gramAt(items: readonly string[], at: number, order: number, joint: string): string {
  let gram = items[at] ?? "";
  for (let next = at + 1; next < at + order; next++) gram += joint + (items[next] ?? "");
  return gram;
}

const MARK_LAST = /^(.+)([!-/:-@[-`{-~])$/su;
const MARK_FIRST = /^([!-/:-@[-`{-~])(.+)$/su;

// One mark of ASCII, at the end or else at the beginning, is a word by itself.
function parted(word: string): string[] {
  const parts = MARK_LAST.exec(word) ?? MARK_FIRST.exec(word);
  return parts ? parts.slice(1) : [word];
}
