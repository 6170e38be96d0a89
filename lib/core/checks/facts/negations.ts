import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Span, Token } from "#lib/core/text/tokens.ts";
import { NEGATION_WORDS, type NegationWords } from "./negation-words.ts";

/** What a text says of things that are not so. */
export interface Negations {
  /** The words that negate a sentence, in order; those that merely go with another left out. */
  readonly clear: readonly Span[];
  /** How many words there are that may stand for a negation, or make one of another kind. */
  readonly half: number;
  readonly words: number;
}

/** Returns the negations of a text; null in a language whose words are not listed. Linear. */
export const negationsIn = perText(({ tokens, language }: PreparedText): Negations | null => {
  const list = NEGATION_WORDS.get(primaryLanguage(language));
  if (!list) return null;
  const found: Found = { particles: [], concord: [], half: 0, words: 0, last: -REACH };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "word") take(found, tokens, at, list);
  }
  return weighed(found, list);
});

interface Found {
  readonly particles: Token[];
  readonly concord: Token[];
  half: number;
  words: number;
  /** The number of the last particle that still waits for its other half. */
  last: number;
}

// Words between the halves of a negation: ne le lui avait sans doute pas.
const REACH = 7;

function take(found: Found, tokens: readonly Token[], at: number, list: NegationWords): void {
  const token = tokens[at];
  if (!token) return;
  const word = keyOf(token);
  found.words++;
  const stem = withoutParticle(word, list);
  if (stem !== null) {
    if (isExempt(tokens, at, list) || list.halfParts.test(stem)) found.half++;
    else addParticle(found, token, list);
  } else if (list.concord.has(word)) addConcord(found, token, list);
  else if (list.half.has(word) || list.halfParts.test(word)) found.half++;
}

function addParticle(found: Found, token: Token, { needsBoth }: NegationWords): void {
  // One that never found its other half: ne … que, or a mere flourish.
  if (needsBoth && isWaiting(found)) found.half++;
  found.particles.push(token);
  found.last = found.words;
}

function addConcord(found: Found, token: Token, { needsBoth, half }: NegationWords): void {
  if (!needsBoth || isWaiting(found)) {
    found.concord.push(token);
    found.last = -REACH;
  } else if (half.has(keyOf(token))) found.half++;
}

function isWaiting({ words, last }: Found): boolean {
  return words - last < REACH;
}

function weighed(
  { particles, concord, half, words }: Found,
  { needsBoth }: NegationWords,
): Negations {
  const negating = particles.length > 0 ? particles : concord;
  const clear = negating.map(({ start, end }) => ({ start, end }));
  const torn = needsBoth ? Math.max(0, particles.length - concord.length) : 0;
  return { clear, half: half + torn, words };
}

function keyOf({ text }: Token): string {
  return text.toLowerCase().replace("’", "'");
}

/** What is left of a word without the particle that is written as one with it: n'oublie, doesn't; null where it has none. */
function withoutParticle(
  word: string,
  { particles, prefix, suffix }: NegationWords,
): string | null {
  if (particles.has(word)) return "";
  if (prefix !== "" && word.startsWith(prefix)) return word.slice(prefix.length);
  return suffix !== "" && word.endsWith(suffix) ? "" : null;
}

/** Before a mark it may be an answer (No, he said); before some words nothing is denied. */
function isExempt(tokens: readonly Token[], at: number, { exempting }: NegationWords): boolean {
  const next = tokens[at + 2];
  if (tokens[at + 1]?.kind === "mark") return tokens[at + 1]?.text === ",";
  return next?.kind === "word" && exempting.has(keyOf(next));
}
