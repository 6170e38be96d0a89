/**
 * Returns the ways in which one letter with its marks may be encoded, all canonically equivalent (UAX 15): composed, decomposed, and half
 * composed with its marks in either order, as Vietnamese keyboards write. A letter with more than three marks has two.
 */
export function spellings(letter: string): string[] {
  const decomposed = letter.normalize("NFD");
  const [base = "", ...marks] = decomposed;
  const plain = [letter, letter.normalize("NFC"), decomposed];
  if (marks.length > MOST_MARKS || !marks.every(isMark)) return unique(plain);
  return unique([...plain, ...orders(marks).flatMap((order) => halves(base, order, decomposed))]);
}

const MOST_MARKS = 3;

function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character);
}

function orders(marks: readonly string[]): string[][] {
  if (marks.length === 0) return [[]];
  return marks.flatMap((mark, at) =>
    orders(marks.toSpliced(at, 1)).map((others) => [mark, ...others]),
  );
}

/** The letter with the first of its marks composed, the others behind it. */
function halves(base: string, marks: readonly string[], decomposed: string): string[] {
  if ((base + marks.join("")).normalize("NFD") !== decomposed) return [];
  return [...marks, ""].map(
    (_, count) =>
      (base + marks.slice(0, count).join("")).normalize("NFC") + marks.slice(count).join(""),
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
