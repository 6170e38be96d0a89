import { primaryLanguage } from "#lib/core/text/language.ts";
import { closersOf, openerOf } from "#lib/core/text/quotation-marks.ts";
import { enclosed, partnerPlace } from "./partner-place.ts";
import type { PlacedMark } from "./quote-pairing.ts";
import { quotesOf, type Witnessed, type WitnessedQuote } from "./quote-witness.ts";

/** A stretch of text and what replaces it. */
export interface Mended {
  readonly start: number;
  readonly end: number;
  readonly fix: string;
}

/** Returns a quotation that lacks a mark, from the mark it has to the place of the other, and the same with both; null if none fits. */
export function mendUnpaired(
  { prepared, witness }: Witnessed,
  mark: PlacedMark,
  side: "opening" | "closing",
): Mended | null {
  const { text, language } = prepared;
  const quote = counterpart(witness, mark, text);
  if (!quote) return null;
  const limit = limitOf(prepared.text, quotesOf(prepared)?.marks ?? [], mark, side);
  const base = enclosed(quote.text, quote);
  const own = { text, language, mark: { start: mark.at, end: mark.at + 1 }, side, limit };
  const place = partnerPlace(own, base);
  if (place === null) return null;
  return side === "closing"
    ? closed(text, mark, place, base, language)
    : opened(text, mark, place, language);
}

/** The quotation of the base that this one renders: the one at about the same place. */
function counterpart(
  witness: readonly WitnessedQuote[],
  mark: PlacedMark,
  text: string,
): WitnessedQuote | undefined {
  const place = mark.at / text.length;
  const distance = ({ text, start, end }: WitnessedQuote) =>
    Math.abs((mark.side === "closing" ? end : start) / text.length - place);
  return witness.toSorted((a, b) => distance(a) - distance(b))[0];
}

// A quotation whose other mark got lost does not reach over the next one.
function limitOf(
  text: string,
  marks: readonly PlacedMark[],
  { at }: PlacedMark,
  side: "opening" | "closing",
): number {
  const own = marks.findIndex((mark) => mark.at === at);
  if (side === "closing") return Math.min(marks[own + 1]?.at ?? text.length, at + LONGEST);
  return Math.max((marks[own - 1]?.at ?? -1) + 1, at - LONGEST);
}

// Longer quotations are left to the reader: the card would have to show too much.
const LONGEST = 1_500;

interface Base {
  readonly text: string;
  readonly span: { readonly end: number };
}

function closed(
  text: string,
  { at, mark }: PlacedMark,
  word: number,
  base: Base,
  language: string,
): Mended {
  const closer = closersOf(mark, language)[0] ?? mark;
  const [inner = ""] = /^[\u0020\u00a0\u202f]/u.exec(text.slice(at + 1, at + 2)) ?? [];
  const marks = marksAfter(text, word);
  // The space that stood inside the lost mark may still be there and tells its place.
  const left =
    inner === "" ? undefined : [marks.length, 0].find((taken) => isLeft(text, word + taken, inner));
  const end = word + (left ?? takesMarks(text, at, word, marks, base, language));
  return {
    start: at,
    end: end + (left === undefined ? 0 : inner.length),
    fix: `${text.slice(at, end)}${inner}${closer}`,
  };
}

function marksAfter(text: string, word: number): string {
  return (
    /^(?:[.,]|[\u0020\u00a0\u202f]?[?!…])+/u.exec(text.slice(word, word + LONGEST_MARKS))?.[0] ?? ""
  );
}

const LONGEST_MARKS = 5;

function isLeft(text: string, at: number, inner: string): boolean {
  return text.charAt(at) === inner && /^[\s.,;)]?$/u.test(text.charAt(at + 1));
}

/** How many of the marks after the last word go inside the quotation. */
function takesMarks(
  text: string,
  at: number,
  word: number,
  marks: string,
  base: Base,
  language: string,
): number {
  if (marks === "") return 0;
  const primary = primaryLanguage(language);
  if (primary === "en" && /^[.,]/u.test(marks)) return marks.length;
  if (/[?!…]/u.test(marks))
    return /[?!…]$/u.test(base.text.slice(0, base.span.end)) ? marks.length : 0;
  const whole = /(?:^|[.:?!…])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  return marks === "." && whole && STOP_INSIDE.has(primary) && word + 1 === text.length ? 1 : 0;
}

// They set the stop of a whole sentence before the closing mark, the others after it.
const STOP_INSIDE: ReadonlySet<string> = new Set(["fr", "de", "it", "nl"]);

function opened(text: string, { at, mark }: PlacedMark, word: number, language: string): Mended {
  const [inner = ""] = /[\u0020\u00a0\u202f]$/u.exec(text.slice(Math.max(0, at - 1), at)) ?? [];
  return {
    start: word,
    end: at + 1,
    fix: `${openerOf(mark, language)}${inner}${text.slice(word, at + 1)}`,
  };
}
