import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";

/** A word with a capital. */
export interface CapitalUse {
  readonly use: WordUse;
  /** Another capital follows. */
  readonly isFollowed: boolean;
  /** Stands beside no other capital: neither a title before a name nor part of a longer one. */
  readonly isAlone: boolean;
  /** Stands alone inside a sentence: a name. */
  readonly isName: boolean;
  readonly folded: string;
  readonly skeleton: string;
}

/** The words of a text that have a capital, in order and by their folded form. */
export interface Capitals {
  /** Set like a headline: a capital says nothing by itself. */
  readonly isHeadline: boolean;
  readonly all: readonly CapitalUse[];
  readonly byFold: ReadonlyMap<string, readonly CapitalUse[]>;
}

const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

/** Tells whether a language gives a capital to every noun, so that one says nothing. */
export function capitalisesNouns(language: string): boolean {
  return CAPITALISES_NOUNS.has(primaryLanguage(language));
}

/** Returns the words of a text that have a capital. Read once per text. */
export const capitalsIn = perText(({ words }: PreparedText): Capitals => {
  const headline = isHeadline(words);
  const all: CapitalUse[] = [];
  const byFold = new Map<string, CapitalUse[]>();
  for (const [at, use] of words.entries()) {
    if (use.shape !== "capital") continue;
    const capital = capitalUse(use, words[at + 1], headline);
    all.push(capital);
    const alike = byFold.get(capital.folded);
    if (alike) alike.push(capital);
    else byFold.set(capital.folded, [capital]);
  }
  return { isHeadline: headline, all, byFold };
});

function capitalUse(use: WordUse, next: WordUse | undefined, isInHeadline: boolean): CapitalUse {
  const folded = foldedWord(use.key);
  const isFollowed = isFollowedByCapital(use, next);
  const isAlone = !isInHeadline && !isFollowed && followsNoCapital(use);
  const isName = isAlone && use.inside;
  return { use, isFollowed, isAlone, isName, folded, skeleton: skeletonOf(folded) };
}

/** Tells whether the next word of a text stands right behind a word and has a capital. */
export function isFollowedByCapital(use: WordUse, next: WordUse | undefined): boolean {
  return next?.previous === use && next.shape !== "lower";
}

// English gives a capital to offices after an article ("the President"); that makes no name of the word.
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

function followsNoCapital({ previous }: WordUse): boolean {
  return previous === null || (previous.shape === "lower" && !ARTICLES.has(previous.key));
}
