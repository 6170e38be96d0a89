import { type Outline, outlineOf } from "#app/_features/review/document/outline.ts";
import { noPlaces, settle } from "#app/_features/review/document/segment-places.ts";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import { createTexts } from "#app/_features/review/document/texts.ts";
import { ItemIndex } from "#app/_features/review/findings/item-index.ts";
import type { KnownProblem } from "#app/_features/review/findings/known-problem.ts";
import type { Item } from "#app/_features/review/findings/marks.ts";
import type { Flag, Segment } from "#app/_features/review/requests.ts";
import { groupBy } from "#lib/core/document/grouping.ts";

/** A document of aligned paragraphs: `columns` are editions with their language first, one paragraph a row. */
export function outlineWith(...columns: readonly (readonly string[])[]): Outline {
  const editions = columns.map(([language = "und"], id) => ({ id: id + 1, language }));
  const segments = columns.flatMap(([, ...texts], edition) =>
    texts.map((text, row) => segment((edition + 1) * 100 + row, edition + 1, text)),
  );
  const rows = (columns[0] ?? []).slice(1).map((_, row) => {
    const cells = Object.fromEntries(editions.map(({ id }) => [id, [id * 100 + row]]));
    return { id: row + 1, order: String(row), confidence: 1, cells, confirmed: false };
  });
  const places = noPlaces(columns.length * 100 + rows.length);
  for (const row of rows) settle(places, row);
  const texts = createTexts();
  texts.take(segments as unknown as Segment[]);
  const document = { editions, rows, places, texts, unmatched: [] };
  return outlineOf(document as unknown as ReviewDocument);
}

function segment(id: number, edition: number, text: string) {
  return { id, edition, text, revision: 1, received: null, codes: null };
}

/** A finding on the first of `words` in a segment; the hundreds of a segment's id are its edition. */
export function problemOn(
  outline: Outline,
  segment: number,
  words: string,
  rest: Partial<KnownProblem> = {},
): KnownProblem {
  const start = outline.segments.get(segment)?.text.indexOf(words) ?? -1;
  return {
    edition: Math.floor(segment / 100),
    segment,
    start,
    end: start + words.length,
    revision: 1,
    check: "doubled-word",
    mqm: "Linguistic conventions/Grammar",
    severity: "minor",
    message: "checks.doubled-word.repeated",
    name: null,
    origin: null,
    words,
    fixCount: 1,
    root: null,
    fingerprint: `${segment} ${words}`,
    dismissed: null,
    ...rest,
  };
}

/** An index of findings and flags. */
export function indexOf(problems: readonly KnownProblem[], flags: readonly Flag[] = []): ItemIndex {
  const index = new ItemIndex();
  for (const [segment, own] of groupBy(problems, (problem) => problem.segment))
    index.setProblems(segment, own);
  index.setFlags(flags);
  index.refresh();
  return index;
}

/** What is listed of findings and flags, in the order of the segments. */
export function listed(problems: readonly KnownProblem[], flags: readonly Flag[] = []): Item[] {
  const { items } = indexOf(problems, flags);
  const segments = [...items.keys()].sort((a, b) => a - b);
  return segments.flatMap((segment) => items.get(segment) ?? []);
}
