import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EditUnit, unitErrorRate } from "#lib/core/quality/measures/character-error-rate.ts";
import { levenshtein } from "#lib/core/quality/measures/levenshtein.ts";
import { writing } from "#tests/core/text/writing.ts";

describe("unitErrorRate()", () => {
  const cases: readonly (readonly [EditUnit, string, string, number, number])[] = [
    ["code point", "Київ", "Киів", 1, 4],
    ["code point", "cafe\u0301", "café", 2, 4],
    ["character", "cafe\u0301", "café", 1, 4],
    ["code point", "👩🏽‍🚀!", "👩🏽‍🚀", 1, 4],
    ["character", "👩🏽‍🚀!", "👩🏽‍🚀", 1, 1],
    ["character", "हिन्दी", "हिंदी", 2, 2],
    ["character", "שָׁלוֹם", "שלום", 2, 4],
    ["character", "a\r\nb", "a\nb", 1, 3],
    ["word", "سلام يا صديقي", "سلام يا صديق", 1, 3],
    ["word", "In Kyiv", "in Kyiv", 1, 2],
    ["word", "", "", 0, 0],
  ];
  test.each(cases)("counts the %ss of %s that became %s", (unit, before, after, edits, length) => {
    expect(unitErrorRate(before, after, unit)).toMatchObject({ edits, length, exact: true });
  });

  test("gives an upper bound for long texts with much changed", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `слово${(at * 31) % 977}`);
    const edited = words.map((word, at) => (at % 10 === 0 ? `${word}м` : word));
    const { edits, exact } = unitErrorRate(words.join(" "), edited.join(" "), "code point");
    expect(exact).toBe(false);
    expect(edits).toBeGreaterThanOrEqual(2_000);
  });

  test("is the same there and back, and 0 for equal texts alone", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const { edits } = unitErrorRate(before, after, "code point");
        expect(unitErrorRate(after, before, "code point").edits).toBe(edits);
        expect(edits === 0).toBe(before === after);
      }),
    );
  });
});

// Wagner & Fischer 1974, a cell at a time.
function plainDistance(before: readonly number[], after: readonly number[]): number {
  let above = Array.from({ length: after.length + 1 }, (_, column) => column);
  for (const [row, item] of before.entries()) {
    const costs = [row + 1];
    after.forEach((other, column) => {
      const replaced = (above[column] ?? 0) + (item === other ? 0 : 1);
      costs.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (costs[column] ?? 0) + 1));
    });
    above = costs;
  }
  return above[after.length] ?? 0;
}

test("levenshtein() counts as the plain table does", () => {
  const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 100, size: "max" });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const distance = levenshtein(Int32Array.from(before), Int32Array.from(after), 4);
      expect(distance).toBe(plainDistance(before, after));
    }),
  );
});
