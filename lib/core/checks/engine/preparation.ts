import type { CheckedDocument, PreparedDocument } from "./check.ts";
import { type PreparedText, prepareText } from "./prepared-text.ts";

/** Prepared paragraphs kept between runs, so that checking a document again costs little more than what was edited. */
export interface Preparation {
  prepare(text: string, language: string): PreparedText;
}

/**
 * Bounds memory (some kilobytes each): enough for a book of 12,500 rows in four languages. A document beyond it is prepared anew on
 * each run, never wrongly.
 */
const DEFAULT_PREPARED_TEXTS = 50_000;

/** Returns an empty preparation that holds at most `limit` paragraphs; beyond it, the one unused for longest goes. */
export function createPreparation(limit = DEFAULT_PREPARED_TEXTS): Preparation {
  const texts = new Map<string, PreparedText>();
  return {
    prepare(text, language) {
      const key = `${language}\n${text}`;
      const prepared = texts.get(key) ?? prepareText(text, language);
      texts.delete(key);
      texts.set(key, prepared);
      if (texts.size > limit) forgetOldest(texts);
      return prepared;
    },
  };
}

function forgetOldest(texts: Map<string, PreparedText>): void {
  for (const oldest of texts.keys()) {
    texts.delete(oldest);
    return;
  }
}

/** Prepares all texts of a document. */
export function prepareDocument(
  document: CheckedDocument,
  preparation: Preparation,
): PreparedDocument {
  const editions = document.editions.map(({ language, basedOn, paragraphs }) => ({
    language,
    basedOn,
    paragraphs: paragraphs.map((text) => preparation.prepare(text, language)),
  }));
  return { editions, rows: document.rows };
}
