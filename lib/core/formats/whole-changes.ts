import type { Change } from "#lib/core/diff/change.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/**
 * Changes of a text that cut none of its stretches `uncut` in two: one that would takes all of it along, and those that so come to overlap
 * are one. All in order. Linear.
 */
export function wholeChanges<Kept extends Change>(
  uncut: readonly Span[],
  changes: readonly Kept[],
): Kept[] {
  const whole: Kept[] = [];
  let at = 0;
  for (const change of changes) {
    while ((uncut[at]?.end ?? Number.POSITIVE_INFINITY) <= change.fromA) at += 1;
    const wide = widened(change, uncut, at);
    const last = whole.at(-1);
    if (last && last.toA > wide.fromA) {
      // Behind the later one both texts go on alike, however far the earlier one reaches.
      const toA = Math.max(last.toA, wide.toA);
      whole[whole.length - 1] = { ...last, toA, toB: toA + wide.toB - wide.toA };
    } else whole.push(wide);
  }
  return whole;
}

function widened<Kept extends Change>(change: Kept, uncut: readonly Span[], first: number): Kept {
  let { fromA, toA, fromB, toB } = change;
  const isInsertion = fromA === toA;
  for (let at = first; at < uncut.length; at += 1) {
    const { start, end } = uncut[at] ?? { start: toA, end: toA };
    if (start >= toA) break;
    if (isInsertion && start >= fromA) break;
    fromB -= Math.max(0, fromA - start);
    fromA = Math.min(fromA, start);
    toB += Math.max(0, end - toA);
    toA = Math.max(toA, end);
  }
  return { ...change, fromA, toA, fromB, toB };
}
