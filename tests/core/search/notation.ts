import { compileQuery, type WordFinder } from "#lib/core/search/compile-query.ts";
import { findIn } from "#lib/core/search/find-in.ts";
import type { QueryProblem, Replacement, WordQuery } from "#lib/core/search/query.ts";
import { replaceFound } from "#lib/core/search/replace/replace-found.ts";
import type { Code } from "#lib/core/text/codes.ts";

const PLAIN: Omit<WordQuery, "text"> = {
  kind: "literal",
  matchCase: false,
  wholeWord: false,
  ignoreAccents: false,
};

/** How to search; what is not said is as in a query that was just opened. */
export interface Said extends Partial<Omit<WordQuery, "text">> {
  readonly language?: string;
  readonly codes?: readonly Code[];
}

/** A query of which only what matters is said. */
function query(text: string, said: Partial<WordQuery> = {}): WordQuery {
  return { ...PLAIN, ...said, text };
}

/** What finds a query, which must be usable. */
export function finderOf(text: string, { language = "und", ...said }: Said = {}): WordFinder {
  const reading = compileQuery(query(text, said), language);
  if ("problem" in reading)
    throw new Error(`Expected a usable query: ${JSON.stringify(reading.problem)}`);
  return reading.value;
}

/** What is wrong with a query, which must not be usable; null where nothing is. */
export function problemOf(
  text: string,
  said: Partial<WordQuery> = {},
  replacement: string | null = null,
): QueryProblem | null {
  const put = replacement === null ? null : { text: replacement, preserveCase: false };
  const reading = compileQuery(query(text, said), "und", put);
  return "problem" in reading ? reading.problem : null;
}

/** A text with what is found in brackets: `the [ferry] leaves`. */
export function marked(words: string, text: string, { codes, ...said }: Said = {}): string {
  let shown = "";
  let read = 0;
  for (const { start, end } of findIn(finderOf(words, said), text, codes)) {
    shown += `${text.slice(read, start)}[${text.slice(start, end)}]`;
    read = end;
  }
  return shown + text.slice(read);
}

/** A text with everything replaced that is found. */
export function replaced(
  words: string,
  put: string,
  text: string,
  { codes, preserveCase = false, ...said }: Said & Partial<Replacement> = {},
): string {
  const finder = finderOf(words, said);
  const { kind = "literal", language = "und" } = said;
  const replacement = { text: put, preserveCase };
  const found = findIn(finder, text, codes);
  return replaceFound(text, found, { kind, finder, replacement, language }, codes);
}
