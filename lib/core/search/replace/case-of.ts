import { platformTag } from "#lib/core/text/language.ts";

/**
 * Returns `words` in the case of `found`, by the rules of a language: all capitals for all capitals, a capital for each word where several
 * have one, one for the first. In place of small letters a word loses the capital it begins with; one that has others, such as `NATO`,
 * keeps them. What is in neither way, and what has no case, leaves them as they were written.
 */
export function withCaseOf(found: string, words: string, languageTag: string): string {
  const language = platformTag(languageTag);
  const styles = wordsIn(found).map(styleOf);
  const [first] = styles;
  if (first === undefined) return words;
  if (isLoud(found, styles)) return words.toLocaleUpperCase(language);
  if (styles.every((style) => style === "small")) return mapWords(words, small(language));
  if (styles.length > 1 && styles.every((style) => style === "capital"))
    return mapWords(words, capital(language));
  return first === "capital" ? mapFirst(words, capital(language)) : words;
}

type Style = "small" | "capital" | "capitals" | "mixed";

const WORD = /[\p{L}\p{M}'’ʼ]*\p{L}[\p{L}\p{M}'’ʼ]*/gu;

/** The words that have a case. */
function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).filter((word) => /[\p{Lu}\p{Lt}\p{Ll}]/u.test(word));
}

function styleOf(word: string): Style {
  const [first = "", ...others] = word.match(/[\p{Lu}\p{Lt}\p{Ll}]/gu) ?? [];
  const isCapital = isUpper(first);
  if (!others.some(isUpper)) return isCapital ? "capital" : "small";
  return isCapital && others.every(isUpper) ? "capitals" : "mixed";
}

function isUpper(letter: string): boolean {
  return /[\p{Lu}\p{Lt}]/u.test(letter);
}

// A single letter is a capital like any other: "A" begins a sentence more often than it shouts.
function isLoud(found: string, styles: readonly Style[]): boolean {
  const capitals = found.match(/\p{Lu}/gu) ?? [];
  return capitals.length > 1 && !/\p{Ll}/u.test(found) && styles.includes("capitals");
}

function mapWords(text: string, change: (word: string) => string): string {
  return text.replace(WORD, change);
}

function mapFirst(text: string, change: (word: string) => string): string {
  let isFirst = true;
  return text.replace(WORD, (word) => {
    const changed = isFirst ? change(word) : word;
    isFirst = false;
    return changed;
  });
}

function capital(language: string): (word: string) => string {
  return (word) => word.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
}

function small(language: string): (word: string) => string {
  return (word) => (styleOf(word) === "capital" ? word.toLocaleLowerCase(language) : word);
}
