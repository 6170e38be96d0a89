import type { Code } from "#lib/core/text/codes.ts";
import { cellOf } from "./grid.ts";
import type { Edition, Row } from "./model.ts";

/** A segment with its text, as far as laying a document out is concerned. */
export interface SegmentText {
  readonly id: number;
  readonly text: string;
  /** The text it came with; null or absent while that is still its text. */
  readonly received?: string | null;
  /** What the codes in it stand for, where it came with any. */
  readonly codes?: readonly Code[] | null;
}

/** A paragraph as it came. */
interface Received {
  readonly text: string;
  readonly codes: readonly Code[];
}

/** A document laid out by index, as aligners and checks see it; `segments` leads back to the ids. */
export interface Columns {
  readonly editions: readonly {
    readonly language: string;
    /** Index of the edition it was translated from. */
    readonly basedOn: number | null;
    readonly paragraphs: readonly string[];
    /** For each paragraph that has codes, or is not as it came, how it came, else null; absent where all are null. */
    readonly received?: readonly (Received | null)[];
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
  const known = new Map([...texts].map((one) => [one.id, one]));
  const indexOf = new Map(editions.map(({ id }, index) => [id, index]));
  const segments = editions.map(({ id }) => rows.flatMap((row) => cellOf(row, id)));
  const next = editions.map(() => 0);
  return {
    editions: editions.map(({ language, basedOn }, index) => ({
      language,
      basedOn: basedOn === null ? null : (indexOf.get(basedOn) ?? null),
      paragraphs: (segments[index] ?? []).map((segment) => known.get(segment)?.text ?? ""),
      ...receivedIn((segments[index] ?? []).map((segment) => known.get(segment))),
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

function receivedIn(segments: readonly (SegmentText | undefined)[]) {
  const received = segments.map(receivedOf);
  return received.some((one) => one) ? { received } : {};
}

function receivedOf(segment: SegmentText | undefined): Received | null {
  const { text = "", received = null, codes = null } = segment ?? {};
  if (received === null && codes === null) return null;
  return { text: received ?? text, codes: codes ?? [] };
}
