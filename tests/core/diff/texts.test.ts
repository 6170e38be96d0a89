import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrowToCharacters } from "#lib/core/diff/narrow.ts";
import { piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { writing } from "#tests/core/text/writing.ts";
import { notationOf, versionsOf } from "./notation.ts";

const shown = (notation: string) => {
  const { before, after } = versionsOf(notation);
  return notationOf(before, after, diffTexts(before, after).changes);
};

describe("diffTexts() marks what a reader would mark", () => {
  test.each([
    ["a whole word, not its letters", "one [two/twi] three"],
    ["a word of Cyrillic letters", "Привіт [світе/світу], це ми"],
    ["a capital letter", "in [kyiv/Kyiv] on Monday"],
    ["a word with its apostrophe", "сім і [п’ять/пять] разів"],
    ["a compound with its hyphens", "the [10-month/ten-month] war"],
    ["an Arabic word with its marks", "قال [كِتاب/كُتُب] جديد"],
    ["a Hebrew word", "שלום [עולם/חבר] שלי"],
    ["a Devanagari word", "यह [किताब/किताबें] है"],
    ["a word in a script without spaces", "我喜欢[苹果/香蕉]。"],
    ["a no-break space", "10[ /\u00a0]000"],
    ["a doubled space", "one[  / ]two"],
    ["a trailing space", "one[ /]"],
    ["a line end", "one[\n/ ]two"],
    ["a mark", "one[,/;] two"],
    ["a joined emoji as one", "well done [👩‍🚀/👩🏽‍🚀]!"],
    ["a flag as one", "from [🇫🇷/🇫🇮] here"],
    ["a composed letter against a decomposed one", "un [café/cafe\u0301] noir"],
    ["a text that was added to nothing", "[/one]"],
  ])("%s", (_, notation) => {
    expect(shown(notation)).toBe(notation);
  });
});

describe("diffTexts() arranges changes for a reader", () => {
  test.each([
    [
      "a lone shared space does not divide a rewriting",
      "he [walked quickly/ran] home at noon today",
    ],
    ["nor when both sides have it", "she [said nothing/spoke up] about it to them all"],
    ["corrections of neighbouring words stand apart", "from [kyiv/Kyiv] [minsk/Minsk] and beyond"],
    ["so do a corrected mark and a corrected word", "Уперше [-/—] [зявилось/з’явилось] тут"],
    ["an inserted word begins at the word", "one [/big ]two"],
    ["an inserted sentence begins at the sentence", "One. [/New. ]Two. Three."],
    ["a deleted repetition begins at the word", "it is a [a /]visit"],
    ["a stop that passes a quotation mark is what moved", "Він сказав: «Кінець[./]»[/.]"],
    ["quotation marks that were added are two small changes", "про [/«]Кобзар[/»] Шевченка"],
    ["markdown marks as well", "the [/**]only[/**] word"],
    ["an added comma stands by itself", "він прийшов[/,] [та/і] відразу пішов додому"],
    ["a range of numbers is no word", "у 1977[-/–]1988 роках він жив тут"],
    ["an address is one word", "see [www.kyiv.ua/www.kyiv.info] for more about it"],
  ])("%s", (_, notation) => {
    expect(shown(notation)).toBe(notation);
  });

  test("a text written anew is one change or few, not many", () => {
    const before = "The president is on his way to see the old ally in the east.";
    const after = "Nobody in the capital expected a journey of the kind to be announced.";
    expect(diffTexts(before, after).changes.length).toBeLessThanOrEqual(3);
  });

  test("finds no change in equal texts, and says that this is exact", () => {
    expect(diffTexts("Київ", "Київ")).toEqual({ changes: [], exact: true });
  });

  test("says so where the budget did not allow the smallest changes", () => {
    const words = (prefix: string) => Array.from({ length: 900 }, (_, n) => prefix + n).join(" ");
    expect(diffTexts(words("a"), words("b")).exact).toBe(false);
  });
});

describe("narrowToCharacters()", () => {
  test.each([
    ["[k/K]yiv"],
    ["п[’/ʼ]ять"],
    ["café[/s]"],
    ["[e\u0301/e]t"],
    ["[👩‍🚀/👩🏽‍🚀]"],
    ["[कि/की]ताब"],
  ])("of a change in a word, only %s", (notation) => {
    const { before, after } = versionsOf(notation);
    const whole = { fromA: 0, toA: before.length, fromB: 0, toB: after.length };
    expect(notationOf(before, after, [narrowToCharacters(before, after, whole)])).toBe(notation);
  });
});

describe("laws of diffTexts()", () => {
  const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
  const boundaries = (text: string) =>
    new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));

  test("its pieces make up both texts", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const pieces = piecesOf(before, after, diffTexts(before, after).changes);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join("");
        expect(without("inserted")).toBe(before);
        expect(without("deleted")).toBe(after);
      }),
    );
  });

  test("its changes are in order, apart from one another, and never empty", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        let read = { a: -1, b: -1 };
        for (const { fromA, toA, fromB, toB } of diffTexts(before, after).changes) {
          expect(fromA).toBeGreaterThan(read.a);
          expect(fromB).toBeGreaterThan(read.b);
          expect(toA - fromA + toB - fromB).toBeGreaterThan(0);
          read = { a: toA, b: toB };
        }
      }),
    );
  });

  test("no change begins or ends inside a user-perceived character", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const [a, b] = [boundaries(before), boundaries(after)];
        for (const { fromA, toA, fromB, toB } of diffTexts(before, after).changes) {
          expect([a.has(fromA), a.has(toA), b.has(fromB), b.has(toB)]).not.toContain(false);
        }
      }),
    );
  });
});
