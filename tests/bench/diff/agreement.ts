import type { Method } from "./methods.ts";
import { type MarkedPair, markedChanges } from "./pairs.ts";
import type { Part } from "./parts.ts";
import { hunksOf, partsOf, told } from "./parts.ts";

/** How far what a method shows as changes are the edits that people have marked, exactly: F1 over all pairs. */
export function agreement(pairs: readonly MarkedPair[], method: Method): number {
  const counts = { hits: 0, marked: 0 };
  for (const pair of pairs) {
    const shown = places(method(pair.old, pair.new, pair.lang));
    const marked = places(partsOf(pair.old, pair.new, markedChanges(pair)));
    counts.marked += shown.size + marked.size;
    for (const place of shown) if (marked.has(place)) counts.hits += 2;
  }
  return counts.hits / counts.marked;
}

// White space is not counted: the annotators marked it now with the word before, now with the one behind.
function places(parts: readonly Part[]): Set<string> {
  const [a, b] = [signsBefore(told(parts, "before")), signsBefore(told(parts, "after"))];
  return new Set(
    hunksOf(parts)
      .map(({ fromA, toA, fromB, toB }) => [a[fromA], a[toA], b[fromB], b[toB]])
      .filter(([fromA, toA, fromB, toB]) => fromA !== toA || fromB !== toB)
      .map((place) => place.join()),
  );
}

function signsBefore(text: string): number[] {
  const counts = [0];
  for (let at = 0; at < text.length; at++) {
    counts.push((counts[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1));
  }
  return counts;
}
