import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCategories } from "#app/_features/review/flags/find-categories.ts";
import { MQM_CATEGORIES } from "#lib/core/quality/mqm.ts";

const NAMES: Readonly<Record<string, string>> = {
  "Accuracy/Omission": "Omission",
  "Accuracy/Mistranslation": "Contresens",
  "Accuracy/Untranslated": "Non traduit",
  "Style/Unidiomatic style": "Tournure peu idiomatique",
  "Linguistic conventions/Spelling": "Орфографія",
  Accuracy: "Exactitude",
  Style: "Style",
};

const found = (query: string, recent: readonly string[] = []) =>
  findCategories(query, (category) => NAMES[category] ?? category, recent);

describe("findCategories()", () => {
  test.each([
    ["by a word of the interface", "contre", "Accuracy/Mistranslation"],
    ["by a word in the middle of a name", "idiomatique", "Style/Unidiomatic style"],
    ["by its English name", "untrans", "Accuracy/Untranslated"],
    ["without regard to accents and case", "ОРФОГРАФІЯ", "Linguistic conventions/Spelling"],
    ["by two words in any order", "exactitude omis", "Accuracy/Omission"],
  ])("finds a category %s", (_, query, category) => {
    expect(found(query)[0]).toBe(category);
  });

  test("finds all of them, recent ones first, where nothing was typed", () => {
    const recent = ["Style", "Accuracy/Omission"];
    expect(found("", recent).slice(0, 2)).toEqual(recent);
    expect([...found("", recent)].sort()).toEqual([...MQM_CATEGORIES].sort());
  });

  test("finds none by words that no category has", () => {
    expect(found("крокодил")).toEqual([]);
  });

  test("finds each category by its whole English name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MQM_CATEGORIES), (category) => {
        expect(found(category.replaceAll("/", " "))).toContain(category);
      }),
    );
  });
});
