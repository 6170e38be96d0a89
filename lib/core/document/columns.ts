import { cellOf } from "./grid.ts";
import type { Edition, Row } from "./model.ts";

/** A segment with its text, as far as laying a document out is concerned. */
export interface SegmentText {
  readonly id: number;
  readonly text: string;
}

/** A document laid out by index, as aligners and checks see it; `segments` leads back to the ids. */
export interface Columns {
  readonly editions: readonly {
    readonly language: string;
    /** Index of the edition it was translated from. */
    readonly basedOn: number | null;
    readonly paragraphs: readonly string[];
  }[];
  /** For each row and edition the indexes of its paragraphs. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  /** For each edition the segment ids of its paragraphs, in reading order. */
  readonly segments: readonly (readonly number[])[];
}

/** Lays a document out by index. Linear in its size. */
export function columnsOf(
  editions: readonly Edition[],
  rows: readonly Row[],
  texts: Iterable<SegmentText>,
): Columns {
  const textOf = new Map([...texts].map(({ id, text }) => [id, text]));
  const indexOf = new Map(editions.map(({ id }, index) => [id, index]));
  const segments = editions.map(({ id }) => rows.flatMap((row) => cellOf(row, id)));
  const next = editions.map(() => 0);
  return {
    editions: editions.map(({ language, basedOn }, index) => ({
      language,
      basedOn: basedOn === null ? null : (indexOf.get(basedOn) ?? null),
      paragraphs: (segments[index] ?? []).map((segment) => textOf.get(segment) ?? ""),
    })),
    rows: rows.map((row) =>
      editions.map(({ id }, index) => {
        const start = next[index] ?? 0;
        next[index] = start + cellOf(row, id).length;
        return cellOf(row, id).map((_, offset) => start + offset);
      }),
    ),
    segments,
  };
}
