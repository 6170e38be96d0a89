import type { Change } from "../change.ts";
import { SPACE, textAt, type Units } from "../units.ts";

/**
 * Moves each pure insertion and deletion to where a reader would put it, if the text allows more than one place:
 * to the start of a sentence, else of a line, else of a word. `one [two ]three`, not `one[ two] three`. At least
 * one unit stays between two changes.
 */
export function slideToBoundaries(
  before: Units,
  after: Units,
  changes: readonly Change[],
): Change[] {
  const placed: Change[] = [];
  for (const [index, change] of changes.entries()) {
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
  }
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
  const same = (a: number, b: number) => units.ids[a] === units.ids[b];
  let first = from;
  while (first > room.low && same(first - 1, first - 1 + to - from)) first--;
  let last = from;
  while (last + to - from < room.high && same(last, last + to - from)) last++;
  let best = from;
  for (let at = first; at <= last; at++) {
    if (rank(units, at) > rank(units, best)) best = at;
  }
  return best - from;
}

const SENTENCE_END = /[.!?…。！？؟।]$/u;

function rank(units: Units, at: number): number {
  if (units.kinds[at - 1] !== SPACE) return 0;
  if (SENTENCE_END.test(textAt(units, at - 2))) return 3;
  return textAt(units, at - 1).includes("\n") ? 2 : 1;
}
