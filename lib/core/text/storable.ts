const HALF_PAIR = /\p{Cs}/u;

/** Tells whether `text` can be stored: whole characters, no half of a surrogate pair, and no NUL, which PostgreSQL cannot hold. */
export function isStorable(text: string): boolean {
  return !HALF_PAIR.test(text) && !text.includes("\0");
}
