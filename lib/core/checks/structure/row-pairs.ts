import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { compareRow, type Difference } from "./comparison.ts";
import { type LengthFit, learnFit } from "./length-fit.ts";

/** Compares the rows of one document, pair by pair of editions. */
export interface RowComparer {
  /** How the row of edition `to` differs from that of the older edition `from`. */
  differences(from: number, to: number, row: number): readonly Difference[];
}

/** Makes the comparer of a document; how lengths relate is learned once for each pair of editions that is asked for. */
export function createComparer(document: PreparedDocument): RowComparer {
  const fits = new Map<string, LengthFit>();
  const { rows } = document;
  return {
    differences(from, to, row) {
      if (isPlain(rows[row], from, to)) return [];
      const key = `${from}>${to}`;
      const fit = fits.get(key) ?? learnFit(document, from, to);
      fits.set(key, fit);
      return compareRow({
        ...cellsAt(document, from, to, row),
        fit,
        beside: [row - 1, row + 1].map((at) => cellsAt(document, from, to, at)),
      });
    },
  };
}

function isPlain(row: readonly (readonly number[])[] = [], from: number, to: number): boolean {
  return row[from]?.length === 1 && row[to]?.length === 1;
}

function cellsAt(document: PreparedDocument, from: number, to: number, row: number) {
  return { base: textsAt(document, from, row), target: textsAt(document, to, row) };
}

function textsAt(
  { editions, rows }: PreparedDocument,
  edition: number,
  row: number,
): PreparedText[] {
  const paragraphs = editions[edition]?.paragraphs ?? [];
  return (rows[row]?.[edition] ?? []).flatMap((at) => paragraphs[at] ?? []);
}
