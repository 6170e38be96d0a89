import fc from "fast-check";

// Letters, marks and signs of many scripts that join, combine, shape or are written from right to left, with more
// white space and marks than random code points would bring.
const SIGNS = [
  ..."aéяї中文가กำකि‍्קא1٢.,'’—- \u00a0\n",
  ..."مرحبًا",
  ..."क्षि",
  "\r\n",
  "\u0301",
  "\u200d",
  "\u20e3",
  "\u0e33",
  "\u0600",
  "\uff9e",
  "😀",
  "👩🏽‍🚀",
  "🇫🇷",
  "🏴\u{e0067}\u{e007f}",
  "\ud800",
  "one",
  "two ",
];

/** Random writing in mixed scripts, also malformed: it repeats itself enough for texts to have parts in common. */
export const writing: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    {
      maxLength: 25,
    },
  )
  .map((signs) => signs.join(""));
