import { type NumberedPair, numbered } from "#lib/core/diff/numbered.ts";
import { commonEnds } from "#lib/core/diff/similarity.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { charactersOf } from "#lib/core/diff/units/clusters.ts";
import { levenshtein } from "./levenshtein.ts";
import { type EditRate, editRate } from "./rate.ts";
import { splitAtSpaces } from "./white-space.ts";

/** What is counted: code points, characters as a reader perceives them, or what stands between white space. */
export type EditUnit = "code point" | "character" | "word";

// Steps of 32 cells of the table: a quarter of a second.
const BUDGET = 25_000_000;
const ROWS = 32;

/**
 * Counts the fewest units replaced, left out and put in that make `before` into `after`, over the units of `after`: the character or word error
 * rate of speech and print recognition. Case counts. Where some 30,000 units have changed, the edits are counted within the changes of
 * `diffTexts`, and of a change that is still as long all units count: an upper bound, in half a second.
 */
export function unitErrorRate(before: string, after: string, unit: EditUnit): EditRate {
  const lists = withoutEnds(before, after, unit);
  const exact = costOf(lists) <= BUDGET;
  const edits = exact
    ? levenshtein(lists.before, lists.after, lists.count)
    : editsWithinChanges(before, after, unit);
  return editRate(edits, lists.length, exact);
}

function editsWithinChanges(before: string, after: string, unit: EditUnit): number {
  let [edits, left] = [0, BUDGET];
  for (const { fromA, toA, fromB, toB } of diffTexts(before, after).changes) {
    const lists = withoutEnds(before.slice(fromA, toA), after.slice(fromB, toB), unit);
    const isAffordable = costOf(lists) <= left;
    if (isAffordable) left -= costOf(lists);
    edits += isAffordable
      ? levenshtein(lists.before, lists.after, lists.count)
      : Math.max(lists.before.length, lists.after.length);
  }
  return edits;
}

function costOf({ before, after }: NumberedPair): number {
  return Math.ceil(before.length / ROWS) * after.length;
}

interface TrimmedPair extends NumberedPair {
  /** Units of all of the later text. */
  readonly length: number;
}

function withoutEnds(before: string, after: string, unit: EditUnit): TrimmedPair {
  const lists = numbered(unitsOf(before, unit), unitsOf(after, unit));
  const { head, tail } = commonEnds(lists.before, lists.after);
  return {
    before: lists.before.subarray(head, lists.before.length - tail),
    after: lists.after.subarray(head, lists.after.length - tail),
    count: lists.count,
    length: lists.after.length,
  };
}

function unitsOf(text: string, unit: EditUnit): readonly string[] {
  if (unit === "word") return splitAtSpaces(text);
  return unit === "code point" ? Array.from(text) : charactersOf(text);
}
