import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Span, Token } from "#lib/core/text/tokens.ts";
import { NEGATION_WORDS, type NegationWords } from "./negation-words.ts";

/** What a text says of things that are not so. */
export interface Negations {
  /** The words that negate a sentence, in order; those that merely go with another left out. */
  readonly clear: readonly Span[];
  /** Words that may stand for a negation, or make one of another kind. */
  readonly half: number;
  readonly words: number;
}

/** Returns the negations of a text; null in a language whose words are not listed. Linear. */
export const negationsIn = perText(({ tokens, language }: PreparedText): Negations | null => {
  const primary = primaryLanguage(language);
  const list = NEGATION_WORDS.get(primary);
  if (!list) return null;
  const words = tokens.filter(({ kind }) => kind === "word");
  const particles: Token[] = [];
  const concord: Token[] = [];
  let half = 0;
  for (const [at, token] of words.entries()) {
    const word = keyOf(token);
    if (isParticle(word, list, primary)) {
      if (isExempt(words[at + 1], list)) half++;
      else particles.push(token);
    } else if (list.concord.has(word)) concord.push(token);
    else if (list.half.has(word) || list.halfParts.test(word)) half++;
  }
  const clear = particles.length > 0 ? particles : concord;
  return { clear: clear.map(({ start, end }) => ({ start, end })), half, words: words.length };
});

function keyOf({ text }: Token): string {
  return text.toLowerCase().replace("’", "'");
}

function isParticle(word: string, { particles }: NegationWords, primary: string): boolean {
  if (particles.has(word)) return true;
  if (primary === "en") return word.endsWith("n't");
  return primary === "fr" && word.startsWith("n'");
}

function isExempt(next: Token | undefined, { exempting }: NegationWords): boolean {
  return next === undefined || exempting.has(keyOf(next));
}
