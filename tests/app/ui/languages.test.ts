import { describe, expect, test } from "vitest";
import { languageItems, languageName } from "#app/_ui/languages.ts";

describe("languageItems()", () => {
  test.each(["en", "fr", "es", "uk"])("names every language once in %s, in its order", (locale) => {
    const labels = languageItems(locale, "en").map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(150);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toEqual([...labels].sort(new Intl.Collator(locale).compare));
  });

  test("has the languages desks work with, and written standards apart", () => {
    const ids = languageItems("en", "und").map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["ar", "en-GB", "es", "fr", "he", "pt-BR", "uk"]));
    expect(ids).not.toContain("und");
    expect(ids).not.toContain("iw");
  });

  test("has the language in use, however rare", () => {
    expect(languageItems("en", "szl")).toContainEqual({ id: "szl", label: "Silesian" });
    expect(
      languageItems("es", "tw").filter(({ label }) => label === languageName("es", "tw")),
    ).toEqual([expect.objectContaining({ id: "tw" })]);
  });
});
