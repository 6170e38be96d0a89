/** How often each word occurs. */
export type Counts = Map<number, number>;

/** Counts the words of a bag. */
export function countsOf(bag: Int32Array): Counts {
  const counts: Counts = new Map();
  for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Counts what a bag has in common with counted words. Linear in the bag alone. */
export function sharedWith(bag: Int32Array, counts: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [word, count] of countsOf(bag)) shared += Math.min(count, counts.get(word) ?? 0);
  return shared;
}

/** Takes the words of a bag away from counted ones. */
export function subtract(counts: Counts, bag: Int32Array): void {
  for (const word of bag) counts.set(word, Math.max((counts.get(word) ?? 0) - 1, 0));
}
