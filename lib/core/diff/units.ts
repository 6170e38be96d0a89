import { type Token, tokenise } from "#lib/core/text/tokens.ts";

const HYPHEN = /^[-\u2010\u2011]$/;

/**
 * Splits `text` into the units a reader compares: words with their hyphens (альма-матер, 20-th), marks, runs of
 * white space. They are in order and cover the whole text.
 */
export function comparisonUnits(text: string, language: string): readonly Token[] {
  const tokens = tokenise(text, language);
  const units: Token[] = [];
  for (let next = 0; next < tokens.length; next++) {
    const [token, after, last] = [tokens[next], tokens[next + 1], units.at(-1)];
    if (!token) continue;
    if (!last || !after || !isHyphenBetween(last, token, after)) {
      units.push(token);
      continue;
    }
    units[units.length - 1] = compound(last, token, after);
    next++;
  }
  return units;
}

function isHyphenBetween(before: Token, token: Token, after: Token): boolean {
  return HYPHEN.test(token.text) && isWord(before) && isWord(after);
}

function compound(first: Token, hyphen: Token, second: Token): Token {
  const text = first.text + hyphen.text + second.text;
  return { kind: "word", text, start: first.start, end: second.end };
}

/** Tells whether a unit is read as a word: letters or digits, not a mark or white space. */
export function isWord({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}
