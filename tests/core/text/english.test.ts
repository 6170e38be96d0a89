import { describe, expect, it } from "vitest";
import { beginsWithVowelSound } from "#lib/core/text/english-sounds.ts";
import { formsOfVerb, pastOf, verbFormOf } from "#lib/core/text/english-verbs.ts";

describe("beginsWithVowelSound()", () => {
  it.each([
    "apple",
    "hour",
    "honest",
    "heir",
    "umbrella",
    "unusual",
    "uninformed",
    "unironic",
    "SOS",
    "MP",
    "8",
    "11",
    "18th",
    "x",
    "e",
    "ugly",
    "Uzbek",
    "ombudsman",
  ])("%s: yes", (word) => expect(beginsWithVowelSound(word)).toBe(true));

  it.each([
    "one",
    "once",
    "union",
    "unique",
    "European",
    "Ukrainian",
    "utopia",
    "UK",
    "NASA",
    "b",
    "u",
    "1",
    "110",
    "year",
    "Xerox",
    "hospital",
    "Uighur",
  ])("%s: no", (word) => expect(beginsWithVowelSound(word)).toBe(false));

  it.each(["historic", "herb", "FAQ", "SQL", "1800", "Krk", "日本", "Umar"])(
    "%s: cannot say",
    (word) => expect(beginsWithVowelSound(word)).toBeNull(),
  );
});

describe("verbs of English", () => {
  it.each([
    ["rule", "rule rules ruled ruled ruling"],
    ["stop", "stop stops stopped stopped stopping"],
    ["carry", "carry carries carried carried carrying"],
    ["give", "give gives gave given giving"],
    ["be", "be is was been being"],
    ["see", "see sees saw seen seeing"],
    ["put", "put puts put put putting"],
    ["underline", "underline underlines underlined underlined underlining"],
  ])("%s: %s", (stem, forms) => {
    expect(formsOfVerb(stem).join(" ")).toBe(forms);
  });

  it.each([
    ["added", "add"],
    ["adding", "add"],
    ["stopped", "stop"],
    ["carried", "carry"],
    ["saying", "say"],
    ["said", "say"],
  ])("%s is a form of %s", (word, stem) => {
    expect(verbFormOf(word)?.stem).toBe(stem);
  });

  it("knows the past of a participle", () => {
    expect([pastOf("gone"), pastOf("said"), pastOf("worked")]).toEqual(["went", "said", "worked"]);
  });
});
