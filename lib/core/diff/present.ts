import type { Token } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";
import { separateCounterparts } from "./counterparts.ts";
import { slideToBoundaries } from "./slide.ts";
import { isWord } from "./units.ts";

// Weights of what a reader has to recognise: a word by its letters, up to a length beyond which it is just long.
const WORD = { base: 4, longest: 12 };
const MARK = 2;
const SPACE = 1;

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
  before: readonly Token[],
  after: readonly Token[],
  changes: readonly Change[],
): readonly Change[] {
  const placed = slideToBoundaries(before, after, changes);
  const isAnew = changedShare(before, after, placed) > ANEW;
  return joinAcross(before, placed, isAnew ? SHORT_WORD : LONE_SPACE).flatMap((change) =>
    separateCounterparts(before, after, change),
  );
}

function changedShare(
  before: readonly Token[],
  after: readonly Token[],
  changes: readonly Change[],
): number {
  const changed = changes.reduce(
    (sum, { fromA, toA, fromB, toB }) =>
      sum + weight(before, fromA, toA) + weight(after, fromB, toB),
    0,
  );
  return changed / (weight(before, 0, before.length) + weight(after, 0, after.length));
}

function joinAcross(
  before: readonly Token[],
  changes: readonly Change[],
  lightest: number,
): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last && weight(before, last.toA, change.fromA) <= lightest) {
      joined[joined.length - 1] = { ...last, toA: change.toA, toB: change.toB };
    } else joined.push(change);
  }
  return joined;
}

function weight(units: readonly Token[], from: number, to: number): number {
  let sum = 0;
  for (const unit of units.slice(from, to)) sum += weightOf(unit);
  return sum;
}

function weightOf(unit: Token): number {
  if (isWord(unit)) return WORD.base + Math.min(unit.text.length, WORD.longest);
  return unit.kind === "mark" ? MARK : SPACE;
}
