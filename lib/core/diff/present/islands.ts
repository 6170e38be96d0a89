import type { Change } from "../change.ts";
import { SPACE, type Units } from "../units.ts";

// A shared stretch no heavier than this does not divide two changes: white space, but no mark.
const LONE_SPACE = 1;

// Above this share of changed weight a text counts as written anew; there a short word or some marks kept by chance
// do not divide two changes either.
const ANEW = 0.4;
const SHORT_WORD = 11;

/** Joins changes with no more between them than shared white space or, in a text written anew, a short word. */
export function joinIslands(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const heaviest = changedShare(before, after, changes) > ANEW ? SHORT_WORD : LONE_SPACE;
  const joined: Change[] = [];
  let last: Change | undefined;
  for (const change of changes) {
    if (last && isLight(before, last.toA, change.fromA, heaviest)) {
      last = { fromA: last.fromA, toA: change.toA, fromB: last.fromB, toB: change.toB };
    } else {
      if (last) joined.push(last);
      last = change;
    }
  }
  if (last) joined.push(last);
  return joined;
}

function changedShare(before: Units, after: Units, changes: readonly Change[]): number {
  let changed = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    changed += weight(before, fromA, toA) + weight(after, fromB, toB);
  }
  return changed / (weight(before, 0, before.count) + weight(after, 0, after.count));
}

function weight({ weights }: Units, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}

// A run of white space weighs no more than one sign of it.
function isLight({ kinds, weights }: Units, from: number, to: number, heaviest: number): boolean {
  let sum = 0;
  for (let at = from; at < to && sum <= heaviest; at++) {
    const isRun = at > from && kinds[at] === SPACE && kinds[at - 1] === SPACE;
    if (!isRun) sum += weights[at] ?? 0;
  }
  return sum <= heaviest;
}
