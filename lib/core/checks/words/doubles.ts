import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Token } from "#lib/core/text/tokens.ts";

/** Returns how sure it is that the word at `at`, which stands twice, is a slip; 0 where the language or the writer may well mean it. */
export function slipShare(text: PreparedText, at: number): number {
  const primary = primaryLanguage(text.language);
  const word = wordAt(text.tokens, at);
  if (DOUBLED.get(primary)?.has(word)) return 0;
  if (ANSWERS.get(primary)?.has(word) && standsApart(text.tokens, at)) return 0;
  if (PRONOUNS.get(primary)?.has(word) && opensClause(text.tokens, at)) return 0;
  return primary === "en" ? englishShare(word, text.tokens, at) : SURE;
}

/** Tells whether the word would take a hyphen, were it doubled on purpose: дуже-дуже. */
export function joinsWhenDoubled(word: string, language: string): boolean {
  return JOINED.get(primaryLanguage(language))?.has(word) ?? false;
}

const SURE = 0.9;
const UNSURE = 0.6;

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? "";
}

// Words that grammar or emphasis may put twice in a row.
const DOUBLED = setsOf({
  en: "had very bye ha knock blah long far much",
  fr: "nous vous très bla faire",
  es: "muy bla",
  de: "sie ihr sehr bla",
  it: "molto bla pian via piano",
  nl: "ze heel",
  pl: "bardzo",
});

// What a voice says twice, at the edge of a clause: no no, oui oui.
const ANSWERS = setsOf({
  en: "no yes well now there so right",
  fr: "oui non si bien",
  es: "no sí ya bueno",
  de: "nein ja doch so",
  it: "no sì sí",
  pt: "não sim",
  uk: "ні так",
  ru: "нет да",
  pl: "nie tak",
  nl: "nee ja",
});

// Adverbs and particles of emphasis.
const JOINED = setsOf({
  uk: "дуже ледве ось давно ген",
  ru: "очень еле давно",
});

// A relative pronoun before an article or pronoun of the same form.
const PRONOUNS = setsOf({ de: "die der das den dem", nl: "die dat" });

function setsOf(lists: Record<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(lists).map(([language, words]) => [language, new Set(words.split(" "))]),
  );
}

function standsApart(tokens: readonly Token[], at: number): boolean {
  return isEdge(tokens, at, -1) || isEdge(tokens, at + 2, 1);
}

function isEdge(tokens: readonly Token[], at: number, step: number): boolean {
  const next = tokens[at + step];
  const token = next?.kind === "space" ? tokens[at + 2 * step] : next;
  return !token || token.kind === "mark";
}

/** The comma before a relative clause is obligatory; "dass das das Beste ist" has an article behind a pronoun. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 2]?.text === ",") return true;
  return wordAt(tokens, at) === "das" && OPENERS.has(wordAt(tokens, at - 2));
}

const OPENERS: ReadonlySet<string> = new Set("dass daß weil ob wenn als denn".split(" "));

function englishShare(word: string, tokens: readonly Token[], at: number): number {
  const rule = ENGLISH.get(word);
  return rule ? rule(tokens, at) : SURE;
}

const ENGLISH: ReadonlyMap<string, (tokens: readonly Token[], at: number) => number> = new Map([
  // "I know that that is true", "he said that that man …".
  ["that", (tokens, at) => (FINITE.has(wordAt(tokens, at + 4)) ? 0 : beforeNoun(tokens, at))],
  // "She gave her her book".
  [
    "her",
    (tokens, at) =>
      GIVING.test(wordAt(tokens, at - 2)) && isPlain(tokens, at + 4) ? 0 : beforeNoun(tokens, at),
  ],
  // "What it is is hard".
  ["is", (tokens, at) => (hasBefore(tokens, at, QUESTIONS) ? 0 : SURE)],
]);

function beforeNoun(tokens: readonly Token[], at: number): number {
  return isPlain(tokens, at + 4) ? UNSURE : SURE;
}

function isPlain(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === "word" && !isFunctionWord(wordAt(tokens, at), "en");
}

const FINITE: ReadonlySet<string> = new Set(
  "is was isn't wasn't will would won't wouldn't can could can't couldn't may might must should has had does did doesn't didn't".split(
    " ",
  ),
);
const GIVING =
  /^(?:g[ia]v(?:e|es|en|ing)|t(?:ell|old)|show|sen[dt]|offer|hand|l[eo]n[dt]|pa(?:y|id)|br(?:ing|ought)|t(?:each|aught)|cost|b(?:uy|ought)|ma[dk]e|den(?:y|ied)|promis|wish|allow|grant|read|wr(?:ite|ote)|w[oi]n|sav)/u;
const QUESTIONS: ReadonlySet<string> = new Set("what where who how when why all".split(" "));

// Words between "what" and its "is".
const CLAUSE = 12;

function hasBefore(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let back = at - 2; back >= Math.max(0, at - CLAUSE); back--) {
    const token = tokens[back];
    if (token?.kind === "word" && words.has(token.text.toLowerCase())) return true;
    if (token?.kind === "mark" && /[.!?;:]/u.test(token.text)) return false;
  }
  return false;
}
