import type { PlainToken } from "#lib/core/checks/words/plain-words.ts";
import { readingAt } from "./english-verb-form.ts";
import type { Entry, EntryPattern } from "./entry.ts";
import { type WrittenForm, writtenOut } from "./written-forms.ts";

/** A pattern found among the tokens of a text, from `from` up to, not including, `to`. */
export interface PhraseMatch {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  /** The advice in the form in which the pattern stands. */
  readonly advice: readonly string[];
  /** The advice that can be put in its place as it is. */
  readonly fixes: readonly string[];
}

interface Phrase extends WrittenForm {
  readonly entry: Entry;
  readonly after: Context;
}

/** What stands before a phrase. */
type Context = "anything" | "quotation" | "comma";

/** Phrases by their first two words, as hundreds begin with “in” or “the”; where one of the two is a beginning of words, by itself. */
export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, Branch>;
  /** Phrases that begin with a beginning of words, by its first letters. */
  readonly byStem: ReadonlyMap<string, readonly Phrase[]>;
}

interface Branch {
  /** Phrases of one word, or with a beginning of words second. */
  readonly plain: Phrase[];
  readonly bySecond: Map<string, Phrase[]>;
}

// Beginnings of words are at least this long.
const STEM = 4;

/** Writes out all forms of some patterns for finding them. */
export function indexPhrases(patterns: readonly EntryPattern[], language: string): PhraseIndex {
  const byWord = new Map<string, Branch>();
  const byStem = new Map<string, Phrase[]>();
  for (const { pattern, entry } of patterns) {
    for (const phrase of phrasesOf(pattern, entry, language)) {
      const [first = "", second = "*"] = phrase.words;
      if (first.endsWith("*")) addTo(byStem, first.slice(0, STEM), phrase);
      else {
        const branch = byWord.get(first) ?? { plain: [], bySecond: new Map<string, Phrase[]>() };
        byWord.set(first, branch);
        if (second.endsWith("*")) branch.plain.push(phrase);
        else addTo(branch.bySecond, second, phrase);
      }
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

/** Finds all phrases in a text; several may start at one word, the longest first. Linear in the tokens. */
export function findPhrases(
  { byWord, byStem }: PhraseIndex,
  tokens: readonly PlainToken[],
): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const key = tokens[from]?.key ?? "";
    const branch = byWord.get(key);
    if (branch) {
      collect(branch.bySecond.get(tokens[from + 1]?.key ?? ""), tokens, from, found);
      collect(branch.plain, tokens, from, found);
    }
    if (byStem.size > 0) collect(byStem.get(key.slice(0, STEM)), tokens, from, found);
  }
  return found;
}

function collect(
  phrases: readonly Phrase[] | undefined,
  tokens: readonly PlainToken[],
  from: number,
  found: PhraseMatch[],
): void {
  for (const { entry, words, length, readings, after } of phrases ?? NONE) {
    if (!words.every((word, step) => isSame(word, tokens[from + step]?.key))) continue;
    if (!stands(after, tokens, from)) continue;
    const reading = readingAt(readings, tokens, from);
    const { advice } = reading ?? readings[0];
    found.push({ entry, from, to: from + length, advice, fixes: reading?.fixes ?? [] });
  }
}

const NONE: readonly Phrase[] = [];

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
