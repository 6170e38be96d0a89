import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";

/** A word with an initial capital that may be a name. */
export interface CapitalWord {
  readonly use: WordUse;
  /** Its capital was a choice: it stands inside a sentence of a text that is no headline. */
  readonly isName: boolean;
}

const SHORTEST = 4;

/** Returns the capitalised words of four letters and more, but for function words that begin a sentence. Read once per text. */
export const capitalWords = perText(({ words, language }): readonly CapitalWord[] => {
  const capitals = words.filter(
    ({ shape, text }) => shape === "capital" && text.length >= SHORTEST,
  );
  if (capitals.length === 0) return NONE;
  const headline = isHeadline(words);
  return capitals
    .filter((use) => use.inside || !isFunctionWord(use.text, language))
    .map((use) => ({ use, isName: use.inside && !headline }));
});

const NONE: readonly CapitalWord[] = [];
