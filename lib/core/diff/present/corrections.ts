import type { Change } from "../change.ts";
import { SPACE, type Units, WORD } from "../units.ts";
import { counterparts, counterpartsInStep, type Pair } from "./counterparts.ts";
import { withoutSharedEnds } from "./shared-ends.ts";
import { joinTouching } from "./widen.ts";

// In units. In a longer change words that look alike are mostly chance, unless all do; it also bounds the time of pairing.
const LONGEST = 48;

// A thousand words corrected one by one are a text written anew.
const LONGEST_IN_STEP = 2_000;

// Beside a rephrased part a word must be this much alike to stand by itself: `[in that year/that same years]` is one.
const PLAINLY_ALIKE = 0.65;

/**
 * Separates the corrections of single words and marks in a change: `[kyiv minsk/Kyiv Minsk]` becomes
 * `[kyiv/Kyiv] [minsk/Minsk]`. What was rephrased between them is one change. What both sides have between two
 * corrections, such as white space, is no longer part of a change.
 */
export function separateCorrections(
  before: Units,
  after: Units,
  change: Change,
): readonly Change[] {
  const whole = withoutSharedEnds(before, after, change);
  const [lengthA, lengthB] = [whole.toA - whole.fromA, whole.toB - whole.fromB];
  if (lengthA + lengthB === 0) return [];
  if (lengthA === 0 || lengthB === 0 || lengthA + lengthB === 2) return [whole];
  const longer = Math.max(lengthA, lengthB);
  if (longer > LONGEST_IN_STEP) return [whole];
  const find = longer > LONGEST ? counterpartsInStep : counterparts;
  const cells = cellsOf(before, after, whole, find(before, after, whole));
  return joinTouching(rephrasedJoined(before, after, cells));
}

interface Cell extends Change {
  /** How much alike the two sides of a correction are; 0 for what has no counterpart. */
  readonly likeness: number;
}

/** The corrections and what lies between them, in order, without what both sides share. */
function cellsOf(
  before: Units,
  after: Units,
  whole: Change,
  pairs: readonly Pair[],
): readonly Cell[] {
  const cells: Cell[] = [];
  let { fromA, fromB } = whole;
  const addGap = (toA: number, toB: number) => {
    const gap = withoutSharedEnds(before, after, { fromA, toA, fromB, toB });
    if (gap.fromA < gap.toA || gap.fromB < gap.toB) cells.push({ ...gap, likeness: 0 });
  };
  for (const { a, b, likeness } of pairs) {
    addGap(a, b);
    cells.push({ fromA: a, toA: a + 1, fromB: b, toB: b + 1, likeness });
    [fromA, fromB] = [a + 1, b + 1];
  }
  addGap(whole.toA, whole.toB);
  return cells;
}

/** From the first rephrased part to the last all is one change, with the words beside it that are little alike. */
function rephrasedJoined(before: Units, after: Units, cells: readonly Cell[]): readonly Change[] {
  const isRephrased = (cell: Cell) => cell.likeness === 0 && hasWord(before, after, cell);
  let first = cells.findIndex(isRephrased);
  let last = cells.findLastIndex(isRephrased);
  if (first === -1) return cells;
  if (!isOneWordEach(before, after, spanOf(cells, first, last))) {
    while (isLittleAlike(cells[first - 1])) first--;
    while (isLittleAlike(cells[last + 1])) last++;
  }
  return [...cells.slice(0, first), spanOf(cells, first, last), ...cells.slice(last + 1)];
}

function spanOf(cells: readonly Cell[], first: number, last: number): Change {
  const [start, end] = [cells[first], cells[last]];
  return {
    fromA: start?.fromA ?? 0,
    toA: end?.toA ?? 0,
    fromB: start?.fromB ?? 0,
    toB: end?.toB ?? 0,
  };
}

function isLittleAlike(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.likeness > 0 && cell.likeness < PLAINLY_ALIKE;
}

function hasWord(before: Units, after: Units, { fromA, toA, fromB, toB }: Change): boolean {
  return wordsIn(before, fromA, toA) + wordsIn(after, fromB, toB) > 0;
}

function wordsIn({ kinds }: Units, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (kinds[at] === WORD) count++;
  return count;
}

function isOneWordEach(before: Units, after: Units, change: Change): boolean {
  const { fromA, toA, fromB, toB } = change;
  return inkIn(before, fromA, toA) === 1 && inkIn(after, fromB, toB) === 1;
}

function inkIn({ kinds }: Units, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (kinds[at] !== SPACE) count++;
  return count;
}
