import { isAbbreviation } from "#lib/core/text/abbreviations.ts";
import type { Span, Token } from "#lib/core/text/tokens.ts";

/** A word as it stands in a sentence, without elided article (l’Ukraine) and possessive ending (Kyiv’s). */
export interface WordUse extends Span {
  readonly text: string;
  /** The word in lower case. */
  readonly key: string;
  /** `capital` is an initial capital with small letters after it; words set all in capitals say nothing. */
  readonly shape: "capital" | "lower" | "other";
  /** Stands inside a sentence, so that its first letter was a choice. */
  readonly inside: boolean;
  /** The word before it, unless a mark other than a hyphen stands between. */
  readonly previous: WordUse | null;
}

/** Returns the words of two letters and more, in order. */
export function readWordUses(tokens: readonly Token[], language: string): WordUse[] {
  const uses: WordUse[] = [];
  let previous: WordUse | null = null;
  let inside = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "space") continue;
    if (token.kind === "word") {
      const { start, end, text, key, shape } = wordOf(token);
      const use: WordUse = { start, end, text, key, shape, inside, previous };
      if (use.key.length > 1) uses.push(use);
      previous = use;
    } else {
      previous = token.text === "-" ? previous : null;
    }
    inside = token.kind !== "mark" || staysInside(tokens, at, inside, language);
  }
  return uses;
}

/** Tells whether a paragraph is set like a headline, where capitals say nothing: most of its longer words have one. */
export function isHeadline(words: readonly WordUse[]): boolean {
  const long = words.filter((word) => word.key.length > 3);
  const capitals = long.filter((word) => word.shape !== "lower").length;
  return long.length >= HEADLINE_WORDS && capitals > long.length * HEADLINE_SHARE;
}

// In news text a quarter of the longer words have a capital; title case sets nearly all. Two words show neither.
const HEADLINE_SHARE = 0.75;
const HEADLINE_WORDS = 3;

// After these a sentence, a quotation or a list entry may begin.
const OPENERS = /^[.!?…:;«“„"‘'()[\]–—•*·¿¡-]$/u;

function staysInside(
  tokens: readonly Token[],
  at: number,
  inside: boolean,
  language: string,
): boolean {
  const mark = tokens[at]?.text ?? "";
  if (mark === "-" && tokens[at - 1]?.kind === "word") return true;
  if (mark === ".") return inside && isAbbreviation(tokens[at - 1]?.text ?? " ", language);
  return inside && !OPENERS.test(mark);
}

const ELISION = /^(?:[cdjlmnstCDJLMNST]|[Qq]u|dell|all|nell|dall|sull)['’](?=\p{L}{2})/u;
const POSSESSIVE = /['’]s$/u;

function wordOf(token: Token) {
  const { text: whole } = token;
  const bare = whole.includes("’") || whole.includes("'") ? withoutElision(token) : token;
  const key = bare.text.toLowerCase();
  return { start: bare.start, end: bare.end, text: bare.text, key, shape: shapeOf(bare.text, key) };
}

function withoutElision(token: Token): Span & { readonly text: string } {
  const elided = ELISION.exec(token.text)?.[0].length ?? 0;
  const text = token.text.slice(elided).replace(POSSESSIVE, "");
  const start = token.start + elided;
  return { start, end: start + text.length, text };
}

function shapeOf(text: string, key: string): WordUse["shape"] {
  if (text === key) return isPlain(key) || /^\p{Ll}/u.test(key) ? "lower" : "other";
  return /^\p{Lu}[^\p{Lu}]+$/u.test(text) ? "capital" : "other";
}

/** Begins with one of a to z or а to я, as most words do: told in a tenth of the time. */
function isPlain(key: string): boolean {
  const code = key.charCodeAt(0);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x44f);
}
