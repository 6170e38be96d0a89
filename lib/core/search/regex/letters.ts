// Letters, digits, the marks on them and the low line, in every script.
const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/** Tells whether the character that begins at `at` belongs to a word. */
function isLetterAt(text: string, at: number): boolean {
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Tells whether the character that ends at `at` belongs to a word. */
function isLetterBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return at > 0 && isLetterAt(text, at - (isSecondHalf && at > 1 ? 2 : 1));
}

/** Tells whether a word begins or ends at `at`. */
export function isWordEdge(text: string, at: number): boolean {
  return isLetterBefore(text, at) !== (at < text.length && isLetterAt(text, at));
}

/** Tells whether `at` stands inside a word. */
export function isInsideWord(text: string, at: number): boolean {
  return isLetterBefore(text, at) && at < text.length && isLetterAt(text, at);
}
