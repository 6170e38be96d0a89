import type { PlainToken } from "#lib/core/checks/words/plain-words.ts";
import type { Entry, EntryPattern } from "./entry.ts";
import { adjectiveForms, type InflectedForm, nounForms, verbForms } from "./inflect.ts";

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
  readonly after: Context;
}

/** What stands before a phrase. */
type Context = "anything" | "quotation" | "comma";

/** Phrases by their first word, or, where that is a beginning of words, by its first letters. */
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
}

// Beginnings of words are at least this long.
const STEM = 4;

/** Writes out all forms of some patterns for finding them. Under each first word the longest come first. */
export function indexPhrases(patterns: readonly EntryPattern[], language: string): PhraseIndex {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  for (const { pattern, entry } of patterns) {
    for (const phrase of phrasesOf(pattern, entry, language)) {
      const [first = ""] = phrase.words;
      if (first.endsWith("*")) addTo(byStem, first.slice(0, STEM), phrase);
      else addTo(byWord, first, phrase);
    }
  }
  return { byWord, byStem };
}

function addTo(index: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const phrases = [...(index.get(key) ?? []), phrase];
  index.set(
    key,
    phrases.sort((a, b) => b.words.length - a.words.length),
  );
}

/** Finds all phrases in a text; several may start at one word. Linear in the tokens. */
export function findPhrases(
  { byWord, byStem }: PhraseIndex,
  tokens: readonly PlainToken[],
): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const [from, { key }] of tokens.entries()) {
    const phrases = byWord.get(key);
    if (phrases) collect(phrases, tokens, from, found);
    const stems = byStem.size > 0 ? byStem.get(key.slice(0, STEM)) : undefined;
    if (stems) collect(stems, tokens, from, found);
  }
  return found;
}

function collect(
  phrases: readonly Phrase[],
  tokens: readonly PlainToken[],
  from: number,
  found: PhraseMatch[],
): void {
  for (const { entry, words, advice, after } of phrases) {
    if (!words.every((word, step) => isSame(word, tokens[from + step]?.key))) continue;
    if (stands(after, tokens, from)) found.push({ entry, from, to: from + words.length, advice });
  }
}

function isSame(word: string, key: string | undefined): boolean {
  if (key === undefined) return false;
  return word.endsWith("*") ? key.startsWith(word.slice(0, -1)) : word === key;
}

const CLOSING = /^[”"»’']$/u;
const ATTRIBUTING = /^(?:,|who|quien)$/u;

function stands(after: Context, tokens: readonly PlainToken[], from: number): boolean {
  if (after === "anything") return true;
  const before = tokens[from - 1]?.key ?? "";
  const isQuoted =
    CLOSING.test(before) || (before === "," && CLOSING.test(tokens[from - 2]?.key ?? ""));
  return isQuoted || (after === "comma" && ATTRIBUTING.test(before));
}

function phrasesOf(pattern: string, entry: Entry, language: string): Phrase[] {
  const after = pattern.startsWith("<”>")
    ? "quotation"
    : pattern.startsWith("<,>")
      ? "comma"
      : "anything";
  const words = after === "anything" ? pattern : pattern.slice("<”> ".length);
  return writtenOut(words, entry.advice, language).map((written) => ({ ...written, entry, after }));
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
    words: option.text === "" ? words : [...words, option.text.toLowerCase()],
    form: /^[~=+@]/u.test(part) ? option.form : form,
    choice: /^[^(]+\//u.test(part) ? option.text : choice,
  };
}

function optionsOf(part: string, language: string): InflectedForm[] {
  if (part.startsWith("=")) return distinct(verbForms(part.slice(1), language)).slice(1);
  const forms = formsOf(part, language);
  if (forms) return distinct(forms);
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
    .map((word) => formsOf(word, language)?.[form]?.text ?? word.replace(/^[~+@]/u, ""))
    .join(" ");
}

function formsOf(word: string, language: string): InflectedForm[] | null {
  const bare = word.slice(1);
  if (word.startsWith("~")) return verbForms(bare, language);
  if (word.startsWith("+")) return nounForms(bare, language);
  return word.startsWith("@") ? adjectiveForms(bare) : null;
}
