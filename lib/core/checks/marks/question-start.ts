/** A question or exclamation mark whose inverted partner is missing, and the word the partner belongs before. */
export interface Unopened {
  readonly mark: "?" | "!";
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The words from there to the mark, with it. */
  readonly clause: string;
}

/** Returns the closing marks of a Spanish text without an inverted partner. Linear: each clause is read once. */
export function unopenedMarks(text: string): Unopened[] {
  if (!/[?!]/u.test(text)) return [];
  const found: Unopened[] = [];
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(CLOSING)) {
    const before = text.slice(Math.max(from, index - REACH), index);
    if (!/[¿¡]/u.test(before) && /\p{L}/u.test(before) && !NO_SENTENCE.test(before)) {
      const found_ = locate(text, index - before.length, before, marks, index);
      if (found_) found.push(found_);
    }
    from = index + marks.length;
  }
  return found;
}
