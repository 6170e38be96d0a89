import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { beginsWithVowelSound } from "#lib/core/text/english-sounds.ts";
import { hitsAt, type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds “a” before the sound of a vowel and “an” before that of a consonant: by sound, not by letter (an hour, a unit, an FBI agent,
 * an 11th). Silent where speakers differ (an historic) and where the letter A is no article.
 */
export const aAn = {
  id: "a-an",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "They waited for ⟦a⟧ hour outside.",
      mended: "They waited for an hour outside.",
    },
    {
      language: "en",
      text: "She was elected ⟦an⟧ European deputy.",
      mended: "She was elected a European deputy.",
    },
  ],
  run(text) {
    const tokens = plainTokens(text);
    return hitsAt(tokens, (token, at) => {
      if (token.key !== "a" && token.key !== "an") return null;
      const next = wordAfter(tokens, at);
      if (!next || !isArticle(tokens, at)) return null;
      const wantsAn = beginsWithVowelSound(readable(token, next));
      return wantsAn === null || wantsAn === (token.key === "an") ? null : hitOn(token, next);
    });
  },
} as const satisfies MonoCheck;

const BEFORE_WORD = /^[“"‘'«([$£€¥]$/u;

/** The word or figure that follows, over an opening mark or the sign of a currency. */
function wordAfter(tokens: readonly PlainToken[], at: number): PlainToken | undefined {
  const next = tokens[at + 1];
  if (!next?.isSpaced) return undefined;
  const word = next.kind === "mark" && BEFORE_WORD.test(next.text) ? tokens[at + 2] : next;
  return word?.kind === "word" || word?.kind === "number" ? word : undefined;
}

const SENTENCE_START = /^[.!?…:“"‘'«(–—-]$/u;

function isArticle(tokens: readonly PlainToken[], at: number): boolean {
  const [previous, token, next, afterNext] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + 1],
    tokens[at + 2],
  ];
  if (previous && !token?.isSpaced && !SENTENCE_START.test(previous.text)) return false;
  if (token?.key === "an") return !FOREIGN.has(next?.key ?? "");
  // “A and B”, “grade A”, “from A to Z”, “a” spelt as a letter before another.
  if (
    NOT_AFTER_A.has(next?.key ?? "") ||
    (next?.kind === "word" &&
      next.key.length === 1 &&
      afterNext?.text !== "-" &&
      next.text === next.key)
  )
    return false;
  if (token?.text !== "A") return true;
  return previous === undefined || SENTENCE_START.test(previous.text);
}

const NOT_AFTER_A: ReadonlySet<string> = new Set(
  "a an and as at i if in is it of on or us".split(" "),
);
const FOREIGN: ReadonlySet<string> = new Set(["der", "die", "das", "den"]);

/** A word set in capitals beside an article in capitals, or a long one, is no acronym. */
function readable(article: PlainToken, { text, key }: PlainToken): string {
  const isShouted = text !== key && text === text.toUpperCase();
  return isShouted && (article.text === "AN" || text.length > 6) ? key : text;
}

function hitOn(article: PlainToken, next: PlainToken): Hit {
  const right = article.key === "an" ? "a" : "an";
  const fix = article.text.charAt(0) === "A" ? withCapital(right) : right;
  return {
    start: article.start,
    end: article.end,
    variant: article.key === "an" ? "consonant" : "vowel",
    values: { word: next.text, expected: fix },
    fixes: [article.text === "AN" ? "A" : fix],
    confidence: 0.95,
  };
}
