import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { foldedWord } from "./name-skeleton.ts";

/** A word with a capital. */
export interface CapitalUse {
  readonly use: WordUse;
  /** Another capital follows. */
  readonly isFollowed: boolean;
  /** Stands beside no other capital: neither a title before a name nor part of a longer one. */
  readonly isAlone: boolean;
  /** Stands alone inside a sentence: a name. */
  readonly isName: boolean;
}

const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

/** Tells whether a language gives a capital to every noun, so that one says nothing. */
export function capitalisesNouns(language: string): boolean {
  return CAPITALISES_NOUNS.has(primaryLanguage(language));
}

/** How a text uses case. */
interface CaseReading {
  /** Its words that have a capital, in order. */
  readonly capitals: readonly CapitalUse[];
  /** The indexes of its words in small letters that may be names. */
  readonly suspects: readonly number[];
}

const readCase = perText(({ words, language }: PreparedText): CaseReading => {
  const capitals: CapitalUse[] = [];
  const suspects: number[] = [];
  const isOpen = !isHeadline(words);
  const articles = primaryLanguage(language) === "en" ? ENGLISH_ARTICLES : NONE;
  for (const [at, use] of words.entries()) {
    if (use.shape === "capital") capitals.push(capitalUse(use, words[at + 1], isOpen, articles));
    else if (use.shape === "lower" && mayBeName(use.key, language)) suspects.push(at);
  }
  return { capitals, suspects };
});

/** Returns the words of a text that have a capital, in order. Read once per text. */
export function capitalsIn(text: PreparedText): readonly CapitalUse[] {
  return readCase(text).capitals;
}

/** Returns the indexes of the words of a text that are in small letters and may be names. Read once per text. */
export function suspectsIn(text: PreparedText): readonly number[] {
  return readCase(text).suspects;
}

// Shorter words are particles of names or unlike names.
const SHORTEST = 3;
// Names to older dictionaries, common words by now.
const COMMON: ReadonlySet<string> = new Set(["internet", "web", "інтернет", "інтернеті"]);

function mayBeName(key: string, language: string): boolean {
  return key.length >= SHORTEST && !isFunctionWord(key, language) && !COMMON.has(key);
}

function capitalUse(
  use: WordUse,
  next: WordUse | undefined,
  isOpen: boolean,
  articles: ReadonlySet<string>,
): CapitalUse {
  const isFollowed = isFollowedByCapital(use, next);
  const isAlone = isOpen && !isFollowed && followsNoName(use, articles);
  return { use, isFollowed, isAlone, isName: isAlone && use.inside };
}

// English gives a capital to offices after an article ("the President"); that makes no name of the word.
const ENGLISH_ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);
const NONE: ReadonlySet<string> = new Set();

function followsNoName({ previous }: WordUse, articles: ReadonlySet<string>): boolean {
  return previous === null || (previous.shape === "lower" && !articles.has(previous.key));
}

// All of them are looked at for each word in small letters; a name that is none eight times is none.
const MOST_ALIKE = 8;

/** Returns the words of a text that have a capital, by their folded form: the first eight of each. Read once per text. */
export const capitalsByFold = perText((text: PreparedText) => {
  const byFold = new Map<string, CapitalUse[]>();
  for (const capital of capitalsIn(text)) {
    const folded = foldedWord(capital.use.key);
    const alike = byFold.get(folded);
    if (alike && alike.length < MOST_ALIKE) alike.push(capital);
    else if (!alike) byFold.set(folded, [capital]);
  }
  return byFold;
});

/** Tells whether the next word of a text stands right behind a word and has a capital. */
export function isFollowedByCapital(use: WordUse, next: WordUse | undefined): boolean {
  return next?.previous === use && next.shape !== "lower";
}
