import type { Hit } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Token } from "#lib/core/text/tokens.ts";

/** A word, number or mark without the white space around it. */
export interface PlainToken extends Token {
  /** The text in lower case, with straight apostrophes. */
  readonly key: string;
  /** White space stands before it. */
  readonly isSpaced: boolean;
}

/** Returns what is written in a text, white space left out, in order. Read once per text. */
export const plainTokens = perText(({ tokens }: PreparedText): readonly PlainToken[] => {
  const plain: PlainToken[] = [];
  let isSpaced = false;
  for (const { kind, text, start, end } of tokens) {
    if (kind !== "space") plain.push({ kind, text, start, end, key: keyOf(text), isSpaced });
    isSpaced = kind === "space";
  }
  return plain;
});

/** Collects what `judge` says of each token; null says nothing. */
export function hitsAt(
  tokens: readonly PlainToken[],
  judge: (token: PlainToken, at: number) => Hit | null,
): readonly Hit[] {
  let hits: Hit[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const hit = token ? judge(token, at) : null;
    if (!hit) continue;
    if (hits) hits.push(hit);
    else hits = [hit];
  }
  return hits ?? NO_HITS;
}

const NO_HITS: readonly Hit[] = [];

function keyOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}
