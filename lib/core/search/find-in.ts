import { type Code, hasCodes } from "#lib/core/text/codes.ts";
import { plainText, spanWithCodes } from "#lib/core/text/plain-text.ts";
import type { WordFinder } from "./compile-query.ts";
import type { Found } from "./regex/finder.ts";

/**
 * Finds what was asked for in the text of a segment as it is read: inline codes are seen through, but for those that stand in the place of
 * a word or of a line's end. The spans are of the text with its codes; `groups` are without. In order, without overlaps.
 */
export function findIn(finder: WordFinder, text: string, codes: readonly Code[] = []): Found[] {
  if (!hasCodes(text)) return finder.find(text);
  const plain = plainText(text, codes);
  return finder
    .find(plain.text)
    .map((found) => ({ ...spanWithCodes(plain, found), groups: found.groups }));
}
