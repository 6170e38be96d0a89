import { createHunspellFromStrings, type Hunspell } from "hunspell-wasm";
import type { Speller } from "#lib/core/checks/engine/check.ts";

/**
 * Makes a speller of a Hunspell dictionary, given as the text of its two files. Needs nothing of Node, so that a thread of the browser
 * can make one of files it has fetched. A third of a second and 30 MB for the largest dictionaries; what it says is remembered.
 *
 * @throws Error when the dictionary does not know its own words: a damaged one would call every word unknown.
 */
export async function createSpeller(aff: string, dic: string): Promise<Speller> {
  const hunspell = await createHunspellFromStrings(aff, dic);
  const ownWords = someEntries(dic);
  if (!ownWords.some((word) => hunspell.testSpelling(word))) {
    hunspell.dispose();
    throw new Error(`Cannot use a dictionary: it knows none of its first ${ownWords.length} words`);
  }
  return remembering(hunspell);
}

// Bounds memory: two generations of answers at some 100 bytes each. The words of a long document are asked for once.
const ANSWERS = 50_000;
const SUGGESTIONS = 1_000;

function remembering(hunspell: Hunspell): Speller {
  return {
    knows: remembered(ANSWERS, (word) => {
      const plain = plainOf(word);
      return !canBeAsked(plain) || hunspell.testSpelling(plain);
    }),
    suggest: remembered<readonly string[]>(SUGGESTIONS, (word) => {
      const plain = plainOf(word);
      const isShort = canBeAsked(plain) && plain.length <= LONGEST_TO_MEND;
      return isShort ? hunspell.getSpellingSuggestions(plain) : [];
    }),
  };
}

/** Remembers answers; when enough have come, those not asked for since the last such time are forgotten. */
function remembered<T>(limit: number, answer: (word: string) => T): (word: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const answered = old.get(word) ?? answer(word);
    if (word.length > LONGEST) return answered;
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(word, answered);
    return answered;
  };
}

// Hunspell's own bound is 100 bytes or, in UTF-8, 256. Its search for suggestions takes seconds for a long compound.
const LONGEST = 100;
const LONGEST_TO_MEND = 40;

// Hunspell works in 16-bit units and reads up to a NUL.
const UNFIT = /[\0\u{10000}-\u{10ffff}]/u;

function canBeAsked(word: string): boolean {
  return word.length > 0 && word.length <= LONGEST && !UNFIT.test(word);
}

/** Precomposed, with the typewriter's apostrophe and without invisible signs: as dictionaries write words. */
function plainOf(word: string): string {
  if (!NOT_PLAIN.test(word)) return word;
  return word.normalize("NFC").replace(/[’ʼ]/gu, "'").replace(INVISIBLE, "");
}

const NOT_PLAIN = /[’ʼ\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

// One in five may be an affix or a part of compounds that is no word by itself.
const ENTRIES_TRIED = 50;

function someEntries(dic: string): string[] {
  const head = dic.slice(0, 20_000).split(/\r?\n/u).slice(1, -1);
  const words = head.map((line) => line.split(/[/\s]/u, 1)[0] ?? "");
  return words.filter((word) => /^\p{L}{2,}$/u.test(word)).slice(0, ENTRIES_TRIED);
}
