import type { Change } from "../change.ts";
import { SPACE, type Units } from "../units.ts";
import { widened } from "./widen.ts";

/**
 * Widens a change of white space to the whole run of it, as a reader sees one gap and not two: `one[  / ]two`. A run
 * that parts two changes keeps them apart, and words that were only added or deleted take no more space than they have.
 */
export function wholeSpace(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  return changes.map((change, index) => {
    if (isWordsAlone(before, after, change)) return change;
    const [previous, next] = [changes[index - 1], changes[index + 1]];
    const lead = beginsWithSpace(before, after, change)
      ? spaceBefore(before, change.fromA, previous?.toA ?? -1)
      : 0;
    const trail = endsWithSpace(before, after, change)
      ? spaceBehind(before, change.toA, next?.fromA ?? before.count + 1)
      : 0;
    return lead + trail === 0 ? change : widened(change, { lead, trail });
  });
}

function isWordsAlone(before: Units, after: Units, change: Change): boolean {
  const { fromA, toA, fromB, toB } = change;
  if (fromA < toA && fromB < toB) return false;
  return hasInk(before, fromA, toA) || hasInk(after, fromB, toB);
}

function hasInk({ kinds }: Units, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kinds[at] !== SPACE) return true;
  return false;
}

function beginsWithSpace(before: Units, after: Units, change: Change): boolean {
  const { fromA, toA, fromB, toB } = change;
  const isBefore = fromA < toA && before.kinds[fromA] === SPACE;
  return isBefore || (fromB < toB && after.kinds[fromB] === SPACE);
}

function endsWithSpace(before: Units, after: Units, change: Change): boolean {
  const { fromA, toA, fromB, toB } = change;
  const isBefore = fromA < toA && before.kinds[toA - 1] === SPACE;
  return isBefore || (fromB < toB && after.kinds[toB - 1] === SPACE);
}

// No gap in prose is wider; of a void only what changed is shown.
const WIDEST_GAP = 16;

function spaceBefore({ kinds }: Units, end: number, low: number): number {
  const widest = Math.max(low, end - WIDEST_GAP);
  let start = end;
  while (start > widest && kinds[start - 1] === SPACE) start--;
  return start > widest ? end - start : 0;
}

function spaceBehind({ kinds }: Units, start: number, high: number): number {
  const widest = Math.min(high, start + WIDEST_GAP);
  let end = start;
  while (end < widest && kinds[end] === SPACE) end++;
  return end < widest ? end - start : 0;
}
