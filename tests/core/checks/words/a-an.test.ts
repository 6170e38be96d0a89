import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aAn } from "#lib/core/checks/words/a-an.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// The text with brackets round what is found, the text after the first fix.
const FOUND = [
  ["It took ⟦a⟧ hour.", "It took an hour."],
  ["She is ⟦a⟧ honest judge.", "She is an honest judge."],
  ["⟦An⟧ union was founded.", "A union was founded."],
  ["He wore ⟦an⟧ uniform.", "He wore a uniform."],
  ["⟦A⟧ uninvited guest came.", "An uninvited guest came."],
  ["⟦an⟧ European city", "a European city"],
  ["⟦an⟧ one-off payment", "a one-off payment"],
  ["⟦a⟧ FBI agent", "an FBI agent"],
  ["⟦an⟧ NATO summit", "a NATO summit"],
  ["⟦an⟧ UN envoy", "a UN envoy"],
  ["⟦a⟧ MP and ⟦a⟧ SUV", "an MP and an SUV"],
  ["⟦a⟧ X-ray and ⟦an⟧ T-shirt", "an X-ray and a T-shirt"],
  ["⟦a⟧ 8-year-old girl", "an 8-year-old girl"],
  ["⟦a⟧ 11th goal, ⟦a⟧ 18% rise", "an 11th goal, an 18% rise"],
  ["⟦a⟧ $80 bill", "an $80 bill"],
  ["⟦an⟧ 110-page report", "a 110-page report"],
  ["⟦an⟧ Ukrainian town", "a Ukrainian town"],
  ["He called it ⟦a⟧ “utter” failure.", "He called it an “utter” failure."],
  ["⟦an⟧ big house", "a big house"],
] as const;

const SILENT = [
  "an hour, an heir, an honour, an urgent call, an uncle",
  "a unit, a university, a user, a eulogy, a ewe, a one-way street",
  "an historic day and a historic day",
  "an herb and a herb",
  "an 1100-strong crowd and a 1100-strong crowd",
  "Vitamin A is good for you.",
  "from A to Z",
  "The letters a and e are vowels.",
  "à la carte",
  "He spoke to a Mr Bean.",
  "a unanimous vote, a Ugandan team, a U-turn, an uphill road",
  "an NBC show, a BBC show, an SNP member, a NASA probe",
  "an LED lamp and a laser",
  "AN UMBRELLA FOR A KING",
] as const;

describe("a-an", () => {
  it.each(FOUND)("%s", (notation, after) => {
    const text = unmarked(notation);
    expect(marked(aAn, "en", text)).toBe(notation);
    expect(fixed(text, findIn(aAn, "en", text))).toBe(after);
  });

  it.each(SILENT)("is silent: %s", (text) => {
    expect(marked(aAn, "en", text)).toBe(text);
  });

  it("judges English alone", () => {
    expect(marked(aAn, "es", "a este an otro")).toBe("a este an otro");
  });

  it("accepts its own fixes", () => {
    const article = fc.constantFrom("a", "an", "A", "An");
    fc.assert(
      fc.property(article, fc.stringMatching(/^[A-Za-z0-9]{1,8}$/u), (first, word) => {
        const text = `${first} ${word} came`;
        const after = fixed(text, findIn(aAn, "en", text));
        expect(findIn(aAn, "en", after)).toEqual([]);
      }),
    );
  });
});
