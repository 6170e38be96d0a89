import type { Pair } from "./pairs.ts";
import { chance, oneOf } from "./random.ts";

// Signs of all scripts that join, stack, reorder or combine: whoever cuts between any two code units breaks them.
const SIGNS = [
  ..."abcéñüяїєґλάאבשׁمرحبًािक्षक्तবাংলাநிகொதमిఖెഖംไทยກຳຄຳខ្មែរမြန်မာ中文かがガ한글각ㄱㅏᄒ",
  ..."   ..,-–'’\u00a0\u202f\u200d\u200c\u0301\u0308\u20e3\u093f\u094d\u0e33\u0eb3\uff9e\u0600\u110b\u1161\u11ab\ufe0f",
  "👩🏽‍🚀",
  "👨‍👩‍👧‍👦",
  "🇺🇦",
  "🇫🇷",
  "1️⃣",
  "❤️",
  "🏴\u{e0067}\u{e0062}\u{e007f}",
  "𐐷",
  "𝒳",
  "\u{1f3fd}",
  "\r\n",
  "word ",
  "слово ",
  "كلمة ",
  "शब्द ",
];

const LONGEST = 30;

/** Pairs of random writing in all scripts, the later version with some signs put in, left out or replaced. */
export function randomPairs(count: number): Pair[] {
  const random = chance(count);
  return Array.from({ length: count }, () => {
    const signs = Array.from({ length: 1 + Math.floor(random() * LONGEST) }, () =>
      oneOf(random, SIGNS),
    );
    const edited = signs.flatMap((sign) => {
      const fate = random();
      if (fate < 0.1) return [];
      if (fate < 0.2) return [oneOf(random, SIGNS)];
      return fate < 0.3 ? [sign, oneOf(random, SIGNS)] : [sign];
    });
    return { lang: "und", old: signs.join(""), new: edited.join("") };
  });
}
