import type { BilingualCheck, Hit, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { closersOf } from "#lib/core/text/quotation-marks.ts";
import type { QuotePair } from "./quote-pairing.ts";
import { quotesOf } from "./quote-witness.ts";

/**
 * Finds a quotation in other marks than the edition sets at least three of four in. Silent on a quotation inside another one, which has
 * marks of its own, and in editions with few quotations.
 */
export const quoteStyle = {
  id: "quote-style",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Style/Inconsistent style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: '“a” and “b”, “c” and “d”, “e” and “f”, ⟦"g"⟧',
      mended: "“a” and “b”, “c” and “d”, “e” and “f”, “g”",
    },
    {
      language: "fr",
      text: "« a » et « b », « c » et « d », « e » et « f », ⟦“g”⟧",
      mended: "« a » et « b », « c » et « d », « e » et « f », «\u00a0g\u00a0»",
    },
  ],
  *learns(text) {
    for (const [{ mark }] of outerQuotes(text)) yield ["opening", mark];
  },
  run({ target }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) => {
      const quotes = outerQuotes(prepared);
      if (quotes.length === 0) return [];
      const usual = majorityOf(known.learnt(edition, "opening"));
      if (usual === null) return [];
      return quotes
        .filter(([{ mark }]) => mark !== usual)
        .map((pair): PlacedHit => ({ edition, paragraph, ...hitOn(prepared, pair, usual) }));
    });
  },
} as const satisfies BilingualCheck;

/** The quotations of a paragraph that stand in no other; none where its marks do not pair. */
const outerQuotes = perText((text: PreparedText): readonly QuotePair[] => {
  const {
    pairs = [],
    mismatched = [],
    unclosed = [],
    unopened = [],
  } = quotesOf(text)?.pairing ?? {};
  if (mismatched.length + unclosed.length + unopened.length > 0) return [];
  const outer: QuotePair[] = [];
  let end = -1;
  for (const pair of pairs.toSorted(([a], [b]) => a.at - b.at)) {
    if (pair[0].at < end) continue;
    outer.push(pair);
    end = pair[1].at;
  }
  return outer;
});

const MAJORITY = 3;
const FEWEST = 6;

function majorityOf(counts: ReadonlyMap<string, number>): string | null {
  const [most, ...rest] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most || most[1] < FEWEST) return null;
  return rest.every(([, count]) => count * MAJORITY <= most[1]) ? most[0] : null;
}

// A longer quotation is shown by its first mark only, and left to the editor.
const LONGEST = 300;

function hitOn(
  { text, language }: PreparedText,
  [opening, closing]: QuotePair,
  usual: string,
): Hit {
  const inner = text.slice(opening.at + 1, closing.at);
  const expected = [usual, closersOf(usual, language)[0] ?? usual];
  const gap = usual === "«" && primaryLanguage(language) === "fr" ? "\u00a0" : "";
  const isShort = inner.length <= LONGEST;
  return {
    start: opening.at,
    end: isShort ? closing.at + 1 : opening.at + 1,
    variant: "other",
    values: { mark: opening.mark, expected: expected.join("") },
    fixes: isShort ? [`${expected[0]}${gap}${inner.trim()}${gap}${expected[1]}`] : [],
    confidence: 0.7,
  };
}
