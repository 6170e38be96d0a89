/**
 * How much of two words is shared at their ends, 0 to 1: common beginning plus common ending over the longer word, in
 * UTF-16 code units, upper and lower case alike. 1 for words that differ in case alone, and for two empty ones.
 */
export function similarity(one: string, other: string): number {
  return sharedEnds(one.toLowerCase(), other.toLowerCase());
}

/** The same of two words in lower case, or as they are, where case is to count. */
export function sharedEnds(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  if (isFirstHalf(a.charCodeAt(head - 1))) head--;
  let tail = 0;
  const most = shorter - head;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail++;
  }
  if (isSecondHalf(a.charCodeAt(a.length - tail))) tail--;
  return (head + tail) / longer;
}

// Half a character is none: letters beyond the basic plane share one half with all their neighbours.
function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
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
