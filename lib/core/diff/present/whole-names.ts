import type { Change } from "../change.ts";
import { MARK, type Units, WORD } from "../units.ts";
import { joinTouching, widened } from "./widen.ts";

/**
 * Widens a replacement inside a name with dots to all of it, since a reader takes an address or a command as one word:
 * `[www.kyiv.ua/www.kyiv.info]`. A capital behind the dot begins a sentence whose space is missing, not a part of a name.
 */
export function wholeNames(
  before: Units,
  after: Units,
  changes: readonly Change[],
): readonly Change[] {
  const wide = changes.map((change, index) => {
    const { fromA, toA, fromB, toB } = change;
    if (fromA === toA || fromB === toB) return change;
    const low = changes[index - 1]?.toA ?? 0;
    const high = changes[index + 1]?.fromA ?? before.count;
    const lead = partsBehind({ before, after, at: fromA, other: fromB }, fromA - low);
    const trail = partsFrom({ before, after, at: toA, other: toB }, high - toA);
    return lead + trail === 0 ? change : widened(change, { lead, trail });
  });
  return joinTouching(wide);
}

/** A place in what both sides share, or at its edge. */
interface Place {
  readonly before: Units;
  readonly after: Units;
  readonly at: number;
  readonly other: number;
}

function partsBehind(place: Place, most: number): number {
  let count = 0;
  while (count < most && isDotInside(place, -count - 1)) count = Math.min(count + 2, most);
  return count;
}

function partsFrom(place: Place, most: number): number {
  let count = 0;
  while (count < most && isDotInside(place, count)) count = Math.min(count + 2, most);
  return count;
}

function isDotInside({ before, after, at, other }: Place, by: number): boolean {
  return isDotBetweenWords(before, at + by) && isDotBetweenWords(after, other + by);
}

const CAPITAL = /^\p{Lu}/u;

function isDotBetweenWords({ kinds, text, starts }: Units, at: number): boolean {
  if (kinds[at] !== MARK || kinds[at - 1] !== WORD || kinds[at + 1] !== WORD) return false;
  const start = starts[at] ?? 0;
  return text[start] === "." && !CAPITAL.test(text.slice(start + 1, start + 3));
}
