import type { Change } from "../change.ts";
import { similarity } from "../similarity.ts";
import { MARK, textAt, type Units, WORD } from "../units.ts";

// Two words at least this much alike are one word spelt or inflected anew. Tuned on human-marked corrections.
const ALIKE = 0.4;

// In a longer change, words that look alike at its edges are mostly chance.
const LONGEST = 24;

/**
 * Separates from the edges of a change the words and marks that have their counterpart on the other side:
 * `[kyiv minsk → Kyiv Minsk]` becomes `[kyiv → Kyiv] [minsk → Minsk]`, each correction by itself. What the two
 * sides share at their ends, such as the white space between two corrections, is no longer part of a change.
 */
export function separateCounterparts(
  before: Units,
  after: Units,
  change: Change,
): readonly Change[] {
  const isLong = change.toA - change.fromA > LONGEST || change.toB - change.fromB > LONGEST;
  return isLong ? [change] : separate(before, after, change);
}

function separate(a: Units, b: Units, change: Change): readonly Change[] {
  const rest = withoutSharedEnds(a, b, change);
  const { fromA, toA, fromB, toB } = rest;
  if (fromA === toA && fromB === toB) return [];
  if (toA - fromA < 2 || toB - fromB < 2) return [rest];
  if (areCounterparts(a, fromA, b, fromB) && areSame(a, fromA + 1, b, fromB + 1)) {
    const first = { ...rest, toA: fromA + 1, toB: fromB + 1 };
    return [first, ...separate(a, b, { ...rest, fromA: first.toA, fromB: first.toB })];
  }
  if (areCounterparts(a, toA - 1, b, toB - 1) && areSame(a, toA - 2, b, toB - 2)) {
    const last = { ...rest, fromA: toA - 1, fromB: toB - 1 };
    return [...separate(a, b, { ...rest, toA: last.fromA, toB: last.fromB }), last];
  }
  return [rest];
}

function withoutSharedEnds(a: Units, b: Units, change: Change): Change {
  let { fromA, toA, fromB, toB } = change;
  while (fromA < toA && fromB < toB && areSame(a, fromA, b, fromB)) {
    fromA++;
    fromB++;
  }
  while (fromA < toA && fromB < toB && areSame(a, toA - 1, b, toB - 1)) {
    toA--;
    toB--;
  }
  return { fromA, toA, fromB, toB };
}

function areSame(a: Units, atA: number, b: Units, atB: number): boolean {
  return a.ids[atA] === b.ids[atB];
}

function areCounterparts(a: Units, atA: number, b: Units, atB: number): boolean {
  if (a.kinds[atA] === MARK && b.kinds[atB] === MARK) return true;
  const areWords = a.kinds[atA] === WORD && b.kinds[atB] === WORD;
  return areWords && similarity(textAt(a, atA), textAt(b, atB)) >= ALIKE;
}
