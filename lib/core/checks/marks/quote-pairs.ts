import type { DocumentCheck, PlacedHit, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { mismatchHits, unpairedHits } from "./quote-hits.ts";
import { type PlacedMark, readQuotes } from "./quote-pairing.ts";
import { createWitnesses, isTorn, quotesOf } from "./quote-witness.ts";

/**
 * Finds quotation marks that do not pair. Where the base's row has all its marks in pairs, the paragraph must have so too; elsewhere
 * the whole edition is judged, since a quotation may run over paragraphs, which may repeat its opening mark. An edition of one
 * paragraph may be cut from a longer quotation: without a base, its marks without a partner are left alone.
 */
export const quotePairs = {
  id: "quote-pairs",
  version: 2,
  languages: "all",
  needs: "document",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    { language: "en", text: "a “quiet⟦»⟧ morning", mended: "a “quiet” morning" },
    { language: "es", text: 'una «mañana tranquila⟦"⟧', mended: "una «mañana tranquila»" },
    {
      language: "uk",
      text: "Вона сказала: ⟦«⟧тихий ранок і пішла.",
      mended: "Вона сказала: «тихий ранок» і пішла.",
      base: { language: "en", text: "She said: “a quiet morning” and left." },
    },
  ],
  run: (document) => document.editions.flatMap((_, edition) => judgeEdition(document, edition)),
} as const satisfies DocumentCheck;

function judgeEdition(document: PreparedDocument, edition: number): PlacedHit[] {
  const { language = "und", paragraphs = [] } = document.editions[edition] ?? {};
  const witnesses = createWitnesses(document, edition);
  const counts = countOnce(paragraphs);
  const running = readQuotes(language);
  const hits: PlacedHit[] = [];
  for (const [paragraph, prepared] of paragraphs.entries()) {
    const quotes = quotesOf(prepared);
    if (!quotes) continue;
    const witness = isTorn(quotes.pairing) && !running.isOpen() ? witnesses(paragraph) : null;
    if (running.isOpen() || (isTorn(quotes.pairing) && witness === null)) {
      for (const mark of quotes.marks) running.read({ ...mark, paragraph });
      continue;
    }
    const last = quotes.pairing.pairs.at(-1);
    if (last && GOES_ON.test(prepared.text)) running.resume({ ...last[0], paragraph });
    const scene = { edition, language, counts, paragraphOf: () => paragraph };
    for (const hit of mismatchHits(quotes.pairing.mismatched, scene)) hits.push(hit);
    if (!witness) continue;
    for (const hit of unpairedHits(quotes.pairing, scene, { prepared, witness })) hits.push(hit);
  }
  const rest = running.finish();
  const scene = { edition, language, counts, paragraphOf: (mark: PlacedMark) => mark.paragraph };
  const unpaired = unpairedHits(rest, scene, null);
  return [
    ...hits,
    ...mismatchHits(rest.mismatched, scene),
    ...(paragraphs.length > 1 ? unpaired : unpaired.filter(isReversed)),
  ];
}

// «…», said he. — The speech goes on in the next paragraph.
const GOES_ON = /[—–]\s*$/u;

// A mark that points the wrong way is wrong however the quotation goes on.
function isReversed({ variant }: PlacedHit): boolean {
  return variant === "reversed";
}

/** How often each mark stands in the edition; counted when it is first asked for. */
function countOnce(paragraphs: readonly PreparedText[]): () => ReadonlyMap<string, number> {
  let counts: Map<string, number> | null = null;
  return () => {
    if (counts) return counts;
    counts = new Map();
    for (const paragraph of paragraphs)
      for (const { mark } of quotesOf(paragraph)?.marks ?? [])
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  };
}
