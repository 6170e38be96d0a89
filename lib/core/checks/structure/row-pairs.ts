import type { PreparedDocument } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { compareCells, type Difference, swapped } from "./comparison.ts";
import { type CellPair, matchScore } from "./layout.ts";
import { type LengthFit, learnFit } from "./length-fit.ts";
import { changedOrder, looksCrossed } from "./order.ts";

/** Compares the rows of one document, pair by pair of editions. */
export interface RowComparer {
  /** How a row of edition `to` differs from that of the older edition `from`; by indexes of paragraphs. */
  differences(from: number, to: number, row: number): readonly Difference[];
}

/** Makes the comparer of a document; how lengths relate is learned once for each pair of editions that is asked for. */
export function createComparer(document: PreparedDocument): RowComparer {
  const pairs = new Map<string, EditionPair>();
  return {
    differences(from, to, row) {
      const key = `${from}>${to}`;
      const pair = pairs.get(key) ?? { document, from, to, fit: learnFit(document, from, to) };
      pairs.set(key, pair);
      return differencesIn(pair, row);
    },
  };
}

interface EditionPair {
  readonly document: PreparedDocument;
  readonly from: number;
  readonly to: number;
  readonly fit: LengthFit;
}

/** Paragraphs with words, by index. */
interface Rows {
  readonly base: readonly number[];
  readonly target: readonly number[];
}

function differencesIn(pair: EditionPair, row: number): Difference[] {
  const rows = rowsAt(pair, row);
  const { base, target } = rows;
  if (base.length === 1 && target.length === 1) return crossed(pair, rows, rowsAt(pair, row + 1));
  if (base.length > 0 && target.length > 0) return differencesOf(pair, rows);
  if (base.length + target.length === 0) return [];
  const joint = joined(pair, rows, row);
  if (joint) return differencesOf(pair, joint);
  return base.map((at) => ({ kind: "missing", base: [at], target: [] }));
}

function differencesOf(pair: EditionPair, rows: Rows): Difference[] {
  return compareCells(cellsOf(pair, rows)).map((difference) => placed(difference, rows));
}

function placed({ kind, base, target }: Difference, rows: Rows): Difference {
  return {
    kind,
    base: base.flatMap((at) => rows.base[at] ?? []),
    target: target.flatMap((at) => rows.target[at] ?? []),
  };
}

// Rows that somebody else has laid out: it takes signs to hold against them, in nats; clear ones where only the order is in question.
const LIKELY = 2;
const CLEARLY = 4;

/** Two rows of one paragraph each whose paragraphs have changed places. */
function crossed(pair: EditionPair, rows: Rows, next: Rows): Difference[] {
  if (next.base.length !== 1 || next.target.length !== 1) return [];
  const both = { base: [...rows.base, ...next.base], target: [...rows.target, ...next.target] };
  const cells = cellsOf(pair, both);
  if (!looksCrossed(cells)) return [];
  const order = changedOrder(cells, CLEARLY);
  return order ? swapped(order).map((difference) => placed(difference, both)) : [];
}

/** A row that one side is missing from, with the plain neighbour that seems to hold it; null where none does. */
function joined(pair: EditionPair, rows: Rows, row: number): Rows | null {
  for (const other of [row - 1, row + 1]) {
    const beside = rowsAt(pair, other);
    if (beside.base.length !== 1 || beside.target.length !== 1) continue;
    const [first, second] = other < row ? [beside, rows] : [rows, beside];
    const both = {
      base: [...first.base, ...second.base],
      target: [...first.target, ...second.target],
    };
    if (scoreOf(pair, both) > scoreOf(pair, beside) + LIKELY) return both;
  }
  return null;
}

function scoreOf(pair: EditionPair, rows: Rows): number {
  const cells = cellsOf(pair, rows);
  return matchScore(cells, { base: [...cells.base.keys()], target: [...cells.target.keys()] });
}

function rowsAt({ document, from, to }: EditionPair, row: number): Rows {
  const withWords = (edition: number) =>
    (document.rows[row]?.[edition] ?? []).filter((at) => hasWords(textAt(document, edition, at)));
  return { base: withWords(from), target: withWords(to) };
}

const WORDS = /[\p{L}\p{N}]/u;

function hasWords(text: PreparedText | undefined): boolean {
  return text !== undefined && WORDS.test(text.text);
}

function cellsOf({ document, from, to, fit }: EditionPair, { base, target }: Rows): CellPair {
  return {
    base: base.flatMap((at) => textAt(document, from, at) ?? []),
    target: target.flatMap((at) => textAt(document, to, at) ?? []),
    fit,
  };
}

function textAt(
  { editions }: PreparedDocument,
  edition: number,
  paragraph: number,
): PreparedText | undefined {
  return editions[edition]?.paragraphs[paragraph];
}
