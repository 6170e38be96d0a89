import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIn } from "#lib/core/search/find-in.ts";
import { withCaseOf } from "#lib/core/search/replace/case-of.ts";
import { replaceFound } from "#lib/core/search/replace/replace-found.ts";
import { codesIn, withoutCodes } from "#lib/core/text/codes.ts";
import { coded, codesOf, uncoded } from "../text/coded.ts";
import { finderOf, replaced } from "./notation.ts";

describe("withCaseOf()", () => {
  it.each([
    ["Kyiv", "odesa", "Odesa"],
    ["KYIV", "odesa", "ODESA"],
    ["kyiv", "Odesa", "odesa"],
    ["kyiv", "NATO", "NATO"],
    ["kyiv", "the NATO of Kyiv", "the NATO of kyiv"],
    ["New York", "old town", "Old Town"],
    ["New york", "old town", "Old town"],
    ["NEW YORK", "old town", "OLD TOWN"],
    ["Saint-Denis", "port-royal", "Port-Royal"],
    ["A", "the", "The"],
    ["iPhone", "телефон", "телефон"],
    ["Київ", "одеса", "Одеса"],
    ["ПʼЯТЬ", "шість", "ШІСТЬ"],
    ["«Kyiv»", "«odesa»", "«Odesa»"],
    ["東京", "Kyoto", "Kyoto"],
    ["مدينة", "Kyoto", "Kyoto"],
    ["12", "twelve", "twelve"],
    ["Kyiv", "", ""],
  ])("puts for %s and %s: %s", (found, words, put) => {
    expect(withCaseOf(found, words, "en")).toBe(put);
  });

  it("follows the language", () => {
    expect(withCaseOf("Ankara", "istanbul", "tr")).toBe("İstanbul");
    expect(withCaseOf("ANKARA", "istanbul", "tr")).toBe("İSTANBUL");
    expect(withCaseOf("ΑΘΗΝΑ", "πόλη", "el")).toBe("ΠΟΛΗ");
    expect(withCaseOf("KYIV", "odesa", "not a tag")).toBe("ODESA");
  });
});

describe("replaceFound()", () => {
  it("puts what was asked for, and nothing where that is nothing", () => {
    expect(replaced("kyiv", "odesa", "Kyiv, KYIV!", { preserveCase: true })).toBe("Odesa, ODESA!");
    expect(replaced("very ", "", "a very very long way")).toBe("a long way");
    expect(replaced("$", "€$1", "12 $")).toBe("12 €$1");
  });

  it("fills in groups", () => {
    const regex = { kind: "regex" } as const;
    expect(replaced(String.raw`(\d+)\s?km`, "$1\u00a0km", "12km, 7 km", regex)).toBe(
      "12\u00a0km, 7\u00a0km",
    );
    expect(replaced("(?P<a>le) (?P<b>bac)", "$<b> $<a> ($&) $$", "le bac", regex)).toBe(
      "bac le (le bac) $",
    );
    expect(replaced("bac( noir)?", "[$1]", "bac", regex)).toBe("[]");
  });

  const codes = codesOf("b /b i /i br/");
  it.each([
    ["big ferry", "small boat", "a big ⟨1⟩ferry⟨2⟩ leaves", "a ⟨1⟩small boat⟨2⟩ leaves"],
    ["big ferry", "big boat", "a big ⟨1⟩ferry⟨2⟩ leaves", "a big ⟨1⟩boat⟨2⟩ leaves"],
    ["ferry leaves", "boat sails", "⟨1⟩ferry⟨2⟩ leaves", "⟨1⟩boat sails⟨2⟩"],
    ["one two", "three", "⟨1⟩one⟨2⟩ ⟨3⟩two⟨4⟩", "⟨1⟩three⟨2⟩⟨3⟩⟨4⟩"],
    ["the big ferry", "it", "the ⟨1⟩big⟨2⟩ ferry", "⟨1⟩it⟨2⟩"],
    ["big ", "", "a ⟨1⟩big ⟨2⟩ferry", "a ⟨1⟩⟨2⟩ferry"],
    ["one two", "one, two", "one⟨5⟩two", "one, ⟨5⟩two"],
  ])("keeps codes: %s → %s in %s", (words, put, text, expected) => {
    expect(uncoded(replaced(words, put, coded(text), { codes }))).toBe(uncoded(coded(expected)));
  });
});

describe("the laws of replacing", () => {
  const letter = fc.constantFrom("a", "b", "é", "Ж", "م", "👩‍🚀", " ", ".", "⟨1⟩", "⟨2⟩", "⟨3⟩");
  const text = fc.array(letter, { maxLength: 30 }).map((letters) => coded(letters.join("")));
  const words = fc
    .array(fc.constantFrom("a", "b", "é", "Ж", " "), { minLength: 1, maxLength: 3 })
    .map((letters) => letters.join(""));
  const codes = codesOf("b /b br/");

  it("only what was chosen is replaced, and all codes stay in their order", () => {
    fc.assert(
      fc.property(text, words, words, fc.nat(), (before, what, put, choice) => {
        const finder = finderOf(what);
        const chosen = findIn(finder, before, codes).filter((_, at) => (choice >> at) % 2 === 1);
        const replacement = { text: put, preserveCase: false };
        const replacing = { kind: "literal", finder, replacement, language: "und" } as const;
        const after = replaceFound(before, chosen, replacing, codes);
        expect(codesIn(after).map(({ index }) => index)).toEqual(
          codesIn(before).map(({ index }) => index),
        );
        let expected = "";
        let read = 0;
        for (const { start, end } of chosen) {
          expected += withoutCodes(before.slice(read, start)) + put;
          read = end;
        }
        expect(withoutCodes(after)).toBe(expected + withoutCodes(before.slice(read)));
      }),
    );
  });

  it("words in the case of themselves are themselves", () => {
    fc.assert(
      fc.property(fc.constantFrom("kyiv", "Kyiv", "KYIV", "New York", "Львів"), (one) => {
        expect(withCaseOf(one, one, "en")).toBe(one);
      }),
    );
  });
});
