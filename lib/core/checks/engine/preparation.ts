import type { CheckedDocument, PreparedDocument } from "./check.ts";
import { type PreparedText, prepareText } from "./prepared-text.ts";

/** Prepared paragraphs kept between runs, so that checking a document again costs little more than what was edited. */
export interface Preparation {
  prepare(text: string, language: string): PreparedText;
}

/**
 * Bounds memory (some kilobytes each): enough for a book of 12,500 rows in four languages. What of a document is beyond it is prepared anew
 * where it has moved, never wrongly.
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

/** Prepares all texts of a document. Those of an earlier version are taken over from there, whatever else is remembered. */
export function prepareDocument(
  document: CheckedDocument,
  preparation: Preparation,
  earlier: PreparedDocument | null = null,
): PreparedDocument {
  const editions = document.editions.map(({ language, basedOn, paragraphs }, at) => {
    const before = earlier?.editions[at];
    const find = finder(before?.language === language ? before.paragraphs : []);
    const prepared = paragraphs.map(
      (text, paragraph) => find(text, paragraph) ?? preparation.prepare(text, language),
    );
    return { language, basedOn, paragraphs: prepared };
  });
  return { editions, rows: document.rows };
}

/** Finds a text among those of an earlier version: where it stands now, or wherever it stood. */
function finder(known: readonly PreparedText[]) {
  let moved: ReadonlyMap<string, PreparedText> | null = null;
  return (text: string, paragraph: number): PreparedText | undefined => {
    const same = known[paragraph];
    if (same?.text === text) return same;
    moved ??= new Map(known.map((one) => [one.text, one]));
    return moved.get(text);
  };
}
