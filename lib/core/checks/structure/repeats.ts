import type { PreparedEdition } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";

interface Words {
  /** All of them in lower case, each with a space behind it. */
  readonly key: string;
  readonly total: number;
}

const wordsOf = perTextKept(({ tokens }): Words => {
  let key = "";
  let total = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "word" && kind !== "number") continue;
    key += `${text.toLowerCase()} `;
    total++;
  }
  return { key, total };
});

/** How often each word stands in a paragraph; asked of few. */
const wordCounts = perTextKept((text): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text).key.trimEnd().split(" "))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

/** The number of words and numbers in a paragraph. */
export function countWords(text: PreparedText): number {
  return wordsOf(text).total;
}

// A copy that somebody went over: nine words of ten. Of short paragraphs this would take in what merely sounds alike.
const NEARLY = 0.9;
const LONG_ENOUGH = 8;

/** Tells whether two paragraphs say the same in the same words, or nearly, where they are long. */
export function isSameText(one: PreparedText, other: PreparedText): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.total === 0) return false;
  if (a.key === b.key) return true;
  const longer = Math.max(a.total, b.total);
  if (longer < LONG_ENOUGH || Math.min(a.total, b.total) < NEARLY * longer) return false;
  const counts = wordCounts(other);
  let shared = 0;
  for (const [word, count] of wordCounts(one)) shared += Math.min(count, counts.get(word) ?? 0);
  return shared >= NEARLY * longer;
}

const known = new WeakMap<PreparedEdition, ReadonlyMap<number, number>>();

// A copy that was gone over stands beside its model; an exact one may stand anywhere.
const NEAR = 2;

/** Returns which paragraphs of an edition repeat an earlier one, and which. Linear in its words. */
export function repeatsIn(edition: PreparedEdition): ReadonlyMap<number, number> {
  const repeats = known.get(edition) ?? readRepeats(edition.paragraphs);
  known.set(edition, repeats);
  return repeats;
}

function readRepeats(paragraphs: readonly PreparedText[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const [at, text] of paragraphs.entries()) {
    const { key, total } = wordsOf(text);
    if (total === 0) continue;
    const model = first.get(key) ?? nearlySame(paragraphs, at);
    if (model === undefined) first.set(key, at);
    else repeats.set(at, model);
  }
  return repeats;
}

function nearlySame(paragraphs: readonly PreparedText[], at: number): number | undefined {
  const text = paragraphs[at];
  for (let before = at - 1; before >= Math.max(0, at - NEAR); before--) {
    const other = paragraphs[before];
    if (text && other && isSameText(other, text)) return before;
  }
  return undefined;
}
