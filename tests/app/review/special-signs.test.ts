import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { specialSigns, typedFor } from "#app/_features/review/editor/special-signs.ts";

const LANGUAGES = ["ar", "de", "en", "es", "fa", "fr", "he", "it", "pl", "pt", "ru", "uk", "sw"];

describe("specialSigns()", () => {
  test.each([
    ["uk", "«»"],
    ["de-AT", "„“"],
    ["en", "“”"],
    ["fr-CA", "«\u00a0\u00a0»"],
    ["ar", "«»"],
    ["sw", "“”"],
  ])("begin in %s with its own quotation marks", (language, marks) => {
    const [first] = specialSigns(language);
    expect(`${first?.text}${first?.close}`).toBe(marks);
  });

  test.each(LANGUAGES)("of %s stand there once each", (language) => {
    const texts = specialSigns(language).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("typedFor()", () => {
  test.each([
    ["a pair goes around what is selected", { text: "«", close: "»" }, "Київ", "«Київ»"],
    ["a pair opens where nothing is selected", { text: "„", close: "“" }, "", "„"],
    ["a single sign takes the place of what is selected", { text: "—" }, "--", "—"],
  ])("%s", (_, sign, selected, typed) => {
    expect(typedFor(sign, selected)).toBe(typed);
  });

  test("a pair keeps whatever is selected", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.string({ minLength: 1 }), (language, words) => {
        for (const sign of specialSigns(language).filter(({ close }) => close))
          expect(typedFor(sign, words)).toContain(words);
      }),
    );
  });
});
