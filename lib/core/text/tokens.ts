import { matchTokens } from "./match-tokens.ts";
import { scanTokens } from "./scan-tokens.ts";
import type { Token } from "./token.ts";

export type { Span, Token } from "./token.ts";

/**
 * Splits `text` into words, numbers, runs of white space and single marks. Tokens are in order and cover the whole
 * text; none splits a surrogate pair, a combining sequence or a joined emoji. Linear in the length of the text.
 */
export function tokenise(text: string, language = "und"): Token[] {
  return scanTokens(text) ?? matchTokens(text, language);
}
