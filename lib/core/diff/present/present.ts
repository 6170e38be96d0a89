import type { Change } from "../change.ts";
import { MARK, type Units, WORD } from "../units.ts";
import { separateCounterparts } from "./counterparts.ts";
import { slideToBoundaries } from "./slide.ts";

// Weights of what a reader has to recognise: a word by its letters, up to a length beyond which it is just long.
const WORD_WEIGHT = { base: 4, longest: 12 };
const MARK_WEIGHT = 2;
const SPACE_WEIGHT = 1;

// A shared stretch no heavier than this does not divide two changes: a single run of white space.
const LONE_SPACE = 1;

// Above this share of changed weight a text counts as written anew; there a short word or two marks kept by chance
// do not divide two changes either.
const ANEW = 0.4;
const SHORT_WORD = 11;

/**
 * Arranges the changes between two lists of units for a reader: pure insertions and deletions stand at the start of
 * a sentence or word; changes on both sides of a lone shared space are one, unless each is the correction of one
 * word; a text written anew shows few large changes in place of many small ones.
 */
export function present(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const placed = slideToBoundaries(before, after, changes);
  const isAnew = changedShare(before, after, placed) > ANEW;
  return joinAcross(before, placed, isAnew ? SHORT_WORD : LONE_SPACE).flatMap((change) =>
    separateCounterparts(before, after, change),
  );
}

function changedShare(before: Units, after: Units, changes: readonly Change[]): number {
  const changed = changes.reduce(
    (sum, { fromA, toA, fromB, toB }) =>
      sum + weight(before, fromA, toA) + weight(after, fromB, toB),
    0,
  );
  return changed / (weight(before, 0, before.count) + weight(after, 0, after.count));
}

function joinAcross(before: Units, changes: readonly Change[], lightest: number): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && weight(before, last.toA, change.fromA) <= lightest) {
      joined[joined.length - 1] = { ...last, toA: change.toA, toB: change.toB };
    } else joined.push(change);
  }
  return joined;
}

function weight(units: Units, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weightOf(units, at);
  return sum;
}

function weightOf({ kinds, starts }: Units, at: number): number {
  if (kinds[at] === WORD) {
    return (
      WORD_WEIGHT.base + Math.min((starts[at + 1] ?? 0) - (starts[at] ?? 0), WORD_WEIGHT.longest)
    );
  }
  return kinds[at] === MARK ? MARK_WEIGHT : SPACE_WEIGHT;
}
