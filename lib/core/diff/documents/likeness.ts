import type { Pair } from "./pairing.ts";
import type { Versions } from "./versions.ts";
import { countShared, letterBag } from "./words.ts";

// In so few words one other word is a large part; there letters tell as well.
const FEW_WORDS = 8;

/**
 * How much two paragraphs share, 0 to 1: twice the words they have in common over the words of both (Dice 1945); for
 * short ones that share fewer than `least`, the same of their letters. 0 where lengths alone rule out `least`. Linear.
 */
export function likeness({ before, after }: Versions, { a, b }: Pair, least: number): number {
  const [one, other] = [before.bagAt(a), after.bagAt(b)];
  const most = (2 * Math.min(one.length, other.length)) / (one.length + other.length);
  const words = most < least ? 0 : dice(one, other);
  if (words >= least || Math.max(one.length, other.length) > FEW_WORDS) return words;
  return dice(letterBag(before.texts[a] ?? ""), letterBag(after.texts[b] ?? ""));
}

function dice(one: Int32Array, other: Int32Array): number {
  const both = one.length + other.length;
  return both === 0 ? 0 : (2 * countShared(one, other)) / both;
}

// A paragraph has at most so many parts that are looked for; it bounds what comparing it with all of them costs.
const MOST_PARTS = 16;

/** How much of the shorter paragraph stands in the longer, 0 to 1; 0 where it has fewer than `fewest` words. */
export function containment({ before, after }: Versions, { a, b }: Pair, fewest: number): number {
  const [one, other] = [before.bagAt(a), after.bagAt(b)];
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < fewest || shorter * MOST_PARTS < longer) return 0;
  return countShared(one, other) / shorter;
}
