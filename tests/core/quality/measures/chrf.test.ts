import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chrfScore, overlaps, totalOverlaps } from "#lib/core/quality/measures/chrf.ts";
import { writing } from "#tests/core/text/writing.ts";

const chrf = (before: string, after: string) => chrfScore(overlaps(before, after));
const plus = (before: string, after: string) => chrfScore(overlaps(before, after, 2));

describe("chrF", () => {
  test.each([
    ["equal texts", "Привіт, світе!", "Привіт, світе!", 1],
    ["texts with other spaces", "10\u00a0000 км", "10 000  км", 1],
    ["texts without a common sign", "абв", "xyz", 0],
    ["an empty text", "", "слово", 0],
    // Of "ab" against "abc": all of 2 signs and 1 pair found, 2 of 3 and 1 of 2; F of 1 and 7/12.
    ["a missing letter", "ab", "abc", (5 * (7 / 12)) / (4 + 7 / 12)],
    // Code points, not code units.
    ["a picture put in", "😀😀", "😀😀😀", (5 * (7 / 12)) / (4 + 7 / 12)],
  ])("of %s", (_, before, after, score) => {
    expect(chrf(before, after)).toBeCloseTo(score, 10);
  });

  test("with words notices where they end, and takes marks from them", () => {
    expect(chrf("зараз", "за раз")).toBe(1);
    expect(plus("зараз", "за раз")).toBeLessThan(1);
    expect(plus("так.", "так .")).toBe(1);
    expect(plus("(так", "( так")).toBe(1);
  });

  test("of many texts is that of their counts", () => {
    const counts = [overlaps("один", "один"), overlaps("два", "тры")];
    const score = chrfScore(totalOverlaps(counts));
    expect(score).toBeGreaterThan(chrf("два", "тры"));
    expect(score).toBeLessThan(1);
    expect(chrfScore(totalOverlaps([]))).toBe(0);
  });

  test("is between 0 and 1, and 1 for equal texts", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        expect(plus(before, after)).toBeGreaterThanOrEqual(0);
        expect(plus(before, after)).toBeLessThanOrEqual(1);
        if (/\S/u.test(after)) expect(plus(after, after)).toBe(1);
      }),
    );
  });
});
