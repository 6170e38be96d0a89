import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Token } from "#lib/core/text/tokens.ts";
import { joinsWhenDoubled, slipShare } from "./doubles.ts";

/** Finds a word written twice in a row. Silent where a language may double it (had had, nous nous) and on names. */
export const doubledWord = {
  id: "doubled-word",
  version: 3,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The mayor opened ⟦the the⟧ new bridge.",
      mended: "The mayor opened the new bridge.",
    },
    {
      language: "de",
      text: "Er dankte den Gästen für ⟦die die⟧ Geschenke.",
      mended: "Er dankte den Gästen für die Geschenke.",
    },
  ],
  run(text) {
    const { tokens } = text;
    const hits: Hit[] = [];
    for (let at = 0; at + 2 < tokens.length; at++) {
      const first = tokens[at];
      const next = tokens[at + 2];
      if (!first || !next || !isRepeated(first, tokens[at + 1], next)) continue;
      const confidence = mayBeDoubled(text, at) ? 0 : slipShare(text, at);
      if (confidence > 0) hits.push(hitOn(first, next, confidence, text.language));
    }
    return hits;
  },
} as const satisfies MonoCheck;

function isRepeated(first: Token, gap: Token | undefined, second: Token): boolean {
  if (first.kind !== "word" || first.text.length !== second.text.length) return false;
  if (second.kind !== "word" || gap?.kind !== "space") return false;
  return first.text.toLowerCase() === second.text.toLowerCase();
}

function hitOn(first: Token, second: Token, confidence: number, language: string): Hit {
  const isEmphasis = joinsWhenDoubled(first.text.toLowerCase(), language);
  return {
    start: first.start,
    end: second.end,
    variant: "repeated",
    values: { word: first.text },
    fixes: isEmphasis ? [first.text, `${first.text}-${second.text}`] : [first.text],
    confidence,
  };
}

function mayBeDoubled({ tokens, language }: PreparedText, at: number): boolean {
  const first = tokens[at]?.text ?? "";
  const second = tokens[at + 2]?.text ?? "";
  if (REDUPLICATING.has(primaryLanguage(language))) return true;
  if (tokens[at - 1]?.text === "-" || tokens[at + 3]?.text === "-") return true;
  if (isThrice(tokens, at)) return true;
  return isCapital(first) && isCapital(second);
}

// "bla bla bla": said on purpose.
function isThrice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text.toLowerCase();
  return tokens[at - 2]?.text.toLowerCase() === word || tokens[at + 4]?.text.toLowerCase() === word;
}

// Pago Pago, Duran Duran, and "Sie sie" counts as two words too.
function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

// Languages where doubling a word is grammar, written with a space.
const REDUPLICATING: ReadonlySet<string> = new Set([
  "vi",
  "id",
  "ms",
  "tl",
  "fil",
  "hi",
  "bn",
  "ur",
]);
