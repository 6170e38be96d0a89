import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { type AlphabeticScript, countLetters, scriptOf, toScript } from "#lib/core/text/scripts.ts";

/**
 * Finds a Latin letter in a Cyrillic word and the reverse, where the stray letters look like those they stand for. A
 * word that mixes unlike letters (a brand with a native ending) was meant so.
 */
export const mixedScript = {
  id: "mixed-script",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Character encoding",
  severity: "minor",
  examples: [
    { language: "uk", text: "висока ⟦вeжа⟧", mended: "висока вежа" },
    { language: "en", text: "the old ⟦mіll⟧", mended: "the old mill" },
  ],
  run({ text, tokens, language }) {
    if (!isMixed(text)) return [];
    return tokens.flatMap((token) => {
      if (token.kind !== "word" || !isMixed(token.text)) return [];
      const fixes = spellings(token.text, language);
      return fixes.length === 0 ? [] : [hitOn(token.start, token.text, fixes)];
    });
  },
} as const satisfies MonoCheck;

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function isMixed(text: string): boolean {
  return LATIN.test(text) && CYRILLIC.test(text);
}

function hitOn(start: number, word: string, fixes: readonly string[]): Hit {
  return {
    start,
    end: start + word.length,
    variant: "letter",
    values: { word },
    fixes,
    confidence: 0.97,
  };
}

/** The word in one alphabet, the likelier first: that of most of its letters, on a tie that of the language. */
function spellings(word: string, language: string): string[] {
  const letters = countLetters(word);
  const own = scriptOf(language) ?? "Latin";
  const other: AlphabeticScript = own === "Latin" ? "Cyrillic" : "Latin";
  const order = letters[other] > letters[own] ? [other, own] : [own, other];
  return order.flatMap((script) => toScript(word, script) ?? []);
}
