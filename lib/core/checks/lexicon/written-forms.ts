import { adjectiveForms, type InflectedForm, nounForms, verbForms } from "./inflect.ts";

interface Written {
  readonly words: readonly string[];
  /** The form of the verb or noun that inflects, and the word that stands of several. */
  readonly form: number;
  readonly choice: string;
}

/**
 * Writes out a pattern in all its forms, each with the advice in the same form. Forms written alike count once: as the past, which news is
 * told in, rather than the participle.
 */
export function writtenOut(pattern: string, advice: readonly string[], language: string) {
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
