import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";

/**
 * For each change, the stretch of `before` that it may concern: its place, and the words beside it that it doubles or that it found
 * doubled, upper and lower case alike: of `one [one ]two` either may be the one that is gone, or new. Changes are in order; no
 * stretch reaches into the change next to it. Linear.
 */
export function leeways(before: string, after: string, changes: readonly Change[]): Span[] {
  const [was, is] = [folded(before), folded(after)];
  return changes.map((change, index) => {
    const [previous, next] = [changes[index - 1], changes[index + 1]];
    const { fromA, toA, fromB, toB } = change;
    const [lowA, lowB] = [previous?.toA ?? 0, previous?.toB ?? 0];
    const [highA, highB] = [next?.fromA ?? was.length, next?.fromB ?? is.length];
    const reachOf = fromA < toA && fromB < toB ? reachOfDoubled : reachOfSame;
    const inBefore = reachOf(was, { start: fromA, end: toA }, lowA, highA);
    const inAfter = reachOf(is, { start: fromB, end: toB }, lowB, highB);
    return {
      start: fromA - Math.max(inBefore.back, inAfter.back),
      end: toA + Math.max(inBefore.ahead, inAfter.ahead),
    };
  });
}

// As it is where letters would change their number, and with them all places (İ).
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** How far beyond a stretch, in code units. */
interface Reach {
  readonly back: number;
  readonly ahead: number;
}

const WORD = /[\p{L}\p{N}]/u;

// A stretch may step over the sign beside it if it ends, or begins, with the same. Steps over white space and marks alone change no word.
function reachOfSame(text: string, { start, end }: Span, low: number, high: number): Reach {
  const length = end - start;
  if (length === 0) return { back: 0, ahead: 0 };
  let [first, last] = [start, end];
  while (first > low && text[first - 1] === text[first - 1 + length]) first--;
  while (last < high && text[last] === text[last - length]) last++;
  return {
    back: WORD.test(text.slice(first, start)) ? start - first : 0,
    ahead: WORD.test(text.slice(end, last)) ? last - end : 0,
  };
}

// No word is longer, and each change looks at so much.
const LONGEST_WORD = 60;
const WORD_BEHIND = /^\s*([\p{L}\p{N}\p{M}]+)/u;
const WORD_BEFORE = /([\p{L}\p{N}\p{M}]+)\s*$/u;

// What was replaced has no other place, but its last word may be the next one doubled, and its first the one before.
function reachOfDoubled(text: string, { start, end }: Span, low: number, high: number): Reach {
  const inside = [
    text.slice(start, Math.min(end, start + LONGEST_WORD)),
    text.slice(Math.max(start, end - LONGEST_WORD), end),
  ] as const;
  const outside = [
    text.slice(Math.max(low, start - LONGEST_WORD), start),
    text.slice(end, Math.min(high, end + LONGEST_WORD)),
  ] as const;
  const [before, first] = [WORD_BEFORE.exec(outside[0]), WORD_BEHIND.exec(inside[0])];
  const [last, behind] = [WORD_BEFORE.exec(inside[1]), WORD_BEHIND.exec(outside[1])];
  return {
    back: before && before[1] === first?.[1] ? before[0].length : 0,
    ahead: behind && behind[1] === last?.[1] ? behind[0].length : 0,
  };
}
