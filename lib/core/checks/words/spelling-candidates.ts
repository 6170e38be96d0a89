import type { Alphabet } from "./spelling-alphabets.ts";

/** A word that one slip turns into another, with what that slip costs: the likelier it is, the less. */
export interface Candidate {
  readonly word: string;
  readonly cost: number;
}

/** Up to this cost a slip explains even what stands where a name does: a letter doubled, a diacritic left out. */
export const SURE_COST = 0.6;
/** Up to this cost a slip needs no other evidence: a letter doubled, two exchanged, a diacritic left out. */
export const LIKELY_COST = 0.7;
/** Up to this cost a slip explains a word that nobody knows. */
export const PLAUSIBLE_COST = 1.1;

// Costs of slips, from common ones to rare ones; only their order counts, and on which side of the bounds they are.
const DIACRITIC = 0.5;
const DOUBLED = 0.6;
const TRANSPOSED = 0.7;
const NEIGHBOUR = 0.9;
const DROPPED = 0.9;
const ADDED = 1;
const VOWEL = 1.1;
const REPLACED = 1.3;
const SPLIT = 1.4;
// Writers seldom miss the first letter.
const AT_START = 0.1;

// A slip in a longer word is left to the dictionary: each letter costs some 70 questions.
const LONGEST = 24;

/**
 * Returns the words that one slip turns into `word` (Damerau 1964: a letter added, dropped or replaced, two exchanged; here also a space
 * left out), as far as `knows` knows them, likeliest first. None for words of more than 24 letters.
 */
export function candidatesFor(
  word: string,
  alphabet: Alphabet,
  knows: (word: string) => boolean,
): Candidate[] {
  if (word.length > LONGEST) return [];
  return known(
    [...rearranged(word), ...withOtherLetters(word, alphabet), ...splits(word)],
    word,
    knows,
  );
}

/** The same for those slips only that bring no letter into the word: a tenth of the questions. */
export function rearrangementsOf(word: string, knows: (word: string) => boolean): Candidate[] {
  return word.length > LONGEST ? [] : known(rearranged(word), word, knows);
}

function known(
  slips: Iterable<Candidate>,
  word: string,
  knows: (word: string) => boolean,
): Candidate[] {
  const best = new Map<string, number>();
  for (const { word: candidate, cost } of slips) {
    if (candidate === word || cost >= (best.get(candidate) ?? Number.POSITIVE_INFINITY)) continue;
    if (best.has(candidate) || candidate.split(" ").every(knows)) best.set(candidate, cost);
  }
  return [...best].map(([word, cost]) => ({ word, cost })).sort((a, b) => a.cost - b.cost);
}

function* rearranged(word: string): Generator<Candidate> {
  for (let at = 0; at < word.length; at++) {
    const start = at === 0 ? AT_START : 0;
    const before = word.slice(0, at);
    const here = word.charAt(at);
    const after = word.slice(at + 1);
    yield { word: before + after, cost: start + (before.endsWith(here) ? DOUBLED : ADDED) };
    if (after === "") continue;
    yield { word: before + after.charAt(0) + here + after.slice(1), cost: start + TRANSPOSED };
  }
}

function* withOtherLetters(word: string, alphabet: Alphabet): Generator<Candidate> {
  for (let at = 0; at <= word.length; at++) {
    const start = at === 0 ? AT_START : 0;
    const before = word.slice(0, at);
    const here = word.charAt(at);
    const after = word.slice(at + 1);
    const cost = costOfReplacing(here, alphabet);
    for (const letter of alphabet.letters) {
      const isDouble = letter === here || before.endsWith(letter);
      yield { word: before + letter + here + after, cost: start + (isDouble ? DOUBLED : DROPPED) };
      if (here) yield { word: before + letter + after, cost: start + cost(letter) };
    }
  }
}

function costOfReplacing(written: string, { bare, neighbours }: Alphabet) {
  const bareWritten = bare.get(written) ?? written;
  const isVowel = VOWELS.test(bareWritten);
  return (meant: string): number => {
    const bareMeant = bare.get(meant) ?? meant;
    if (bareMeant === bareWritten) return DIACRITIC;
    if (neighbours.get(meant)?.includes(written)) return NEIGHBOUR;
    return isVowel && VOWELS.test(bareMeant) ? VOWEL : REPLACED;
  };
}

const VOWELS = /[aeiouyаеиоуіяюєэы]/u;

// "ofthe" is two words; a prefix of one letter is not.
const SHORTEST_PART = 2;

function* splits(word: string): Generator<Candidate> {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    yield { word: `${word.slice(0, at)} ${word.slice(at)}`, cost: SPLIT };
  }
}
