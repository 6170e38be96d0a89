import { describe, expect, test } from "vitest";
import { cognates } from "#lib/core/align/evidence/cognates.ts";
import { evidenceOf } from "#lib/core/align/evidence/evidence.ts";
import { prepare } from "#lib/core/align/evidence/material.ts";
import { numberKey } from "#lib/core/align/evidence/numbers.ts";

function keys(text: string): string {
  return evidenceOf(text)
    .map(({ key }) => key)
    .join(" ");
}

describe("evidenceOf()", () => {
  test.each([
    ["stems of words, each once", "Ukraine and Ukrainians, and Ukraine", "ukrain and"],
    ["numbers by value", "60 000 hommes, 7,5 %", "60000 hommes 7.5 %"],
    ["a year and a count beside it as two numbers", "in 1994 200 men", "in 1994 200 men"],
    ["one alphabet of strong punctuation", "「ほう」？ «Où ?»", '" ほう ? où'],
    ["single Han characters and pairs of syllables", "東京へ行きます", "東 京 行 きま ます"],
    ["no commas, full stops or dashes", "— так, ні.", "так ні"],
  ])("lists %s", (_, text, expected) => {
    expect(keys(text)).toBe(expected);
  });
});

test.each([
  ["60,000", "60000"],
  ["60 000", "60000"],
  ["60.000", "60000"],
  ["60\u202f000", "60000"],
  ["1’234’567.5", "1234567.5"],
  ["7,5", "7.5"],
  ["1994", "1994"],
  ["٢٠٢٣", "2023"],
  ["२०२३", "2023"],
])("numberKey() reads %s as %s", (printed, key) => {
  expect(numberKey(printed)).toBe(key);
});

describe("cognates()", () => {
  function strength(source: string, target: string): number {
    return cognates(prepare([source]), prepare([target])).values[0] ?? 0;
  }

  test.each([
    ["Loukachenko", "Лукашенко"],
    ["Poutine", "Путін"],
    ["Zelensky", "Зеленський"],
    ["Petrova", "Πέτροβα"],
    ["60,000", "60 000"],
    ["?", "？"],
    ["北京", "北京"],
  ])("sees %s in %s", (source, target) => {
    expect(strength(source, target)).toBeGreaterThan(0);
  });

  test.each([
    ["Moscow", "Мінськ"],
    ["war", "guerre"],
    ["60,000", "6 000"],
    ["?", "!"],
    ["a", "a"],
  ])("does not take %s for %s", (source, target) => {
    expect(strength(source, target)).toBe(0);
  });

  test("trusts equal names more than similar ones", () => {
    expect(strength("Putin", "Путін")).toBeGreaterThan(strength("Petrova", "Πέτροβα"));
  });
});
