import { formsOfVerb } from "#lib/core/text/english-verbs.ts";
import { spanishForms } from "./spanish-verbs.ts";

/** A form of a word, with what it takes to put another word into the same form. */
export interface InflectedForm {
  readonly text: string;
  /** Which of the forms it is; the same number means the same form of another word of the language. */
  readonly form: number;
}

/** Returns the forms of a verb given in its dictionary form. Languages without rules here have that form alone. */
export function verbForms(verb: string, language: string): InflectedForm[] {
  if (language === "en") return numbered(formsOfVerb(verb));
  return language === "es" ? numbered(spanishForms(verb)) : numbered([verb]);
}

/** Returns the singular and the plural of a noun. */
export function nounForms(noun: string, language: string): InflectedForm[] {
  return numbered([noun, language === "es" ? spanishPlural(noun) : englishPlural(noun)]);
}

/** Returns the forms of a Spanish adjective: masculine, feminine, and their plurals. */
export function adjectiveForms(adjective: string): InflectedForm[] {
  const plural = spanishPlural(adjective);
  if (!adjective.endsWith("o")) return numbered([adjective, adjective, plural, plural]);
  const stem = adjective.slice(0, -1);
  return numbered([adjective, `${stem}a`, `${stem}os`, `${stem}as`]);
}

function numbered(forms: readonly string[]): InflectedForm[] {
  return forms.map((text, form) => ({ text, form }));
}

function englishPlural(noun: string): string {
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

const PLAIN: Readonly<Record<string, string>> = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };

function spanishPlural(noun: string): string {
  const stressed = /^(.*[^aeou])([áéíóú])([ns])$/u.exec(noun);
  if (stressed) return `${stressed[1]}${PLAIN[stressed[2] ?? ""]}${stressed[3]}es`;
  if (noun.endsWith("z")) return `${noun.slice(0, -1)}ces`;
  return /[aeiouáéó]$/u.test(noun) ? `${noun}s` : `${noun}es`;
}
