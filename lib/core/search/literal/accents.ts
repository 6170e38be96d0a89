// Accents of Latin, Greek and Cyrillic letters; points of Hebrew and of Arabic. The vowel signs of Indian scripts and the voicing of
// kana make other letters.
const RANGES = String.raw`\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed`;

/** Matches an accent; the source of a character class. */
export const ACCENT = `[${RANGES}]`;

const ACCENTS = new RegExp(ACCENT, "gu");

// Letters of their own, to every reader of the script: nobody takes й for an accented и.
const OWN_LETTERS = new Set("йЙїЇўЎ");

// Latin, Greek and Cyrillic letters, the Arabic ones with hamza or madda, and the second blocks of Latin and Greek.
const ACCENTED = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x622, 0x626],
  [0x1e00, 0x1fff],
] as const;

/** Returns a letter, as one character of normal form C, without its accents. */
export function withoutAccents(letter: string): string {
  return OWN_LETTERS.has(letter)
    ? letter
    : letter.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}

/** Returns the single characters that are `letter`, which has no accents, with accents. */
export function accentedForms(letter: string): readonly string[] {
  known ??= formsByLetter();
  return known.get(letter) ?? [];
}

let known: Map<string, string[]> | undefined;

function formsByLetter(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [first, last] of ACCENTED)
    for (let point = first; point <= last; point++) {
      const form = String.fromCodePoint(point);
      const letter = withoutAccents(form);
      if (letter !== form) forms.set(letter, [...(forms.get(letter) ?? []), form]);
    }
  return forms;
}
