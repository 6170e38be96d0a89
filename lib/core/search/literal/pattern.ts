import { primaryLanguage } from "#lib/core/text/language.ts";
import type { WordQuery } from "../query.ts";
import { ACCENT, accentedForms, withoutAccents } from "./accents.ts";
import { spellings } from "./spellings.ts";

/** A query for words as they are written. */
export type LiteralQuery = Pick<WordQuery, "text" | "matchCase" | "wholeWord" | "ignoreAccents">;

/**
 * Returns the platform's pattern for a literal. It is a row of alternatives that exclude each other, each of them once, so that a search
 * costs at most the length of the text times that of the query. Where there is a letter or a number in it, a plain space also stands for
 * other spaces, a straight mark for the set ones, and characters that nobody sees do not divide it; without one, it is about the
 * marks themselves, and they are looked for as they are.
 */
export function literalPattern(query: LiteralQuery, language: string): RegExp {
  const isLenient = /[\p{L}\p{N}]/u.test(query.text);
  const between = isLenient && !UNSEEN.test(query.text) ? `${UNSEEN.source}*` : "";
  const letters = query.text.normalize("NFC").match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const parts = letters.map((letter) => partFor(letter, query, language, isLenient));
  return new RegExp(parts.join(between), isFolded(query, language) ? "giu" : "gu");
}

// Hyphens and spaces of no width, and marks of direction. The joiners are left out: they change what is written.
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]/u;

const LENIENT: Readonly<Record<string, string>> = {
  " ": String.raw`[\s\p{Zs}]`,
  "'": "['’‘ʼ]",
  '"': '["“”„]',
  "-": "[-‐‑]",
};

// I and ı, İ and i are the pairs of these languages; the platform folds I to i for all.
const DOTTED = /^(?:tr|az)$/;

function isFolded({ matchCase }: LiteralQuery, language: string): boolean {
  return !(matchCase || DOTTED.test(primaryLanguage(language)));
}

function partFor(
  letter: string,
  query: LiteralQuery,
  language: string,
  isLenient: boolean,
): string {
  const lenient = isLenient ? LENIENT[letter] : undefined;
  if (lenient !== undefined) return lenient;
  const cased = query.matchCase
    ? [letter]
    : [...new Set([letter, ...otherCases(letter, language)])];
  if (!query.ignoreAccents) return anyOf(cased.flatMap(spellings));
  const plain = cased.map(withoutAccents);
  return `${anyOf(plain.flatMap((one) => [one, ...accentedForms(one)]))}${ACCENT}*`;
}

function otherCases(letter: string, language: string): string[] {
  const tag = DOTTED.test(primaryLanguage(language)) ? "tr" : "und";
  return [letter.toLocaleLowerCase(tag), letter.toLocaleUpperCase(tag)];
}

function anyOf(texts: readonly string[]): string {
  const [first = "", ...others] = [...new Set(texts)].map(escaped);
  return others.length === 0 ? first : `(?:${[first, ...others].join("|")})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
