import type { Span } from "#lib/core/text/tokens.ts";
import type { Change } from "./change.ts";

/**
 * For each change, the stretch of `before` that it may concern: its place, and where words were only taken away, all words beside them that are
 * the same: of `one [one ]two` either may be the one that is gone. Changes are in order; no stretch reaches into the change next to
 * it. Linear.
 */
export function leeways(before: string, changes: readonly Change[]): Span[] {
  return changes.map(({ fromA, toA, fromB, toB }, index) => {
    const place = { start: fromA, end: toA };
    if (fromB < toB) return place;
    const [previous, next] = [changes[index - 1], changes[index + 1]];
    return withSameWords(before, place, previous?.toA ?? 0, next?.fromA ?? before.length);
  });
}

const WORD = /[\p{L}\p{N}]/u;

// A stretch may step over the sign beside it if it ends, or begins, with the same. Steps over white space and marks alone change no word.
function withSameWords(text: string, { start, end }: Span, low: number, high: number): Span {
  const length = end - start;
  let [first, last] = [start, end];
  while (first > low && text[first - 1] === text[first - 1 + length]) first--;
  while (last < high && text[last] === text[last - length]) last++;
  return {
    start: WORD.test(text.slice(first, start)) ? first : start,
    end: WORD.test(text.slice(end, last)) ? last : end,
  };
}
