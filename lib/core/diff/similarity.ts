/**
 * How much of two words is shared at their ends, 0 to 1: common beginning plus common ending over the longer word,
 * in code points, upper and lower case alike. 1 for words that differ in case alone, and for two empty ones.
 */
export function similarity(one: string, other: string): number {
  const a = [...one.toLowerCase()];
  const b = [...other.toLowerCase()];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const { head, tail } = commonEnds(a, b);
  return (head + tail) / longer;
}

/** How many items two lists share at their beginning and, beyond these, at their end. */
export function commonEnds<Item>(
  a: ArrayLike<Item>,
  b: ArrayLike<Item>,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
