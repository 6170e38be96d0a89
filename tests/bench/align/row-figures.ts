import type { AlignedRow, Cells } from "#lib/core/align/rows.ts";
import type { Judged } from "./calibration.ts";
import { figuresOf, harmonic, keyOf, ratio, scoreOf } from "./scores.ts";

/** How many rows are exactly right: precision, recall and F1 (0–1). */
export interface RowFigures {
  readonly right: number;
  readonly found: number;
  readonly known: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares rows with the known ones. */
export function rowFigures(known: readonly Cells[], found: readonly Cells[]): RowFigures {
  const gold = new Set(known.map(keyOf));
  const right = found.filter((cells) => gold.has(keyOf(cells))).length;
  return figuresFrom(right, found.length, known.length);
}

function figuresFrom(right: number, found: number, known: number): RowFigures {
  const [precision, recall] = [ratio(right, found), ratio(right, known)];
  return { right, found, known, precision, recall, f1: harmonic(precision, recall) };
}

/**
 * Returns the best that rows in reading order can reach: a known row with a cell that something foreign interrupts
 * comes out in as many pieces as its most broken cell has.
 */
export function ceiling(known: readonly Cells[]): RowFigures {
  const pieces = known.map((cells) => Math.max(1, ...cells.map(piecesOf)));
  const whole = pieces.filter((count) => count === 1).length;
  return figuresFrom(
    whole,
    pieces.reduce((all, count) => all + count, 0),
    known.length,
  );
}

function piecesOf(cell: readonly number[]): number {
  return cell.filter((unit, at) => cell[at - 1] !== unit - 1).length;
}

/** How well the rows tell two editions' beads, by the indexes of the editions. */
export interface PairFigure {
  readonly editions: readonly [number, number];
  readonly strict: number;
}

/** Looks at rows through every pair of editions; strict F1 of each, the worst first. */
export function pairFigures(
  known: readonly Cells[],
  found: readonly Cells[],
  editions: number,
): PairFigure[] {
  const numbers = [...Array(editions).keys()];
  const pairs = numbers.flatMap((a) => numbers.slice(a + 1).map((b) => [a, b] as const));
  return pairs
    .map((pair) => {
      const score = scoreOf(projected(known, pair), projected(found, pair));
      return { editions: pair, strict: figuresOf(score).strict };
    })
    .sort((a, b) => a.strict - b.strict);
}

function projected(rows: readonly Cells[], [a, b]: readonly [number, number]): Cells[] {
  return rows.map((cells) => [cells[a] ?? [], cells[b] ?? []]);
}

/** Tells of each row whether it is exactly right. */
export function judgedRows(known: readonly Cells[], found: readonly AlignedRow[]): Judged[] {
  const gold = new Set(known.map(keyOf));
  return found.map(({ cells, confidence }) => ({ confidence, isRight: gold.has(keyOf(cells)) }));
}

/** How well the rows that carry an alternative are the wrong ones. */
export interface MarkFigures {
  readonly marked: number;
  /** Rows that are not exactly right. */
  readonly wrong: number;
  /** Share of the marked rows that are wrong, and of the wrong rows that are marked. */
  readonly precision: number;
  readonly recall: number;
  /** Share of the proposed rows that are exactly right. */
  readonly proposalsRight: number;
}

/** Compares marks of one reason, or of any, with the rows that are wrong. */
export function markFigures(
  known: readonly Cells[],
  found: readonly AlignedRow[],
  isCounted: (row: AlignedRow) => boolean = ({ alternative }) => alternative !== null,
): MarkFigures {
  const gold = new Set(known.map(keyOf));
  const isRight = (cells: Cells) => gold.has(keyOf(cells));
  const marked = found.filter(isCounted);
  const wrong = found.filter(({ cells }) => !isRight(cells));
  const both = wrong.filter(isCounted).length;
  const runs = new Map(
    marked.flatMap(({ alternative }) =>
      alternative ? [[alternative.rows.map(keyOf).join("\n"), alternative.rows] as const] : [],
    ),
  );
  const proposed = [...runs.values()].flat();
  return {
    marked: marked.length,
    wrong: wrong.length,
    precision: ratio(both, marked.length),
    recall: ratio(both, wrong.length),
    proposalsRight: ratio(proposed.filter(isRight).length, proposed.length),
  };
}
