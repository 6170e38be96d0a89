import type { Change } from "../change.ts";
import { SPACE, textAt, type Units } from "../units.ts";

// A shared stretch no heavier than this does not divide two changes: white space, but no mark.
const LONE_SPACE = 1;

// Above this share of changed weight a text counts as written anew; there a short word or some marks kept by chance
// do not divide two changes either.
const ANEW = 0.4;
const SHORT_WORD = 11;

/** Joins changes of one line with no more between them than a shared gap or, in a text written anew, a short word. */
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

// A gap weighs no more than one sign of white space; beyond this width it is a void, and a line end begins something else.
const WIDEST_GAP = 4;
const LINE_END = /[\n\r\u2028\u2029]/;

function isLight(units: Units, from: number, to: number, heaviest: number): boolean {
  let [sum, gap] = [0, 0];
  for (let at = from; at < to; at++) {
    gap = units.kinds[at] === SPACE ? gap + 1 : 0;
    if (gap > 0 && LINE_END.test(textAt(units, at))) return false;
    if (gap < 2 || gap > WIDEST_GAP) sum += units.weights[at] ?? 0;
    if (sum > heaviest) return false;
  }
  return true;
}
