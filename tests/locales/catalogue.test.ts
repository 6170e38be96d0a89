import { describe, expect, test } from "vitest";
import { LOCALES, loadMessages } from "#lib/i18n.ts";
import { catalogueOf, differingKeys, differingValues, wrongPlurals } from "./catalogue.ts";

const catalogues = new Map(
  await Promise.all(
    LOCALES.map(async (locale) => [locale, catalogueOf(await loadMessages(locale))] as const),
  ),
);
const english = catalogues.get("en") ?? new Map();

describe.each([...catalogues])("the words of %s", (locale, catalogue) => {
  test("stand under the same keys as the English ones", () => {
    expect(differingKeys(english, catalogue)).toEqual([]);
  });

  test("have every plural form of the language and no other", () => {
    expect(wrongPlurals(catalogue, locale)).toEqual([]);
  });

  test("ask for the same values as the English ones", () => {
    expect(differingValues(english, catalogue)).toEqual([]);
  });

  test("are never empty", () => {
    expect([...catalogue].filter(([, words]) => words.trim() === "")).toEqual([]);
  });
});

describe("a planted mistake is caught:", () => {
  const reference = catalogueOf({
    list: { title: "Documents", rows_one: "{{count}} row", rows_other: "{{count}} rows" },
  });

  test("a key that is missing, and one that is too many", () => {
    const other = catalogueOf({ list: { titel: "Документи", rows_one: "", rows_other: "" } });
    expect(differingKeys(reference, other)).toEqual(["- list.title", "+ list.titel"]);
  });

  test("a plural form that Ukrainian needs, and one that it has not", () => {
    const other = catalogueOf({
      rows_one: "рядок",
      rows_two: "рядки",
      rows_many: "рядків",
      rows_other: "рядка",
    });
    expect(wrongPlurals(other, "uk")).toEqual(["- rows_few", "+ rows_two"]);
  });

  test("a value of another name", () => {
    const other = catalogueOf({
      list: { title: "Filas", rows_one: "{{count}} fila", rows_other: "{{número, number}} filas" },
    });
    expect(differingValues(reference, other)).toEqual(["list.rows: count número instead of count"]);
  });
});
