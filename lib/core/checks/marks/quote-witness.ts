import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
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
export const quotesOf = perText(({ text, language }: PreparedText): Quotes | null => {
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

const SINGLE =
  /(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’]{2,}(?:['’](?=\p{L})[^'‘’]+)*(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}])/gu;

// Single marks that are no apostrophes.
const SINGLE_MARK = /(?<![\p{L}\p{N}])['‘](?=[\p{L}¿¡])|(?<=[.,!?…])['’](?!\p{L})/gu;

/** What stands between single quotation marks; null where one has no partner, or a dash sets off a speech. */
function singleQuoted({ text }: PreparedText): WitnessedQuote[] | null {
  if (DIALOGUE.test(text)) return null;
  const quotes = [...text.matchAll(SINGLE)].map(({ 0: quote, index }) => ({
    text,
    start: index + 1,
    end: index + quote.length - 1,
  }));
  const isInside = (at: number) => quotes.some(({ start, end }) => start - 1 <= at && at <= end);
  return [...text.matchAll(SINGLE_MARK)].every(({ index }) => isInside(index)) ? quotes : null;
}
