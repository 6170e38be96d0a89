import type { Knowledge, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { isInScriptOf } from "./spelling-excuses.ts";
import { isDerived } from "./spelling-known.ts";

/** What is known where it is asked whether a word in small letters is a name. */
export interface NameContext {
  readonly text: PlacedText;
  readonly row: RowView;
  readonly known: Knowledge;
}

/** What a dictionary says of a word in small letters: that it is one, that it is one with a capital only, or neither. */
export type Standing = "word" | "name" | "unknown";

/** Returns what the dictionary of a language says of a word in small letters; null without a dictionary. */
export function standingOf(word: string, language: string, known: Knowledge): Standing | null {
  const speller = known.speller(language);
  if (!speller) return null;
  if (!isInScriptOf(language, word)) return "unknown";
  if (speller.knows(word) || isFunctionWord(word, language)) return "word";
  if (isDerived(word, language, speller)) return "word";
  return speller.knows(withCapital(word)) ? "name" : "unknown";
}

/** Returns the word with a capital. */
export function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
