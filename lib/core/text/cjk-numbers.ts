import { primaryLanguage } from "./language.ts";

/** Tells whether a language counts in myriads with signs right behind the figure: 92万. */
export function countsInMyriads(language: string): boolean {
  return MYRIAD_LANGUAGES.has(primaryLanguage(language));
}

/** Returns the signs of scale at the start of `text` and what they multiply by; null for none: 万 10,000, 千万 10,000,000. */
export function myriadScale(
  text: string,
): { readonly length: number; readonly scale: number } | null {
  let scale = 1;
  let length = 0;
  for (; length < MOST_SIGNS; length++) {
    const sign = SCALES[text.charAt(length)];
    if (sign === undefined) break;
    scale *= sign;
  }
  return length === 0 ? null : { length, scale };
}

/** Returns the values of the numerals written in signs (三百二十, 两千, 十二), in order. A sign alone is mostly part of a word. */
export function readNumerals(text: string): number[] {
  return [...text.matchAll(NUMERAL)].map(([signs]) => sumOfSigns(signs));
}

const MYRIAD_LANGUAGES: ReadonlySet<string> = new Set(["zh", "ja", "yue", "ko"]);

// 千万亿 and the like; no more follow each other.
const MOST_SIGNS = 3;

const SCALES: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
  ...{ 천: 1000, 만: 1e4, 억: 1e8, 조: 1e12 },
};

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

const NUMERAL = /[〇零一二两兩三四五六七八九十百千万萬亿億]+/gu;

function sumOfSigns(signs: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of signs) {
    const scale = SCALES[sign];
    if (scale === undefined) {
      digit = digit * 10 + (DIGITS[sign] ?? 0);
    } else if (scale < 1e4) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}
