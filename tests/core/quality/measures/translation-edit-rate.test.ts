import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levenshtein } from "#lib/core/quality/measures/levenshtein.ts";
import { shiftedWords } from "#lib/core/quality/measures/shifted-words.ts";
import { shiftEdits } from "#lib/core/quality/measures/shifts.ts";
import {
  humanEditRate,
  translationEditRate,
} from "#lib/core/quality/measures/translation-edit-rate.ts";
import { writing } from "#tests/core/text/writing.ts";

describe("translationEditRate()", () => {
  test.each([
    ["nothing", "Привіт, світе", "Привіт, світе", 0, 2],
    ["a word replaced", "sie war alt", "sie ist alt", 1, 3],
    ["a word put in", "هو في البيت", "هو الآن في البيت", 1, 4],
    ["a word left out", "ni hao", "hao", 1, 1],
    ["a moved phrase, once", "on August 12 the storm began", "the storm began on August 12", 1, 6],
    ["a moved phrase with an edit", "in kyiv we stay", "we stay in Kiew", 2, 4],
    ["upper and lower case alike", "In KYIV", "in Kyiv", 0, 2],
    ["a no-break space as any other", "10\u00a0000 Euro", "10 000 Euro", 0, 3],
  ])("counts %s", (_, before, after, edits, length) => {
    expect(translationEditRate(before, after)).toMatchObject({ edits, length, exact: true });
  });

  test.each([
    ["marks", "он сказал: «да».", "он сказал : « да »  .", 3],
    ["each ideograph", "我们去北京", "我们去南京", 1],
    ["no decimal point", "1.5 km", "1.5 mi", 1],
    ["an English possessive", "Anna's book", "Anna book", 1],
  ])("with parted words counts %s by itself", (_, before, after, edits) => {
    expect(translationEditRate(before, after, "parted").edits).toBe(edits);
  });

  test("of a text of which nothing is left is 1, of an empty one 0", () => {
    expect(translationEditRate("two words", "")).toMatchObject({ edits: 2, length: 0, rate: 1 });
    expect(translationEditRate("", "").rate).toBe(0);
    expect(translationEditRate("", "two words").rate).toBe(1);
  });

  test("is above 1 where more was taken away than is left, as published never", () => {
    const rate = translationEditRate("one two three", "four");
    expect(rate.rate).toBe(3);
    expect(humanEditRate(rate)).toBe(1);
  });

  test("says so where it has not tried all shifts", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919) % 400}`);
    const { exact, edits } = translationEditRate(words.join(" "), words.toReversed().join(" "));
    expect(exact).toBe(false);
    expect(edits).toBeLessThanOrEqual(words.length);
  });

  test("is 0 for equal texts alone, case aside", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const { edits } = translationEditRate(before, after);
        const words = (text: string) =>
          text
            .toLowerCase()
            .split(/\p{White_Space}+/u)
            .join(" ");
        expect(edits === 0).toBe(words(before).trim() === words(after).trim());
      }),
    );
  });
});

const list = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 5 }), { maxLength })
    .map((numbers) => Int32Array.from(numbers));

test("shiftEdits() finds never more edits than there are without shifts", () => {
  fc.assert(
    fc.property(list(20), list(20), (words, goal) => {
      expect(shiftEdits(words, goal).edits).toBeLessThanOrEqual(levenshtein(words, goal, 6));
    }),
  );
});

describe("shiftedWords()", () => {
  test.each([
    ["before", 3, 2, 1, [0, 3, 4, 1, 2, 5]],
    ["behind", 1, 2, 5, [0, 3, 4, 1, 2, 5]],
    ["within itself, behind one word", 1, 2, 2, [0, 3, 1, 2, 4, 5]],
    ["to where it is", 1, 2, 1, [0, 1, 2, 3, 4, 5]],
  ])("moves a phrase %s", (_, from, length, to, moved) => {
    const words = Int32Array.of(0, 1, 2, 3, 4, 5);
    expect([...shiftedWords(words, from, length, to)]).toEqual(moved);
  });

  test("neither loses nor makes a word", () => {
    const place = fc.nat({ max: 19 });
    fc.assert(
      fc.property(place, place, place, (from, length, to) => {
        const words = Int32Array.from({ length: 20 }, (_, at) => at);
        fc.pre(from + length <= 20 && to <= 20);
        expect([...shiftedWords(words, from, length, to)].sort((a, b) => a - b)).toEqual([
          ...words,
        ]);
      }),
    );
  });
});
