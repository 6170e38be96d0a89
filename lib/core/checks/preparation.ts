import { readNumbers } from "#lib/core/text/number-values.ts";
import { tokenise } from "#lib/core/text/tokens.ts";
import type { Hit, MonoCheck } from "./check.ts";
import type { PreparedText } from "./prepared-text.ts";
import { readWordUses } from "./word-uses.ts";

/** Prepared paragraphs kept between runs, so that checking a document again costs little more than what was edited. */
export interface Preparation {
  prepare(text: string, language: string): PreparedText;
  hitsOf(check: MonoCheck, text: PreparedText): readonly Hit[];
}

/** Enough for the four editions of a long article; a text beyond it is prepared anew on each run, never wrongly. */
const DEFAULT_PREPARED_TEXTS = 4_000;

/** Returns an empty preparation that holds at most `limit` paragraphs; beyond it, the one unused for longest goes. */
export function createPreparation(limit = DEFAULT_PREPARED_TEXTS): Preparation {
  const texts = new Map<string, PreparedText>();
  const hits = new WeakMap<PreparedText, Map<MonoCheck, readonly Hit[]>>();
  return {
    prepare: (text, language) => remember(texts, limit, text, language),
    hitsOf(check, text) {
      const known = hits.get(text) ?? new Map<MonoCheck, readonly Hit[]>();
      hits.set(text, known);
      const found = known.get(check) ?? check.run(text);
      known.set(check, found);
      return found;
    },
  };
}

function remember(
  texts: Map<string, PreparedText>,
  limit: number,
  text: string,
  language: string,
): PreparedText {
  const key = `${language}\n${text}`;
  const prepared = texts.get(key) ?? prepareText(text, language);
  texts.delete(key);
  texts.set(key, prepared);
  if (texts.size > limit) forgetOldest(texts);
  return prepared;
}

function forgetOldest(texts: Map<string, PreparedText>): void {
  for (const oldest of texts.keys()) {
    texts.delete(oldest);
    return;
  }
}

function prepareText(text: string, language: string): PreparedText {
  const tokens = tokenise(text, language);
  return {
    text,
    language,
    tokens,
    numbers: readNumbers(text, tokens, language),
    words: readWordUses(tokens, language),
  };
}
