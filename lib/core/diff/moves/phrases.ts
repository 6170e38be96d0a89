import { partnersByTurn, uniquePartners } from "../search/grams.ts";
import type { Run } from "../search/sequence.ts";
import { type Stretch, stretchesAt } from "../search/stretches.ts";
import type { ChangedWords } from "./changed-words.ts";

/** Words of two texts, half-open, of which nearly all are the same; `weight` is that of the same ones. */
export interface Phrase {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly weight: number;
}

// Three words in a row are seldom the same by chance; fewer only if one of them occurs nowhere else.
const GRAM = 3;

/**
 * Finds the phrases that stand in a deleted part of one text and in an inserted part of the other, but not in place of
 * one another. The heaviest are taken first, and no word twice; in the order of the first text. Near-linear.
 */
export function movedPhrases(before: ChangedWords, after: ChangedWords): Phrase[] {
  const whole = { fromA: 0, toA: before.ids.length, fromB: 0, toB: after.ids.length };
  const stretches = [
    partnersByTurn(before.ids, after.ids, GRAM),
    uniquePartners(before.ids, after.ids, 1),
  ].flatMap((partners) => stretchesAt(before, after, whole, partners));
  const isTaken = new Uint8Array(after.ids.length);
  const runs = taken(stretches.filter(isMoved(before, after)), before, isTaken);
  return joined(runs, before, after, isTaken);
}

function isMoved(before: ChangedWords, after: ChangedWords): (stretch: Stretch) => boolean {
  return ({ a, b }) => before.parts[a] !== after.parts[b];
}

function taken(stretches: readonly Stretch[], { ids }: ChangedWords, isTakenB: Uint8Array): Run[] {
  const isTakenA = new Uint8Array(ids.length);
  const runs: Run[] = [];
  for (const stretch of stretches.toSorted((one, other) => other.weight - one.weight)) {
    const run = free(stretch, isTakenA, isTakenB);
    if (!run) continue;
    isTakenA.fill(1, run.a, run.a + run.length);
    isTakenB.fill(1, run.b, run.b + run.length);
    runs.push(run);
  }
  return runs.sort((one, other) => one.a - other.a);
}

// What is left of a stretch when others have taken words at its ends; nothing if they took some from its middle.
function free({ a, b, length }: Run, isTakenA: Uint8Array, isTakenB: Uint8Array): Run | null {
  const isFree = (at: number) => !isTakenA[a + at] && !isTakenB[b + at];
  let [first, end] = [0, length];
  while (first < end && !isFree(first)) first++;
  while (first < end && !isFree(end - 1)) end--;
  for (let at = first; at < end; at++) if (!isFree(at)) return null;
  return first < end ? { a: a + first, b: b + first, length: end - first } : null;
}

// Words changed within a phrase that was moved: so many between two words that are the same, on either side.
const LONGEST_GAP = 3;

function joined(
  runs: readonly Run[],
  before: ChangedWords,
  after: ChangedWords,
  isTaken: Uint8Array,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { a, b, length } of runs) {
    const weight = weightOf(before, a, a + length);
    const next = { fromA: a, toA: a + length, fromB: b, toB: b + length, weight };
    const last = phrases.at(-1);
    const isOne =
      last && areOne(last, next, before, after) && !isTaken.subarray(last.toB, b).includes(1);
    if (isOne) phrases[phrases.length - 1] = together(last, next);
    else phrases.push(next);
  }
  return phrases;
}

function areOne(one: Phrase, next: Phrase, before: ChangedWords, after: ChangedWords): boolean {
  const [gapA, gapB] = [next.fromA - one.toA, next.fromB - one.toB];
  if (gapA > LONGEST_GAP || gapB > LONGEST_GAP || gapB < 0) return false;
  const isInPart =
    before.parts[one.fromA] === before.parts[next.fromA] &&
    after.parts[one.fromB] === after.parts[next.fromB];
  const same = one.weight + next.weight;
  return (
    isInPart &&
    weightOf(before, one.toA, next.fromA) <= same &&
    weightOf(after, one.toB, next.fromB) <= same
  );
}

function together(one: Phrase, next: Phrase): Phrase {
  return { ...one, toA: next.toA, toB: next.toB, weight: one.weight + next.weight };
}

function weightOf({ weights }: ChangedWords, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}
