import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { type Pairing, type PlacedMark, placedMarks, type QuotePair, readQuotes } from "./quote-pairing.ts";

/** The quotation marks of a paragraph, and what they come to by themselves. */
export interface Quotes {
  readonly marks: readonly PlacedMark[];
  readonly pairing: Pairing;
}

/** A quotation in another edition of the row. */
export interface WitnessedQuote {
  readonly text: string;
  readonly pair: QuotePair;
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
 * or for an original in the first edition that has some. Null where a mark has no partner there either, where nothing is quoted, and
 * where the row holds several paragraphs of this edition.
 */
export function createWitnesses(
  { editions, rows }: PreparedDocument,
  edition: number,
): (paragraph: number) => readonly WitnessedQuote[] | null {
  let rowOf: ReadonlyMap<number, number> | null = null;
  const base = editions[edition]?.basedOn ?? null;
  const sisters = base === null ? [...editions.keys()].filter((other) => other !== edition) : [base];
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
        (quotes[at]?.pairing.pairs ?? []).map((pair) => ({ text, pair })),
      );
      if (found.length > 0) return found;
    }
    return null;
  };
}
