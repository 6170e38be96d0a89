import type { WordReader, Words } from "./words.ts";

/** Line `a` of one list and line `b` of another that says much the same; the higher the `score`, the more alike. */
export interface AlikeLines {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

// Below this share of common words, one line is not another's next version.
const ALIKE = 0.3;

// A word in more lines than this tells none of them from the others.
const COMMON = 32;

// Lines with the most telling words in common that are compared in full with a line.
const CANDIDATES = 8;

/**
 * Pairs lines that have words in common (Dice's coefficient), the most alike first, each at most once. Lines are candidates by
 * the words that few of them have; linear in the length of the lines.
 */
export function alikeLines(
  before: readonly string[],
  after: readonly string[],
  wordsIn: WordReader,
): AlikeLines[] {
  if (before.length === 0 || after.length === 0) return [];
  const old = before.map(wordsIn);
  const fresh = after.map(wordsIn);
  const linesWith = linesByWord(old);
  const pairs = fresh.flatMap((words, b) =>
    candidatesFor(words, linesWith).map((a) => ({ a, b, score: likeness(old[a], words) })),
  );
  return eachOnce(pairs.filter(({ score }) => score >= ALIKE).sort((x, y) => y.score - x.score));
}

function linesByWord(lines: readonly Words[]): Map<number, Set<number>> {
  const linesWith = new Map<number, Set<number>>();
  lines.forEach(({ hashes }, at) => {
    for (const hash of hashes) {
      const known = linesWith.get(hash);
      if (!known) linesWith.set(hash, new Set([at]));
      else if (known.size <= COMMON) known.add(at);
    }
  });
  return linesWith;
}

function candidatesFor({ hashes }: Words, linesWith: ReadonlyMap<number, Set<number>>): number[] {
  const shared = new Map<number, number>();
  for (const hash of new Set(hashes)) {
    const lines = linesWith.get(hash);
    if (!lines || lines.size > COMMON) continue;
    for (const line of lines) shared.set(line, (shared.get(line) ?? 0) + 1);
  }
  const best = [...shared].sort(([, one], [, other]) => other - one).slice(0, CANDIDATES);
  return best.map(([line]) => line);
}

function likeness(old: Words | undefined, fresh: Words): number {
  if (!old) return 0;
  const counts = new Map<number, number>();
  for (const hash of old.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  let shared = 0;
  for (const hash of fresh.hashes) {
    const left = counts.get(hash) ?? 0;
    if (left > 0) shared++;
    counts.set(hash, left - 1);
  }
  return (2 * shared) / (old.count + fresh.count);
}

function eachOnce(pairs: readonly AlikeLines[]): AlikeLines[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
}
