import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { type PlainToken, plainTokens } from "./plain-words.ts";

/**
 * Finds two to four words, or one with a hyphen, written twice in a row ("in the in the"). Silent on what is said three
 * times ("again and again and again"), on names (New York New York) and across any mark but a hyphen.
 */
export const repeatedPhrase = {
  id: "repeated-phrase",
  version: 1,
  languages: "all",
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The ministers met ⟦in the in the⟧ old town hall.",
      mended: "The ministers met in the old town hall.",
    },
    {
      language: "fr",
      text: "La réunion a eu lieu ⟦dans la dans la⟧ vieille ville.",
      mended: "La réunion a eu lieu dans la vieille ville.",
    },
  ],
  run(text) {
    const tokens = plainTokens(text);
    const hits: Hit[] = [];
    for (let at = 0; at + 3 < tokens.length; at++) {
      const length = repeatedFrom(tokens, at);
      if (length === 0) continue;
      if (!isMeant(tokens, at, length, text.language)) hits.push(hitOn(text, tokens, at, length));
      at += 2 * length - 1;
    }
    return hits;
  },
} as const satisfies MonoCheck;

// Four words, three of them joined to another by a hyphen.
const LONGEST = 7;
const MOST_WORDS = 4;

/** The length of the phrase that begins at `at` and is at once repeated; 0 where none is. */
function repeatedFrom(tokens: readonly PlainToken[], at: number): number {
  const first = tokens[at];
  if (first?.kind !== "word") return 0;
  for (let length = 2; length <= LONGEST; length++) {
    const again = tokens[at + length];
    if (again === undefined) return 0;
    if (again.key === first.key && isTwice(tokens, at, length)) return length;
  }
  return 0;
}

function isTwice(tokens: readonly PlainToken[], at: number, length: number): boolean {
  let words = 0;
  for (let i = at; i < at + length; i++) {
    const token = tokens[i];
    const again = tokens[i + length];
    if (!token || token.key !== again?.key) return false;
    if (token.kind === "word") words++;
    else if (token.kind === "number" || token.key !== "-") return false;
    if (i > at && token.isSpaced !== again.isSpaced) return false;
  }
  return words >= 2 && words <= MOST_WORDS && (tokens[at + length]?.isSpaced ?? false);
}

/** Said so on purpose: a chain (again and again and again), a name, a sound. "Of trees of trees of" is no chain. */
function isMeant(
  tokens: readonly PlainToken[],
  at: number,
  length: number,
  language: string,
): boolean {
  const phrase = tokens.slice(at, at + length);
  const isCoordinated = phrase.some(({ key }) => COORDINATORS.has(key));
  const isLink = (outer: PlainToken | undefined, inner: PlainToken | undefined) =>
    outer !== undefined &&
    outer.key === inner?.key &&
    (isCoordinated || !isFunctionWord(outer.key, language));
  const isChain =
    isLink(tokens[at - 1], phrase.at(-1)) || isLink(tokens[at + 2 * length], phrase[0]);
  const isOneWord = phrase.every(({ key }) => key === phrase[0]?.key);
  return isChain || isOneWord || phrase.every(isCapitalised);
}

const COORDINATORS: ReadonlySet<string> = new Set(
  "and or et ou y und oder і й та и e o en".split(" "),
);

function isCapitalised({ text, key }: PlainToken): boolean {
  return text.charAt(0) !== key.charAt(0);
}

function hitOn(
  { text }: PreparedText,
  tokens: readonly PlainToken[],
  at: number,
  length: number,
): Hit {
  const start = tokens[at]?.start ?? 0;
  const once = text.slice(start, tokens[at + length - 1]?.end);
  return {
    start,
    end: tokens[at + 2 * length - 1]?.end ?? start,
    variant: "repeated",
    values: { words: once },
    fixes: [once],
    confidence: 0.9,
  };
}
