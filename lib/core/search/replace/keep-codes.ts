import { diffTexts } from "#lib/core/diff/texts.ts";
import { type Code, codeCharacter, hasCodes } from "#lib/core/text/codes.ts";
import { plainText } from "#lib/core/text/plain-text.ts";

/**
 * Returns `words` with the codes that stood in `stretch`, all of them and in their order. Where words stayed, a code stays between them; of
 * new words, a code that opens stands before and any other behind them.
 */
export function keepCodes(
  stretch: string,
  words: string,
  codes: readonly Code[] = [],
  language = "und",
): string {
  if (!hasCodes(stretch)) return words;
  const plain = plainText(stretch, codes);
  const { changes } = diffTexts(plain.text, words, language);
  let kept = "";
  let put = 0;
  for (const { index, at, sign } of plain.codes) {
    const isOpen = codes[index]?.kind === "open";
    const place = Math.max(put, placeAmong(changes, at + sign.length, isOpen));
    kept += words.slice(put, place) + codeCharacter(index);
    put = place;
  }
  return kept + words.slice(put);
}

type Changes = ReturnType<typeof diffTexts>["changes"];

function placeAmong(changes: Changes, at: number, isOpen: boolean): number {
  let shift = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    if (at <= fromA) break;
    if (at < toA) return isOpen ? fromB : toB;
    shift = toB - toA;
  }
  return at + shift;
}
