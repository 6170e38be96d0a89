import { type Outline, outlineOf } from "#app/_features/review/document/outline.ts";
import { type Item, itemsOf } from "#app/_features/review/findings/marks.ts";
import type { Flag, OpenDocument, Problem } from "#app/_features/review/requests.ts";

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
  return outlineOf({ editions, rows, segments, unmatched: [] } as unknown as OpenDocument);
}

function segment(id: number, edition: number, text: string) {
  return { id, edition, text, revision: 1, received: null };
}

/** A finding on the first of `words` in a segment; the hundreds of a segment's id are its edition. */
export function problemOn(
  outline: Outline,
  segment: number,
  words: string,
  rest: Partial<Problem> = {},
): Problem {
  const start = outline.segments.get(segment)?.text.indexOf(words) ?? -1;
  return {
    edition: Math.floor(segment / 100),
    segment,
    start,
    end: start + words.length,
    revision: 1,
    check: "doubled-word",
    version: 1,
    mqm: "Linguistic conventions/Grammar",
    severity: "minor",
    message: "checks.doubled-word.repeated",
    values: {},
    fixes: ["mended"],
    confidence: 1,
    evidence: [],
    root: null,
    fingerprint: `${segment} ${words}`,
    dismissed: null,
    ...rest,
  };
}

/** What is listed of findings and flags, in the order of the segments. */
export function listed(
  problems: readonly Problem[],
  outline: Outline,
  flags: readonly Flag[] = [],
): Item[] {
  return [...itemsOf(problems, flags, outline).values()].flat();
}
