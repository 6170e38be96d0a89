import type { AlignedEdition } from "#lib/core/align/relay.ts";

/**
 * Invents editions of one document, each unit a line as long as a sentence: words drawn by Zipf's law and translated by
 * a fixed dictionary with gaps. In every edition but the first one line in ten is joined to the one before or parted in
 * two, and one in fifty is dropped or foreign. The same arguments give the same texts.
 */
export function relayText(lines: number, languages: readonly string[]): AlignedEdition[] {
  const random = generator(lines);
  const meanings = Array.from({ length: lines }, () => meaning(random));
  return languages.map((language, index) => ({
    language,
    basedOn: index === 0 ? null : Math.min(index - 1, 1),
    units: (index === 0 ? meanings : rearranged(meanings, random)).map((line) =>
      written(line, language, random),
    ),
  }));
}

export type Random = () => number;

/** Chances between 0 and 1, the same for the same seed: a linear congruential generator (Numerical Recipes) is random enough for made texts. */
export function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A line before it is written in a language: the ranks of its words by frequency. */
interface Meaning {
  readonly ranks: readonly number[];
  /** A number in the line, or a year: the same in all languages. */
  readonly figure: number | null;
}

// One line of prose in ten or so has a number.
const FIGURE_SHARE = 0.1;
const [FEWEST_WORDS, MOST_WORDS] = [4, 36];

function meaning(random: Random): Meaning {
  const words = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS));
  const ranks = Array.from({ length: words }, () => anyRank(random));
  return { ranks, figure: random() < FIGURE_SHARE ? Math.floor(random() * 10_000) : null };
}

const VOCABULARY = 30_000;

// Zipf's law: as often from 1 to 10 as from 10 to 100.
function anyRank(random: Random): number {
  return Math.floor(VOCABULARY ** random());
}

const [JOINED, PARTED, DROPPED, FOREIGN] = [0.05, 0.05, 0.01, 0.01];

function rearranged(meanings: readonly Meaning[], random: Random): Meaning[] {
  const lines: Meaning[] = [];
  for (const line of meanings) {
    const chance = random();
    if (chance < DROPPED) continue;
    if (chance < DROPPED + FOREIGN) lines.push(meaning(random), line);
    else if (chance < DROPPED + FOREIGN + PARTED) lines.push(...parted(line));
    else if (chance < DROPPED + FOREIGN + PARTED + JOINED) lines.push(joined(lines.pop(), line));
    else lines.push(line);
  }
  return lines;
}

function parted({ ranks, figure }: Meaning): Meaning[] {
  const middle = Math.floor(ranks.length / 2);
  return [
    { ranks: ranks.slice(0, middle), figure },
    { ranks: ranks.slice(middle), figure: null },
  ];
}

function joined(before: Meaning | undefined, line: Meaning): Meaning {
  return {
    ranks: [...(before?.ranks ?? []), ...line.ranks],
    figure: before?.figure ?? line.figure,
  };
}

const TRANSLATED = 0.7;

function written({ ranks, figure }: Meaning, language: string, random: Random): string {
  const words = ranks.map((rank) =>
    wordOf(random() < TRANSLATED ? rank : anyRank(random), language),
  );
  return `${words.join(" ")}${figure === null ? "" : ` ${figure}`}.`;
}

const CONSONANTS = "bcdfghjklmnpqrstvwxz";
const VOWELS = "aeiou";
const SYLLABLES = CONSONANTS.length * VOWELS.length;

// Every tenth word is a name that all languages share; the others look different in each.
function wordOf(rank: number, language: string): string {
  const letters = rank % 10 === 0 ? "" : language;
  const seed = [...letters].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 1);
  let rest = ((rank + 1) * 10_007 + seed * 7919) % SYLLABLES ** 3;
  let word = "";
  for (let syllable = 0; syllable < 3; syllable += 1) {
    word += CONSONANTS.charAt(rest % CONSONANTS.length);
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS.charAt(rest % VOWELS.length);
    rest = Math.floor(rest / VOWELS.length);
  }
  return word;
}
