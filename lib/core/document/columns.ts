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
export interface Received {
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
  const work = layOut(editions, rows, texts);
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

// Less than a millisecond of work.
const ROWS_A_STEP = 1_000;

/** Does what `columnsOf` does in short steps, between which others may have their turn. */
export function* layOut(
  editions: readonly Edition[],
  rows: readonly Row[],
  texts: Iterable<SegmentText>,
): Generator<void, Columns, void> {
  const indexOf = new Map(editions.map(({ id }, index) => [id, index]));
  const segments = editions.map((): number[] => []);
  const laid: number[][][] = [];
  for (const [at, row] of rows.entries()) {
    laid.push(
      editions.map(({ id }, index) => {
        const own = segments[index] ?? [];
        return cellOf(row, id).map((segment) => own.push(segment) - 1);
      }),
    );
    if (at % ROWS_A_STEP === 0) yield;
  }
  const known = new Map<number, SegmentText>();
  for (const one of texts) {
    known.set(one.id, one);
    if (known.size % ROWS_A_STEP === 0) yield;
  }
  const columns: Columns["editions"][number][] = [];
  for (const [index, { language, basedOn }] of editions.entries()) {
    const own = (segments[index] ?? []).map((segment) => known.get(segment));
    yield;
    columns.push({
      language,
      basedOn: basedOn === null ? null : (indexOf.get(basedOn) ?? null),
      paragraphs: own.map((segment) => segment?.text ?? ""),
      ...receivedIn(own),
    });
    yield;
  }
  return { editions: columns, rows: laid, segments };
}

function receivedIn(segments: readonly (SegmentText | undefined)[]) {
  const received = segments.map(receivedOf);
  return received.some((one) => one) ? { received } : {};
}

/** How a paragraph came; null where it has no codes and is as it came. */
export function receivedOf(segment: SegmentText | undefined): Received | null {
  const { text = "", received = null, codes = null } = segment ?? {};
  if (received === null && codes === null) return null;
  return { text: received ?? text, codes: codes ?? [] };
}
