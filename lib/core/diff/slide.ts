import type { Token } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";

/**
 * Moves each pure insertion and deletion to where a reader would put it, if the text allows more than one place:
 * to the start of a sentence, else of a line, else of a word. `one [two ]three`, not `one[ two] three`. At least
 * one unit stays between two changes.
 */
export function slideToBoundaries(
  before: readonly Token[],
  after: readonly Token[],
  changes: readonly Change[],
): Change[] {
  const placed: Change[] = [];
  for (const [index, change] of changes.entries()) {
    const [previous, next] = [placed.at(-1), changes[index + 1]];
    const { fromA, toA, fromB, toB } = change;
    if (fromA < toA && fromB < toB) placed.push(change);
    else if (fromA < toA) {
      const room = { low: (previous?.toA ?? -1) + 1, high: (next?.fromA ?? before.length + 1) - 1 };
      placed.push(moved(change, bestShift(before, fromA, toA, room)));
    } else {
      const room = { low: (previous?.toB ?? -1) + 1, high: (next?.fromB ?? after.length + 1) - 1 };
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
function bestShift(units: readonly Token[], from: number, to: number, room: Room): number {
  const same = (a: number, b: number) => units[a]?.text === units[b]?.text;
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

function rank(units: readonly Token[], at: number): number {
  const [space, mark] = [units[at - 1], units[at - 2]];
  if (space?.kind !== "space") return 0;
  if (mark && SENTENCE_END.test(mark.text)) return 3;
  return space.text.includes("\n") ? 2 : 1;
}
