import type { AlignedEdition } from "#lib/core/align/relay.ts";

/**
 * Invents editions of one document: words drawn by Zipf's law and translated by a fixed dictionary with gaps, some
 * paragraphs merged or dropped on the way. The same arguments give the same texts.
 */
export function relayText(paragraphs: number, languages: readonly string[]): AlignedEdition[] {
  const random = generator(paragraphs);
  const meanings = Array.from({ length: paragraphs }, () => paragraph(random));
  return languages.map((language, index) => ({
    language,
    basedOn: index === 0 ? null : Math.min(index - 1, 1),
    units:
      index === 0
        ? written(meanings, language, random)
        : rearranged(written(meanings, language, random), random),
  }));
}

type Random = () => number;

// A linear congruential generator (Numerical Recipes); the bench needs repeatable texts, not good randomness.
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const VOCABULARY = 30_000;

// In the news paragraphs the aligner is measured on, two of three hold a name or number found nowhere else.
const FIGURE_SHARE = 0.4;

interface Meaning {
  readonly ranks: readonly number[];
  readonly figure: number | null;
}

// Words of a paragraph as ranks: about as many, and as unevenly spread, as in a novel.
function paragraph(random: Random): Meaning {
  const words = 8 + Math.floor(random() * 60);
  const ranks = Array.from({ length: words }, () => Math.floor(VOCABULARY ** random()));
  return { ranks, figure: random() < FIGURE_SHARE ? Math.floor(random() * 1_000_000) : null };
}

const TRANSLATED = 0.7;

function written(meanings: readonly Meaning[], language: string, random: Random): string[] {
  return meanings.map(({ ranks, figure }) => {
    const words = ranks.map((rank) =>
      wordOf(random() < TRANSLATED ? rank : Math.floor(VOCABULARY ** random()), language),
    );
    return `${words.join(" ")}${figure === null ? "" : ` ${figure}`}.`;
  });
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

function rearranged(units: readonly string[], random: Random): string[] {
  const kept: string[] = [];
  for (const unit of units) {
    const chance = random();
    if (chance < 0.02) continue;
    const before = chance < 0.05 ? kept.pop() : undefined;
    kept.push(before === undefined ? unit : `${before} ${unit}`);
  }
  return kept;
}
