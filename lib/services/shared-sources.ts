import type { DescribedText } from "#lib/adapters/open-files.ts";
import { sameText } from "#lib/core/diff/documents/same-text.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";

type Found = { readonly file: { readonly rows: unknown }; readonly text: DescribedText } | null;

/** One of the texts of a file, perhaps left out of the document. */
export interface TextOfFile {
  /** Index of the file. */
  readonly text: number;
  readonly slot: string;
  readonly found: Found;
}

/** Pairs the equal paragraphs of two texts that are copies of one, inline markup aside; null for others. Linear. */
export function copiesOf(
  one: DescribedText,
  other: DescribedText,
): ReadonlyMap<number, number> | null {
  if (one.language !== other.language) return null;
  return sameText(wordsOf(one), wordsOf(other));
}

function wordsOf({ paragraphs }: DescribedText): string[] {
  return paragraphs.map(({ text }) => withoutCodes(text).trim());
}

/**
 * For each text that a file was translated from, the same text in an earlier file, where that stays in the document: `isKept` tells which do. Only
 * files that bring rows of several texts are looked at.
 */
export function copyBefore(
  texts: readonly TextOfFile[],
  index: number,
  isKept: (index: number) => boolean,
): number | null {
  const own = texts[index];
  if (!own?.found?.file.rows || !isSource(texts, own)) return null;
  const { text } = own.found;
  const copy = texts.findIndex((earlier, at) => {
    if (at >= index || earlier.text === own.text || !isKept(at)) return false;
    return earlier.found?.file.rows && copiesOf(earlier.found.text, text) !== null;
  });
  return copy === -1 ? null : copy;
}

function isSource(texts: readonly TextOfFile[], own: TextOfFile): boolean {
  return texts.some(({ text, found }) => text === own.text && found?.text.basedOn === own.slot);
}
