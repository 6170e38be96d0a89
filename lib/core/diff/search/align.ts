import { diffArrays } from "diff";
import type { Change, Difference } from "../change.ts";
import { commonEnds } from "../similarity.ts";
import { landmarks } from "./landmarks.ts";

// Insertions and deletions searched for before the lists are divided. The search is quadratic in them; 400 cover a
// paragraph of 100 words written anew, in about two milliseconds.
const EDIT_BUDGET = 400;

/**
 * Compares two lists of numbers with the fewest insertions and deletions that make one into the other. Where these
 * would be more than `budget`, the lists are divided at numbers that occur once in both, and the parts compared; a
 * part without one is a single change, and the result is not exact.
 */
export function alignLists(
  before: Int32Array,
  after: Int32Array,
  budget = EDIT_BUDGET,
): Difference {
  const changes = search(before, after, budget);
  return changes
    ? { changes, exact: true }
    : { changes: divide(before, after, budget), exact: false };
}

function search(before: Int32Array, after: Int32Array, maxEditLength: number): Change[] | null {
  const steps = diffArrays(Array.from(before), Array.from(after), { maxEditLength });
  if (!steps) return null;
  const changes: Change[] = [];
  let [a, b, fromA, fromB] = [0, 0, 0, 0];
  for (const { added, removed, count } of [...steps, END]) {
    if (!added) a += count;
    if (!removed) b += count;
    if (added || removed) continue;
    const change = { fromA, toA: a - count, fromB, toB: b - count };
    if (!isEmpty(change)) changes.push(change);
    [fromA, fromB] = [a, b];
  }
  return changes;
}

const END = { added: false, removed: false, count: 0 };

function isEmpty({ fromA, toA, fromB, toB }: Change): boolean {
  return fromA === toA && fromB === toB;
}

function divide(before: Int32Array, after: Int32Array, budget: number): Change[] {
  const marks = landmarks(before, after);
  if (marks.length === 0) return [trimmed(before, after)];
  const end = { a: before.length, b: after.length };
  let [fromA, fromB] = [0, 0];
  return [...marks, end].flatMap(({ a: toA, b: toB }) => {
    const part = { fromA, toA, fromB, toB };
    [fromA, fromB] = [toA + 1, toB + 1];
    return isEmpty(part) ? [] : within(part, before, after, budget);
  });
}

function trimmed(before: Int32Array, after: Int32Array): Change {
  const { head, tail } = commonEnds(before, after);
  return { fromA: head, toA: before.length - tail, fromB: head, toB: after.length - tail };
}

function within(part: Change, before: Int32Array, after: Int32Array, budget: number): Change[] {
  const a = before.slice(part.fromA, part.toA);
  const b = after.slice(part.fromB, part.toB);
  return alignLists(a, b, budget).changes.map((change) => ({
    fromA: change.fromA + part.fromA,
    toA: change.toA + part.fromA,
    fromB: change.fromB + part.fromB,
    toB: change.toB + part.fromB,
  }));
}
