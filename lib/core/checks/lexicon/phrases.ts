import type { PlainToken } from "#lib/core/checks/words/plain-words.ts";
import type { Entry, EntryPattern } from "./entry.ts";
import { type InflectedForm, nounForms, verbForms } from "./inflect.ts";

/** A pattern found among the tokens of a text, from `from` up to, not including, `to`. */
export interface PhraseMatch {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  /** The advice in the form in which the pattern stands. */
  readonly advice: readonly string[];
}

interface Phrase {
  readonly entry: Entry;
  readonly words: readonly string[];
  readonly advice: readonly string[];
}

/** Phrases by their first word, or, where that is a beginning of words, by its first letters and a star. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

// Beginnings of words are at least this long.
const STEM = 4;

/** Writes out all forms of some patterns for finding them. Under each first word the longest come first. */
export function indexPhrases(patterns: readonly EntryPattern[], language: string): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const { pattern, entry } of patterns) {
    for (const { words, advice } of writtenOut(pattern, entry.advice, language)) {
      const [first = ""] = words;
      const key = first.endsWith("*") ? `${first.slice(0, STEM)}*` : first;
      const phrases = index.get(key) ?? [];
      index.set(key, phrases);
      phrases.push({ entry, words, advice });
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Finds all phrases in a text; several may start at one word. Linear in the tokens. */
export function findPhrases(index: PhraseIndex, tokens: readonly PlainToken[]): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const key = tokens[from]?.key ?? "";
    for (const phrases of [index.get(key), index.get(`${key.slice(0, STEM)}*`)]) {
      for (const { entry, words, advice } of phrases ?? NONE) {
        if (words.every((word, step) => isSame(word, tokens[from + step]?.key))) {
          found.push({ entry, from, to: from + words.length, advice });
        }
      }
    }
  }
  return found;
}

const NONE: readonly Phrase[] = [];

function isSame(word: string, key: string | undefined): boolean {
  if (key === undefined) return false;
  return word.endsWith("*") ? key.startsWith(word.slice(0, -1)) : word === key;
}

interface Written {
  readonly words: readonly string[];
  /** The form of the verb or noun that inflects, and the word that stands of several. */
  readonly form: number;
  readonly choice: string;
}

function writtenOut(pattern: string, advice: readonly string[], language: string) {
  let all: Written[] = [{ words: [], form: 0, choice: "" }];
  for (const part of pattern.split(" ")) {
    const options = optionsOf(part, language);
    all = all.flatMap((written) => options.map((option) => joined(written, option, part)));
  }
  return all.map(({ words, form, choice }) => ({
    words,
    advice: advice.map((one) => inForm(one, form, language).replaceAll("$1", choice)),
  }));
}

function joined({ words, form, choice }: Written, option: InflectedForm, part: string): Written {
  return {
    words: option.text === "" ? words : [...words, option.text],
    form: /^[~+]/u.test(part) ? option.form : form,
    choice: /^[^(]+\//u.test(part) ? option.text : choice,
  };
}

function optionsOf(part: string, language: string): InflectedForm[] {
  if (part.startsWith("~")) return distinct(verbForms(part.slice(1), language));
  if (part.startsWith("+")) return nounForms(part.slice(1), language);
  const isOptional = part.startsWith("(");
  const choices = part.replace(/[()]/gu, "").split("/");
  return [...choices, ...(isOptional ? [""] : [])].map((text) => ({ text, form: 0 }));
}

/** Forms that are written alike count once: as the past, which news is told in, rather than the participle. */
function distinct(forms: readonly InflectedForm[]): InflectedForm[] {
  return forms.filter(({ text }, at) => forms.findIndex((other) => other.text === text) === at);
}

function inForm(advice: string, form: number, language: string): string {
  return advice
    .split(" ")
    .map((word) => {
      if (word.startsWith("~")) return verbForms(word.slice(1), language)[form]?.text ?? word.slice(1);
      return word.startsWith("+") ? (nounForms(word.slice(1), language)[form]?.text ?? word) : word;
    })
    .join(" ");
}
