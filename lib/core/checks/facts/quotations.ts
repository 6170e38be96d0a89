import type { Cell } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { isTorn, quotesOf } from "#lib/core/checks/marks/quote-witness.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { placedFacts } from "./comparison.ts";
import type { Fact, Placed } from "./fact.ts";

interface QuotedSpan extends Fact {
  /** Says something, so that a translator could not well take it for a title or an odd word. */
  readonly isSpeech: boolean;
}

/** What stands between two quotation marks, with them. */
export type Quotation = Placed<QuotedSpan>;

/** Returns the quotations of a cell in order, the outer ones only; null where the marks do not tell where they begin and end. */
export function quotationsIn(cell: Cell): readonly Quotation[] | null {
  if (cell.texts.some(({ prepared }) => read(prepared) === null)) return null;
  return placedFacts({ read: (text) => read(text) ?? [] }, cell);
}

// Single marks that are no apostrophes, italics, and a dash that begins or ends a speech.
const OTHERWISE = /[‚‹›`_]|['’]{2}|^\s*[—–―-]|[—–―]\s*$|(?<![\p{L}\p{N}])['‘’](?!\d)/u;
const DOUBLE_MARK = /[«»“”„"]/u;

/** Tells how a text sets off what people say: by double marks, or otherwise (which may be in doubt); null where it sets off nothing. */
export function quotingIn({ text }: PreparedText): "double" | "otherwise" | null {
  if (OTHERWISE.test(text)) return "otherwise";
  return DOUBLE_MARK.test(text) ? "double" : null;
}

const read = perText((prepared: PreparedText): readonly QuotedSpan[] | null => {
  const { text } = prepared;
  if (quotingIn(prepared) === "otherwise") return null;
  const quotes = quotesOf(prepared);
  if (!quotes) return [];
  if (isTorn(quotes.pairing) || quotes.pairing.mismatched.length > 0) return null;
  const spans = quotes.pairing.pairs
    .map(([opening, closing]) => ({ start: opening.at, end: closing.at + 1 }))
    .sort((a, b) => a.start - b.start);
  let end = 0;
  return spans.flatMap((span) => {
    if (span.start < end) return [];
    end = span.end;
    return [{ ...span, keys: ["quotation"], isSpeech: isSpeech(text, span) }];
  });
});

const FEWEST_WORDS = 5;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const LONG = 4;

/** Five words and more, and no title. */
function isSpeech(text: string, { start, end }: Span): boolean {
  const quoted = text.slice(start + 1, end - 1).trim();
  const words = quoted.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const long = words.filter((word) => word.length >= LONG);
  if (!long.some((word, at) => at > 0 && SMALL.test(word))) return false;
  return (
    SMALL.test(quoted) ||
    SENTENCE.test(quoted) ||
    OPENS.test(text.slice(Math.max(0, start - 3), start))
  );
}

// A capital inside a sentence begins a title, unless what is quoted ends like a sentence, or a mark before leads to it.
const SMALL = /^\p{Ll}/u;
const SENTENCE = /[.!?,…]$/u;
const OPENS = /^\s*$|[:,.!?…]\s*$/u;

/**
 * Returns the quotation that `others` have no counterpart of: they are fewer, and hold less text by more than half of the shortest one. Null
 * where there is none, or where one has become two.
 */
export function lostQuotation(
  quotations: readonly Quotation[],
  others: readonly Quotation[],
): Quotation | null {
  const speech = quotations.filter(({ fact }) => fact.isSpeech);
  if (speech.length <= others.length || speech.length > MOST_QUOTATIONS) return null;
  const shortest = Math.min(...speech.map(lengthOf));
  const missing = total(speech) - total(others);
  if (missing < shortest * LEAST_MISSING) return null;
  const centres = others.map(centreOf);
  const distance = (one: Quotation) =>
    Math.min(1, ...centres.map((at) => Math.abs(at - centreOf(one))));
  return speech.reduce((a, b) => (distance(b) > distance(a) ? b : a));
}

const LEAST_MISSING = 0.6;
// What quotes more in one paragraph is no plain text; to weigh each against each would cost too much.
const MOST_QUOTATIONS = 60;

function total(quotations: readonly Quotation[]): number {
  return quotations.reduce((sum, one) => sum + lengthOf(one), 0);
}

/** As shares of the paragraph, so that languages may differ in length. */
function lengthOf({ fact, text }: Quotation): number {
  return (fact.end - fact.start) / Math.max(1, text.prepared.text.length);
}

function centreOf({ fact, text }: Quotation): number {
  return (fact.start + fact.end) / 2 / Math.max(1, text.prepared.text.length);
}
