// Marks above and below letters, of all scripts.
const MARKS = /\p{M}/gu;

/** A text as it is searched: without case, accents, and forms that differ only in how they are encoded. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

/** Tells whether a text has all words of a query, in any order and each as a part of a word at least. */
export function matches(query: string, text: string): boolean {
  const within = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
