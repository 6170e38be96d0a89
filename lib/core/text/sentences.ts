import { isAbbreviation, writesOrdinalsWithStop } from "./abbreviations.ts";
import { isFunctionWord } from "./function-words.ts";
import type { Span } from "./tokens.ts";

/**
 * Returns the sentences of `text` as offsets that follow each other without a gap: white space after a sentence is its own. The
 * empty text has none, a text that ends no sentence is one. No sentence ends after an abbreviation, an initial or an ordinal, before
 * a small letter, or at a mere line end; a closing quotation mark goes with the sentence it closes, even where French sets a space
 * before it. Linear: `Intl.Segmenter` copies the text at every sentence (40,000 of them: 33 s) and knows no abbreviations.
 */
export function splitSentences(text: string, language: string): Span[] {
  if (text === "") return [];
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    const start = index + end.length;
    if (start < text.length && isParting(end) && !goesOn(text, start, language)) starts.push(start);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

// “ and « open in most languages and close in some; they close where no word follows.
const CLOSING = String.raw`(?:[\p{Pe}\p{Pf}"']|\p{Pi}(?=[\s,;:.!?]|$))`;
const CLOSING_APART = String.raw`\s+[\p{Pe}\p{Pf}\p{Pi}"']+(?=[\s,;:]|$)`;
const SENTENCE_END = new RegExp(String.raw`[\p{STerm}…]+${CLOSING}*(?:${CLOSING_APART})?\s*`, "gu");

/** A stop inside a number or an address has no space after it; the full-width ones of East Asia need none. */
function isParting(end: string): boolean {
  return /\s$|[。！？｡]/u.test(end);
}

// Characters looked at on either side of an end; no abbreviation and no beginning is longer.
const REACH = 40;

/** Tells whether what looks like the end of a sentence before `at` is none. */
function goesOn(text: string, at: number, language: string): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  return GOING_ON.test(after) || isShortened(before, after, language);
}

const GOING_ON = /^(?:[^\p{L}\p{N}]*\p{Ll}|[,;:])/u;

const STOPPED_WORD = /([\p{L}\p{M}\p{N}]+)\.\s+$/u;
const NEXT_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\p{N}]+)/u;
const ORDINAL = /^\p{Nd}{1,2}$/u;

/** Tells whether the stop belongs to the word before it. A common word with a capital begins a sentence all the same ("U.S. The"). */
function isShortened(before: string, after: string, language: string): boolean {
  const written = STOPPED_WORD.exec(before)?.[1];
  if (written === undefined) return false;
  const word = written.toLowerCase();
  const next = NEXT_WORD.exec(after)?.[1] ?? "";
  if (/^\p{Nd}/u.test(word)) return writesOrdinalsWithStop(language) && ORDINAL.test(word);
  if (BEFORE_FIGURE.has(word)) return /^\p{Nd}/u.test(next);
  if (AT_END.has(word) || (next.length > 1 && isFunctionWord(next, language))) return false;
  return isAbbreviation(written, language);
}

// Abbreviations before a figure alone; elsewhere words of their own ("He said no. Nobody …").
const BEFORE_FIGURE: ReadonlySet<string> = new Set("no nos nr art fig op vol ch núm".split(" "));

// Abbreviations that stand at the end of a sentence oftener than inside one.
const AT_END: ReadonlySet<string> = new Set("etc inc ltd corp co jr sr usw ін др".split(" "));
