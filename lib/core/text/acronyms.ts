import { ACRONYMS } from "./acronym-table.ts";
import { primaryLanguage } from "./language.ts";
import type { Span, Token } from "./tokens.ts";

/** An acronym that other languages write otherwise. */
export interface AcronymMention extends Span {
  /** The same for the acronyms of one thing in all languages. */
  readonly term: number;
}

/**
 * Returns the acronyms of a text that the table knows, in order. A capital is needed: French prints OTAN and Otan. None in a text all in
 * capitals, where WHO and IS are words.
 */
export function readAcronyms(tokens: readonly Token[], language: string): AcronymMention[] {
  const table = tableFor(language);
  const mentions: AcronymMention[] = [];
  if (isShouted(tokens)) return mentions;
  for (const { kind, text, end } of tokens) {
    if (kind !== "word" || text.length > LONGEST || text === text.toLowerCase()) continue;
    const bare = text.replace(ELISION, "");
    const term = table.get(bare) ?? table.get(bare.toUpperCase());
    if (term !== undefined && (bare.length > 3 || bare === bare.toUpperCase())) {
      mentions.push({ start: end - bare.length, end, term });
    }
  }
  return mentions;
}

/** Tells whether a text of three words or more has no small letter. */
function isShouted(tokens: readonly Token[]): boolean {
  let count = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "word") continue;
    if (text !== text.toUpperCase()) return false;
    count++;
  }
  return count > 2;
}

/** Returns the acronym of a term as a language prints it; null where the table has none. */
export function acronymFor(term: number, language: string): string | null {
  const acronym = ACRONYMS[term]?.acronyms[primaryLanguage(language)]?.[0] ?? null;
  return acronym === "EEUU" ? "EE. UU." : acronym;
}

/** Tells whether a text has an acronym of the term with stops or in other letters than the table's language: F.B.I., the English "UN". */
export function hasLetters(text: string, term: number): boolean {
  return (
    ACRONYMS[term]?.spellings.some(
      ({ plain, stopped }) => text.includes(stopped) || plain.test(text),
    ) ?? false
  );
}

/** Tells whether a word may belong to the term written out, or say it as an adjective. */
export function mayNameTerm(word: string, term: number): boolean {
  return ACRONYMS[term]?.names.some((name) => word.startsWith(name)) ?? false;
}

/** Tells whether one text may well say the term by an adjective where the other has the acronym. */
export function isAdjectival(term: number): boolean {
  return ACRONYMS[term]?.isAdjectival ?? false;
}

// The longest acronym with an elided article.
const LONGEST = 12;
const ELISION = /^(?:\p{L}|qu)['’]/iu;

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableFor(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known) return known;
  const primary = primaryLanguage(language);
  const table = new Map(
    ACRONYMS.flatMap(({ acronyms }, term) =>
      (acronyms[primary] ?? []).map((acronym) => [acronym, term] as const),
    ),
  );
  tables.set(language, table);
  return table;
}
