import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perTextKept } from "#lib/core/checks/engine/prepared-text.ts";
import { overlapFinder } from "#lib/core/text/overlap.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type Pairing, type PlacedMark, placedMarks, readQuotes } from "./quote-pairing.ts";

/** The quotation marks of a paragraph, and what they come to by themselves. */
export interface Quotes {
  readonly marks: readonly PlacedMark[];
  readonly pairing: Pairing;
}

/** A quotation in another edition of the row: the text, and where what stands between the marks begins and ends. */
export interface WitnessedQuote extends Span {
  readonly text: string;
}

/** A paragraph with the quotations that its base has. */
export interface Witnessed {
  readonly prepared: PreparedText;
  readonly witness: readonly WitnessedQuote[];
}

/** The quotation marks of a paragraph; null where it has none. */
export const quotesOf = perTextKept(({ text, language }: PreparedText): Quotes | null => {
  const marks = placedMarks(text, language, 0);
  if (marks.length === 0) return null;
  const reader = readQuotes(language);
  for (const mark of marks) reader.read(mark);
  return { marks, pairing: reader.finish() };
});

/** Tells whether a mark has no partner. */
export function isTorn({ unclosed, unopened }: Pairing): boolean {
  return unclosed.length + unopened.length > 0;
}

/**
 * Returns what tells, for a paragraph of an edition, that its quotations end where they began: the quotations of its row in the base,
 * or for an original in another edition; empty where that quotes nothing. Null where a mark has no partner there either, and where the
 * row holds several paragraphs of this edition.
 */
export function createWitnesses(
  { editions, rows }: PreparedDocument,
  edition: number,
): (paragraph: number) => readonly WitnessedQuote[] | null {
  let rowOf: ReadonlyMap<number, number> | null = null;
  const base = editions[edition]?.basedOn ?? null;
  const sisters =
    base === null ? [...editions.keys()].filter((other) => other !== edition) : [base];
  return (paragraph) => {
    rowOf ??= new Map(
      rows.flatMap((cells, row) => (cells[edition] ?? []).map((at): [number, number] => [at, row])),
    );
    const cells = rows[rowOf.get(paragraph) ?? -1];
    if (cells?.[edition]?.length !== 1) return null;
    for (const sister of sisters) {
      const texts = (cells[sister] ?? []).flatMap((at) => editions[sister]?.paragraphs[at] ?? []);
      const quotes = texts.map(quotesOf);
      if (quotes.some((one) => one && isTorn(one.pairing))) continue;
      const found = texts.flatMap(({ text }, at) =>
        (quotes[at]?.pairing.pairs ?? []).map(([{ at: opening }, { at: closing }]) => ({
          text,
          start: opening + 1,
          end: closing,
        })),
      );
      if (found.length > 0) return found;
      const single = texts.map(singleQuoted);
      if (texts.length > 0 && !single.includes(null))
        return single.flatMap((quotes) => quotes ?? []);
    }
    return null;
  };
}

// A speech set off by a dash has no marks, and may begin or end one in the translation.
const DIALOGUE = /^\s*[—–―-]/u;

// Single marks that are no apostrophes.
const SINGLE_MARK = /(?<![\p{L}\p{N}])['‘](?=[\p{L}¿¡])|(?<=[.,!?…])['’](?!\p{L})/gu;

/** What stands between single quotation marks; null where one has no partner, or a dash sets off a speech. */
function singleQuoted({ text }: PreparedText): WitnessedQuote[] | null {
  if (DIALOGUE.test(text)) return null;
  const quotes = singleQuotes(text);
  const isInside = overlapFinder(
    quotes.map(({ start, end }) => ({ start: start - 1, end: end + 1 })),
  );
  const isPaired = ({ index }: RegExpExecArray) => isInside({ start: index, end: index + 1 });
  return [...text.matchAll(SINGLE_MARK)].every(isPaired) ? quotes : null;
}

// A mark as it opens, as it stands inside a word, and as it closes, found where the mark is.
const OPENS = /(?<![\p{L}\p{N}])['‘](?=\S)/uy;
const APOSTROPHE = /['’](?=\p{L})/uy;
const CLOSES = /(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}])/uy;
const SHORTEST_QUOTE = 2;

/** From each mark that opens to the first one behind it that is no apostrophe, if that closes. Linear. */
function singleQuotes(text: string): WitnessedQuote[] {
  const marks = Array.from(text.matchAll(/['‘’]/gu), ({ index }) => index);
  const quotes: WitnessedQuote[] = [];
  let closing = 0;
  for (let opening = 0; opening < marks.length; opening++) {
    const at = marks[opening] ?? 0;
    if (!standsAt(OPENS, text, at)) continue;
    closing = Math.max(closing, opening + 1);
    while (closing < marks.length && standsAt(APOSTROPHE, text, marks[closing] ?? 0)) closing++;
    const end = marks[closing];
    const isLong = (marks[opening + 1] ?? 0) - at > SHORTEST_QUOTE;
    if (end === undefined || !isLong || !standsAt(CLOSES, text, end)) continue;
    quotes.push({ text, start: at + 1, end });
    opening = closing;
  }
  return quotes;
}

function standsAt(mark: RegExp, text: string, at: number): boolean {
  mark.lastIndex = at;
  return mark.test(text);
}
