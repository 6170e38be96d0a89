import type { Knowledge, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { scriptOf } from "#lib/core/text/scripts.ts";
import { isDerived } from "./spelling-known.ts";

/** What is known where it is asked whether a word in small letters is a name. */
export interface NameContext {
  readonly text: PlacedText;
  readonly row: RowView;
  readonly known: Knowledge;
}

/** What a dictionary says of a word in small letters: that it is one, that it is one with a capital only, or neither. */
export type Standing = "word" | "name" | "unknown";

/** A word in small letters, with what its own dictionary says of it. */
export interface Suspect {
  readonly use: WordUse;
  readonly standing: Standing | null;
  /** A word with a capital stands right behind it. */
  readonly isFollowed: boolean;
}

/** Returns what the dictionary of a language says of a word in small letters; null without a dictionary. */
export function standingOf(word: string, language: string, known: Knowledge): Standing | null {
  const speller = known.speller(language);
  if (!speller) return null;
  if (isForeign(word, language)) return "unknown";
  if (speller.knows(word) || isFunctionWord(word, language)) return "word";
  if (isDerived(word, language, speller)) return "word";
  return speller.knows(withCapital(word)) ? "name" : "unknown";
}

// Greek begins here; what is before it is Latin.
const AFTER_LATIN = 0x370;

/** Ukrainian dictionaries take every word in Latin letters for known. */
function isForeign(word: string, language: string): boolean {
  return word.charCodeAt(0) < AFTER_LATIN && scriptOf(language) === "Cyrillic";
}
