import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";

/** A word with a capital. */
export interface CapitalUse {
  readonly use: WordUse;
  /** Stands inside a sentence and beside no other capital: neither a title before a name nor part of a longer one. */
  readonly isName: boolean;
  readonly folded: string;
  readonly skeleton: string;
}

/** The words of a text that have a capital, by what they may be found by. */
export interface Capitals {
  readonly byKey: ReadonlyMap<string, readonly CapitalUse[]>;
  readonly byFold: ReadonlyMap<string, readonly CapitalUse[]>;
  readonly all: readonly CapitalUse[];
}

const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

/** Tells whether a language gives a capital to every noun, so that one says nothing. */
export function capitalisesNouns(language: string): boolean {
  return CAPITALISES_NOUNS.has(primaryLanguage(language));
}

/** Returns the words of a text that have a capital; none of a headline, where capitals say nothing. */
export const capitalsIn = perText(({ words }: PreparedText): Capitals => {
  const uses = isHeadline(words) ? [] : words.filter(({ shape }) => shape === "capital");
  const all = uses.map((use) => capitalUse(use, words[words.indexOf(use) + 1]));
  return { all, byKey: groupedBy(all, ({ use }) => use.key), byFold: groupedBy(all, ({ folded }) => folded) };
});

function capitalUse(use: WordUse, next: WordUse | undefined): CapitalUse {
  const folded = foldedWord(use.key);
  return { use, isName: isName(use, next), folded, skeleton: skeletonOf(folded) };
}

function groupedBy(uses: readonly CapitalUse[], keyOf: (use: CapitalUse) => string) {
  const groups = new Map<string, CapitalUse[]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use));
    if (group) group.push(use);
    else groups.set(keyOf(use), [use]);
  }
  return groups;
}

// English gives a capital to offices after an article ("the President"); that makes no name of the word.
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

function isName(use: WordUse, next: WordUse | undefined): boolean {
  if (!use.inside || (next?.previous === use && next.shape !== "lower")) return false;
  return use.previous === null || (use.previous.shape === "lower" && !ARTICLES.has(use.previous.key));
}
