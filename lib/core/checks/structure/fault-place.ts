import type { Place, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";

/** Returns the place of a whole paragraph; null where it is empty. */
export function wholeParagraph(
  { editions }: PreparedDocument,
  edition: number,
  paragraph: number,
): Place | null {
  const end = editions[edition]?.paragraphs[paragraph]?.text.length ?? 0;
  return end === 0 ? null : { edition, paragraph, start: 0, end };
}

/**
 * Returns the word beside a gap behind paragraph `before` (-1: at the head of the edition): the last one before it, or else the first
 * after it. null where the edition has no words.
 */
export function wordBesideGap(
  { editions }: PreparedDocument,
  edition: number,
  before: number,
): Place | null {
  const paragraphs = editions[edition]?.paragraphs ?? [];
  for (let at = before; at >= 0; at--) {
    const word = wordsOf(paragraphs[at]).at(-1);
    if (word) return { edition, paragraph: at, start: word.start, end: word.end };
  }
  for (let at = before + 1; at < paragraphs.length; at++) {
    const [word] = wordsOf(paragraphs[at]);
    if (word) return { edition, paragraph: at, start: word.start, end: word.end };
  }
  return null;
}

function wordsOf(text: PreparedText | undefined) {
  return text?.tokens.filter(({ kind }) => kind === "word" || kind === "number") ?? [];
}
