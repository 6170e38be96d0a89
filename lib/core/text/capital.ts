/** Returns the word with a capital. */
export function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Returns the word that is put in place of `found`: with a capital where that has one. */
export function inCaseOf(found: string, word: string): string {
  return /^\p{Lu}/u.test(found) ? withCapital(word) : word;
}
