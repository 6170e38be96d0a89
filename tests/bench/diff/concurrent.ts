import { chance, oneOf } from "./random.ts";

/** A text that two editors have edited at random, and the words that must stand in what they merge to. */
export interface RandomEdits {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** All that either put in, and all of the base that neither took out. */
  readonly words: readonly string[];
}

const SHORTEST = 10;
const LONGEST = 60;
const EDITED = 0.06;

/** Pairs of random edits of stretches of a real text, the same each time. */
export function randomEdits(prose: readonly string[], count: number): RandomEdits[] {
  const random = chance(count);
  return Array.from({ length: count }, () => {
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
    const start = Math.floor(random() * (prose.length - length));
    const base = prose.slice(start, start + length);
    const [ours, theirs] = [edited(base, prose, random), edited(base, prose, random)];
    const kept = base.filter((_, at) => !ours.removed.has(at) && !theirs.removed.has(at));
    return {
      base: base.join(" "),
      ours: ours.words.join(" "),
      theirs: theirs.words.join(" "),
      words: [...kept, ...new Set([...ours.added, ...theirs.added])],
    };
  });
}

interface Edited {
  readonly words: string[];
  readonly removed: Set<number>;
  readonly added: string[];
}

function edited(base: readonly string[], prose: readonly string[], random: () => number): Edited {
  const [words, removed, added]: [string[], Set<number>, string[]] = [[], new Set(), []];
  // A word put in beside the same word that was taken out is no edit that anyone could tell.
  const known = new Set(base);
  base.forEach((word, at) => {
    const fate = random() / EDITED;
    const isRemoved = fate < 0.7;
    const isAdded = fate < 0.4 || (fate >= 0.7 && fate < 1);
    const other = isAdded ? [oneOf(random, prose)].filter((one) => !known.has(one)) : [];
    if (isRemoved) removed.add(at);
    added.push(...other);
    words.push(...other, ...(isRemoved ? [] : [word]));
  });
  return { words, removed, added };
}

/** How many of the words do not stand in `text`, each counted as often as it must. */
export function lostWords(text: string, words: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of text.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let lost = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) lost++;
    counts.set(word, left - 1);
  }
  return lost;
}
