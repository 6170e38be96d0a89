import { primaryLanguage } from "#lib/core/text/language.ts";
import { splitAtSpaces } from "./white-space.ts";

/**
 * What counts as a word: `spaced`, what stands between white space, as tercom and the published HTER have it; `parted`, where also marks of
 * European scripts, and each character of Chinese writing, are words by themselves (the normalisation of tercom with that of
 * sacreBLEU for Asian scripts). Only `parted` means anything for Chinese and Japanese. Case is ignored by both.
 */
export type EditWords = "spaced" | "parted";

// Written without spaces between words.
const UNSPACED: ReadonlySet<string> = new Set(["zh", "yue", "wuu", "ja", "th", "lo", "km", "my"]);

/** The way to count words that means something for a language, named by its BCP 47 tag. */
export function wordsOf(language: string): EditWords {
  return UNSPACED.has(primaryLanguage(language)) ? "parted" : "spaced";
}

/** Splits a text into the words that TER counts. */
export function editWords(text: string, words: EditWords): string[] {
  const folded = text.toLowerCase();
  return splitAtSpaces(words === "spaced" ? folded : parted(folded));
}

const ESCAPED: readonly (readonly [string, string])[] = [
  ["&quot;", '"'],
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
];

// Signs of ASCII but letters, digits, apostrophe, comma, stop and hyphen. The last three depend on digits beside them.
const SIGN = /[!-&(-+:-@/[-`{-~]/g;
const POSSESSIVE = /'s(?= |$)/g;
const STOP_BEHIND = /([^0-9])([.,])/g;
const STOP_BEFORE = /([.,])([^0-9])/g;
const HYPHEN_BEHIND_DIGIT = /([0-9])-/g;

// Ideographs and what is written like one, then the marks of Chinese and Japanese.
const IDEOGRAPH =
  /[\u2e80-\u2eff\u31c0-\u31ef\u3200-\u3f22\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f]/gu;
const ASIAN_MARK =
  /[\u3001\u3002\u3008-\u3011\u3014-\u301f\u30fb\uff01\uff02\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff61-\uff65]/gu;

function parted(text: string): string {
  const joined = text.replaceAll("\n-", "").replaceAll("\n", " ");
  const plain = ESCAPED.reduce((known, [name, sign]) => known.replaceAll(name, sign), joined);
  return ` ${plain} `
    .replace(SIGN, " $& ")
    .replace(POSSESSIVE, " $&")
    .replace(STOP_BEHIND, "$1 $2 ")
    .replace(STOP_BEFORE, " $1 $2")
    .replace(HYPHEN_BEHIND_DIGIT, "$1 - ")
    .replace(IDEOGRAPH, " $& ")
    .replace(ASIAN_MARK, " $& ");
}
