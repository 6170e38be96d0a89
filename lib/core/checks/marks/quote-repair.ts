import { primaryLanguage } from "#lib/core/text/language.ts";
import { closersOf, openerOf } from "#lib/core/text/quotation-marks.ts";
import { partnerPlace } from "./partner-place.ts";
import type { Witnessed } from "./quote-hits.ts";
import type { PlacedMark } from "./quote-pairing.ts";
import { quotesOf, type WitnessedQuote } from "./quote-witness.ts";

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
  const [opening, closing] = quote.pair;
  const base = { text: quote.text, span: { start: opening.at + 1, end: closing.at } };
  const place = partnerPlace(text, { start: mark.at, end: mark.at + 1 }, side, limit, base);
  if (place === null) return null;
  return side === "closing" ? closed(text, mark, place, base, language) : opened(text, mark, place, language);
}

/** The quotation of the base that this one renders: the one at about the same place. */
function counterpart(
  witness: readonly WitnessedQuote[],
  mark: PlacedMark,
  text: string,
): WitnessedQuote | undefined {
  if (witness.length === 1) return witness[0];
  const place = mark.at / text.length;
  const distance = ({ text, pair: [opening, closing] }: WitnessedQuote) =>
    Math.abs((mark.side === "closing" ? closing : opening).at / text.length - place);
  return witness.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

// A quotation whose other mark got lost does not reach over the next one.
function limitOf(text: string, marks: readonly PlacedMark[], { at }: PlacedMark, side: "opening" | "closing"): number {
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

function closed(text: string, { at, mark }: PlacedMark, word: number, base: Base, language: string): Mended {
  const closer = closersOf(mark, language)[0] ?? mark;
  const [inner = ""] = /^[\u0020\u00a0\u202f]/u.exec(text.slice(at + 1)) ?? [];
  const taken = takesMark(text, at, word, base, language);
  const end = word + taken;
  // The space that stood inside the lost mark may still be there.
  const left = inner !== "" && inner !== " " && text.charAt(end) === inner ? inner : "";
  return { start: at, end: end + left.length, fix: `${text.slice(at, end)}${inner}${closer}` };
}

/** How many of the marks after the last word go inside the quotation. */
function takesMark(text: string, at: number, word: number, base: Base, language: string): number {
  const [marks = ""] = /^[.,?!…]+/u.exec(text.slice(word)) ?? [];
  if (marks === "") return 0;
  const primary = primaryLanguage(language);
  if (primary === "en" && /^[.,]/u.test(marks)) return marks.length;
  if (/^[?!…]/u.test(marks)) return /[?!…]$/u.test(base.text.slice(0, base.span.end).trimEnd()) ? marks.length : 0;
  const whole = /(?:^|[.:?!…])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  return marks === "." && whole && STOP_INSIDE.has(primary) && word + 1 === text.length ? 1 : 0;
}

// They set the stop of a whole sentence before the closing mark, the others after it.
const STOP_INSIDE: ReadonlySet<string> = new Set(["fr", "de", "it", "nl"]);

function opened(text: string, { at, mark }: PlacedMark, word: number, language: string): Mended {
  const [inner = ""] = /[\u0020\u00a0\u202f]$/u.exec(text.slice(Math.max(0, at - 1), at)) ?? [];
  return { start: word, end: at + 1, fix: `${openerOf(mark, language)}${inner}${text.slice(word, at + 1)}` };
}
