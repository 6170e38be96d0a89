import type { Range, Run, Sequence } from "./sequence.ts";

/** Returns what the sides share at the start of `range`; its length is 0 if they begin differently. */
export function sharedStart({ ids: a }: Sequence, { ids: b }: Sequence, range: Range): Run {
  const most = Math.min(range.toA - range.fromA, range.toB - range.fromB);
  let length = 0;
  while (length < most && a[range.fromA + length] === b[range.fromB + length]) length++;
  return { a: range.fromA, b: range.fromB, length };
}

/** Returns what the sides share at the end of `range`; its length is 0 if they end differently. */
export function sharedEnd({ ids: a }: Sequence, { ids: b }: Sequence, range: Range): Run {
  const most = Math.min(range.toA - range.fromA, range.toB - range.fromB);
  let length = 0;
  while (length < most && a[range.toA - 1 - length] === b[range.toB - 1 - length]) length++;
  return { a: range.toA - length, b: range.toB - length, length };
}
