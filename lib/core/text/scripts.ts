import { primaryLanguage } from "./language.ts";

export type AlphabeticScript = "Latin" | "Cyrillic";

/** Returns the alphabet a language is written in, or null where it is neither Latin nor Cyrillic (or both). */
export function scriptOf(language: string): AlphabeticScript | null {
  const primary = primaryLanguage(language);
  if (CYRILLIC.has(primary)) return "Cyrillic";
  return OTHER.has(primary) ? null : "Latin";
}

/** Counts the Latin and Cyrillic letters of `text`. */
export function countLetters(text: string): Readonly<Record<AlphabeticScript, number>> {
  return { Latin: countOf(text, LATIN_LETTER), Cyrillic: countOf(text, CYRILLIC_LETTER) };
}

/**
 * Returns `text` with every letter of the other script replaced by its look-alike in `script`; null when a letter has
 * none. Pairs are those of Unicode's confusables (UTS 39) that are drawn alike in upright text faces.
 */
export function toScript(text: string, script: AlphabeticScript): string | null {
  const table = script === "Cyrillic" ? TO_CYRILLIC : TO_LATIN;
  const foreign = script === "Cyrillic" ? LATIN_LETTER : CYRILLIC_LETTER;
  let complete = true;
  const mapped = text.replace(foreign, (letter) => {
    const twin = table.get(letter);
    if (twin === undefined) complete = false;
    return twin ?? letter;
  });
  return complete ? mapped : null;
}

const LATIN_LETTER = /\p{Script=Latin}/gu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;

function countOf(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}

const CYRILLIC: ReadonlySet<string> = new Set("be bg kk ky mk mn ru tg tt uk".split(" "));
const OTHER: ReadonlySet<string> = new Set(
  "am ar bn el fa gu he hi hy ja ka km kn ko lo ml mr my ne pa ps sd si sr ta te th ti ur yi zh".split(
    " ",
  ),
);

// Column by column; the last two have no place in most Cyrillic alphabets, so they are mapped to Latin only.
const LATIN_TWINS = "ABCEHIKMOPTXYaceiopxyÏïkmt";
const CYRILLIC_TWINS = "АВСЕНІКМОРТХУасеіорхуЇїкмт";
const LATIN_ONLY: readonly (readonly [string, string])[] = [
  ["Ѕ", "S"],
  ["ѕ", "s"],
  ["Ј", "J"],
  ["ј", "j"],
];

const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(pairs(LATIN_TWINS, CYRILLIC_TWINS));
const TO_LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs(CYRILLIC_TWINS, LATIN_TWINS),
  ...LATIN_ONLY,
]);

function pairs(from: string, to: string): (readonly [string, string])[] {
  return [...from].map((letter, at) => [letter, to.charAt(at)]);
}
