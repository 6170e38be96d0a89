import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanced } from "#lib/core/formats/xml/balance.ts";
import { codeCharacter, codesIn } from "#lib/core/text/codes.ts";

// Three pairs and a code that stands alone: (a )a, [b ]b, {c }c, *.
const SIGNS = "()[]{}*";
const PAIRS = new Map([
  [0, 1],
  [2, 3],
  [4, 5],
]);
const typed = (text: string) =>
  Array.from(text, (sign) =>
    SIGNS.includes(sign) ? codeCharacter(SIGNS.indexOf(sign)) : sign,
  ).join("");
const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => SIGNS[codesIn(code)[0]?.index ?? 0] ?? "");

describe("balanced()", () => {
  test.each([
    ["one (two) three", "one (two) three"],
    ["one (two [three] four) *", "one (two [three] four) *"],
    ["(one) (two)", "(one) (two)"],
    ["one (two three", "one (two three)"],
    ["one [two (three] four", "one [two (three)] four"],
    ["one two) three", "one two() three"],
    ["one (two [three) four] five", "one (two [three]) four five"],
    [")(", "()()"],
    ["нічого", "нічого"],
  ])("%s becomes %s", (text, expected) => {
    expect(shown(balanced(typed(text), PAIRS).text)).toBe(expected);
  });

  test("names the codes it added or moved", () => {
    expect(balanced(typed("one (two"), PAIRS).kept).toEqual([1]);
    expect(balanced(typed("one (two)"), PAIRS).kept).toEqual([]);
  });

  test("law: what comes out is nested, keeps the words, and stays as it is", () => {
    const text = fc
      .array(fc.constantFrom(..."()[]{}*aї👍"), { maxLength: 30 })
      .map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, (signs) => {
        const once = shown(balanced(typed(signs), PAIRS).text);
        let rest = once.replace(/[^()[\]{}]/gu, "");
        while (/\(\)|\[\]|\{\}/.test(rest)) rest = rest.replace(/\(\)|\[\]|\{\}/g, "");
        expect(rest).toBe("");
        expect(once.replace(/[()[\]{}]/g, "")).toBe(signs.replace(/[()[\]{}]/g, ""));
        expect(shown(balanced(typed(once), PAIRS).text)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
