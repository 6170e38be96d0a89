import { languageOf, type Outline, segmentsIn } from "#app/_features/review/document/outline.ts";
import type { OpenDocument, Row } from "#app/_features/review/requests.ts";
import type { ReviewState } from "#app/_features/review/review-state.ts";
import { linkAt, linkSentences, type SentenceLink } from "#lib/core/align/sentence-links.ts";

/** A sentence on the screen: offsets in the text of a segment. */
export interface ShownSentence {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** What is needed to know which sentences of a row say the same. */
export interface RowSource {
  readonly document: OpenDocument;
  readonly outline: Outline;
  readonly drafts: ReviewState["drafts"];
}

// Sentences are linked while the pointer moves: a row of so many letters over all editions takes a frame or two. In a
// longer one nothing is lit.
const MOST_LETTERS = 8_000;

/** Finds the sentences that say the same as the one at a place. The last row asked about is remembered, while its texts stand. */
export function createRowSentences() {
  let known: { readonly texts: string; readonly links: readonly SentenceLink[] } | null = null;
  return (source: RowSource, segment: number, offset: number): readonly ShownSentence[] => {
    const row = source.outline.rows[source.outline.rowOf.get(segment) ?? -1];
    if (!row) return [];
    const editions = textsOf(source, row);
    const texts = JSON.stringify(editions);
    if (known?.texts !== texts)
      known = { texts, links: texts.length > MOST_LETTERS ? [] : linkSentences(editions) };
    const place = placeOf(editions, segment);
    const link = place && linkAt(known.links, place.edition, place.segment, offset);
    return (link ?? []).flatMap(({ edition, segment: nth, start, end }) => {
      const { ids, texts: own } = editions[edition] ?? {};
      const id = ids?.[nth];
      const words = own?.[nth]?.slice(start, end).trimEnd() ?? "";
      return id === undefined ? [] : [{ segment: id, start, end: start + words.length }];
    });
  };
}

function textsOf({ document, outline, drafts }: RowSource, row: Row) {
  return document.editions.map(({ id, basedOn }) => {
    const segments = segmentsIn(outline, row, id);
    const base = document.editions.findIndex((edition) => edition.id === basedOn);
    return {
      language: languageOf(outline, id),
      basedOn: base === -1 ? null : base,
      ids: segments.map((segment) => segment.id),
      texts: segments.map((segment) => drafts[segment.id]?.text ?? segment.text),
    };
  });
}

function placeOf(editions: readonly { readonly ids: readonly number[] }[], segment: number) {
  const edition = editions.findIndex(({ ids }) => ids.includes(segment));
  const nth = editions[edition]?.ids.indexOf(segment) ?? -1;
  return nth === -1 ? null : { edition, segment: nth };
}
