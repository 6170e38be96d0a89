import type { Change } from "../change.ts";
import { SPACE, textAt, type Units } from "../units.ts";

/**
 * Moves each pure insertion and deletion to where a reader would put it, if the text allows more than one place: to the
 * start of a sentence, else of a line, else of a word, and not into the middle of white space. `one [two ]three`, not
 * `one[ two] three`. At least one unit stays between two changes.
 */
export function slideToBoundaries(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const placed: Change[] = [];
  changes.forEach((change, index) => {
    const [previous, next] = [placed.at(-1), changes[index + 1]];
    const { fromA, toA, fromB, toB } = change;
    if (fromA < toA && fromB < toB) placed.push(change);
    else if (fromA < toA) {
      const room = { low: (previous?.toA ?? -1) + 1, high: (next?.fromA ?? before.count + 1) - 1 };
      placed.push(moved(change, bestShift(before, fromA, toA, room)));
    } else {
      const room = { low: (previous?.toB ?? -1) + 1, high: (next?.fromB ?? after.count + 1) - 1 };
      placed.push(moved(change, bestShift(after, fromB, toB, room)));
    }
  });
  return placed;
}

function moved({ fromA, toA, fromB, toB }: Change, by: number): Change {
  return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by };
}

interface Room {
  readonly low: number;
  readonly high: number;
}

// A stretch may step over the unit beside it if it ends, or begins, with the same.
function bestShift(units: Units, from: number, to: number, room: Room): number {
  const { ids } = units;
  const length = to - from;
  let first = from;
  while (first > room.low && ids[first - 1] === ids[first - 1 + length]) first--;
  let last = from;
  while (last + length < room.high && ids[last] === ids[last + length]) last++;
  if (first === last) return 0;
  let [best, highest] = [from, rank(units, from, length)];
  for (let at = first; at <= last; at++) {
    const found = rank(units, at, length);
    if (found > highest) [best, highest] = [at, found];
  }
  return best - from;
}

const RANKS = { sentence: 3, line: 2, word: 1, none: 0, insideSpace: -1 } as const;
const SENTENCE_END = /[.!?…。！？؟।]$/u;

function rank(units: Units, at: number, length: number): number {
  const { kinds } = units;
  const [isBehindSpace, isBeforeSpace] = [kinds[at - 1] === SPACE, kinds[at + length] === SPACE];
  if (isBehindSpace && (isBeforeSpace || kinds[at] === SPACE)) return RANKS.insideSpace;
  if (isBeforeSpace && kinds[at + length - 1] === SPACE) return RANKS.insideSpace;
  return isBehindSpace ? rankBehindSpace(units, at) : RANKS.none;
}

function rankBehindSpace(units: Units, at: number): number {
  let start = at;
  while (units.kinds[start - 1] === SPACE) start--;
  if (SENTENCE_END.test(textAt(units, start - 1))) return RANKS.sentence;
  const space = units.text.slice(units.starts[start], units.starts[at]);
  return space.includes("\n") ? RANKS.line : RANKS.word;
}
