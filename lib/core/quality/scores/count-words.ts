import { withoutCodes } from "#lib/core/text/codes.ts";

// Chinese and Japanese do without spaces; translators count their characters.
const WORD =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\s\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g;

/** Counts words as the trade does: what stands between white space, and each character of Chinese and Japanese. Linear. */
export function countWords(text: string): number {
  return withoutCodes(text).match(WORD)?.length ?? 0;
}
