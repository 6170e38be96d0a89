import { primaryLanguage } from "./language.ts";

/** Tells whether `text` has a letter of a neighbouring Cyrillic alphabet that the language's own lacks (ы in Ukrainian). */
export function hasForeignLetter(text: string, language: string): boolean {
  return ALPHABETS.get(primaryLanguage(language))?.foreign.test(text) ?? false;
}

/** Returns `word` in letters of the language's own alphabet, the likeliest spelling first; empty for an unlisted language. */
export function inOwnLetters(word: string, language: string): readonly string[] {
  const own = ALPHABETS.get(primaryLanguage(language));
  if (!own) return [];
  return own.readings.map((reading) =>
    reading.reduce(
      (done, [from, to]) => done.replace(from, (letter) => likeCase(letter, to)),
      word,
    ),
  );
}

type Reading = readonly (readonly [from: RegExp, to: string])[];

interface Alphabet {
  readonly foreign: RegExp;
  readonly readings: readonly Reading[];
}

// ё after a consonant softens it. The adjectives in -ський end in -ські where Russian has -ские and a slip -ськы.
const UKRAINIAN: Reading = [
  [/(?<=[бвгґджзклмнпрстфхцчшщ])ё/giu, "ьо"],
  [/ё/giu, "йо"],
  [/э/giu, "е"],
  [/ъ/giu, "’"],
];

const ALPHABETS: ReadonlyMap<string, Alphabet> = new Map([
  [
    "uk",
    {
      foreign: /[ыэёъ]/iu,
      readings: [
        [[/(?<=[сцз]ьк)ы$/giu, "і"], [/ы/giu, "и"], ...UKRAINIAN],
        [[/ы/giu, "і"], ...UKRAINIAN],
      ],
    },
  ],
  [
    "ru",
    {
      foreign: /[іїєґ]/iu,
      readings: [
        [
          [/[ії]/giu, "и"],
          [/є/giu, "е"],
          [/ґ/giu, "г"],
        ],
        [
          [/[ії]/giu, "ы"],
          [/є/giu, "э"],
          [/ґ/giu, "г"],
        ],
      ],
    },
  ],
  [
    "be",
    {
      foreign: /[иїєґщъ]/iu,
      readings: [
        [
          [/[иї]/giu, "і"],
          [/є/giu, "е"],
          [/ґ/giu, "г"],
          [/щ/giu, "шч"],
          [/ъ/giu, "’"],
        ],
      ],
    },
  ],
]);

function likeCase(letter: string, to: string): string {
  return letter === letter.toLowerCase() ? to : to.toUpperCase();
}
