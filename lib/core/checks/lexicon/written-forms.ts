import { adjectiveForms, type InflectedForm, nounForms, verbForms } from "./inflect.ts";

/** A pattern in one of its forms. */
export interface WrittenForm {
  readonly words: readonly string[];
  /** How many of the words are found; those after them have to stand and are left alone. */
  readonly length: number;
  /** What is said instead, once for each form of the word that is written like this. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What is said instead of a pattern where its verb or noun stands in one form. */
export interface Reading {
  readonly form: number;
  readonly advice: readonly string[];
  /** The advice that keeps all that the pattern leaves open: the words chosen from, and the form of the verb or noun. */
  readonly fixes: readonly string[];
}

interface Written {
  readonly words: readonly string[];
  /** The forms of the verb or noun that inflects, and the words that stand of several. */
  readonly forms: readonly [number, ...number[]];
  readonly choices: readonly string[];
}

/** Writes out a pattern in all its forms, each with the advice in the same form. */
export function writtenOut(
  pattern: string,
  advice: readonly string[],
  language: string,
): WrittenForm[] {
  const [phrase = "", context = ""] = pattern.split(/ \[|\]$/u);
  return expanded(phrase, language).flatMap(({ words, forms, choices }) => {
    const read = (form: number) => readingOf(phrase, advice, { form, choices, language });
    const first = read(forms[0]);
    const others = forms
      .slice(1)
      .map(read)
      .filter((other) => !isAlike(first, other));
    return expanded(context, language).map((rest) => ({
      words: [...words, ...rest.words],
      length: words.length,
      readings: [first, ...others] satisfies WrittenForm["readings"],
    }));
  });
}

function isAlike(one: Reading, other: Reading): boolean {
  return one.fixes.join("|") === other.fixes.join("|");
}

function expanded(phrase: string, language: string): Written[] {
  let all: Written[] = [{ words: [], forms: [0], choices: [] }];
  for (const part of phrase.split(" ").filter((one) => one !== "")) {
    const options = optionsOf(part, language);
    all = all.flatMap((written) => options.map((option) => joined(written, option, part)));
  }
  return all;
}

interface Option {
  readonly text: string;
  readonly forms: readonly [number, ...number[]];
}

function joined({ words, forms, choices }: Written, option: Option, part: string): Written {
  return {
    words: option.text === "" ? words : [...words, option.text.toLowerCase()],
    forms: INFLECTS.test(part) ? option.forms : forms,
    choices: isOpen(part) ? [...choices, option.text] : choices,
  };
}

// Nouns or verbs to choose from are written out too, but the text’s own are taken over.
const INFLECTS = /^[~=+@](?!.*\/)/u;

function isOpen(part: string): boolean {
  return /^[^({]+\//u.test(part);
}

function optionsOf(part: string, language: string): Option[] {
  if (part.startsWith("=")) return distinct(verbForms(part.slice(1), language)).slice(1);
  const forms = INFLECTS.test(part) ? formsOf(part, language) : null;
  if (forms) return distinct(forms);
  const [mark = ""] = /^[~+@]/u.exec(part) ?? [];
  const choices = part
    .replace(/[(){}~+@]/gu, "")
    .split("/")
    .flatMap((word) => formsOf(mark + word, language)?.map(({ text }) => text) ?? [word]);
  const texts = part.startsWith("(") ? [...choices, ""] : choices;
  return texts.map((text) => ({ text, forms: [0] }));
}

function distinct(forms: readonly InflectedForm[]): Option[] {
  const firsts = forms.filter(
    ({ text }, at) => forms.findIndex((other) => other.text === text) === at,
  );
  return firsts.map(({ text, form }) => {
    const alike = forms.filter((other) => other.text === text && other.form !== form);
    return { text, forms: [form, ...alike.map((other) => other.form)] };
  });
}

interface Form {
  readonly form: number;
  readonly choices: readonly string[];
  readonly language: string;
}

function readingOf(phrase: string, advice: readonly string[], form: Form): Reading {
  const said = advice.map((one) => inForm(one.replace(/^\?/u, ""), form));
  const fixes = said.filter((_, at) => keepsAll(phrase, advice[at] ?? "", form));
  return { form: form.form, advice: said, fixes };
}

function inForm(advice: string, { form, choices, language }: Form): string {
  return advice
    .split(" ")
    .map((word) => formsOf(word, language)?.[form]?.text ?? word.replace(INFLECTS, ""))
    .join(" ")
    .replace(/\$(\d)/gu, (_, number) => choices[Number(number) - 1] ?? "");
}

const MARKS = [/^[~=]/u, /^\+/u, /^@/u];

function keepsAll(phrase: string, advice: string, { form, language }: Form): boolean {
  const parts = phrase.split(" ");
  if (advice.startsWith("?") || phrase.includes("*")) return false;
  const inflecting = parts.filter((part) => INFLECTS.test(part));
  if (inflecting.length > 1 || isUnsure(advice, form, language)) return false;
  const said = advice.split(" ");
  const mark = MARKS.find((one) => one.test(inflecting[0] ?? ""));
  if (mark && !said.some((word) => mark.test(word))) return false;
  return parts.filter(isOpen).every((_, at) => advice.includes(`$${at + 1}`));
}

// Be, am or are; was or were: it takes the subject to tell.
function isUnsure(advice: string, form: number, language: string): boolean {
  return language === "en" && /(?:^| )~be(?: |$)/u.test(advice) && (form === 0 || form === 2);
}

function formsOf(word: string, language: string): InflectedForm[] | null {
  const bare = word.slice(1);
  if (word.startsWith("~")) return verbForms(bare, language);
  if (word.startsWith("+")) return nounForms(bare, language);
  return word.startsWith("@") ? adjectiveForms(bare) : null;
}
