import { describe, expect, test } from "vitest";
import { ApiProblem } from "#lib/api/client.ts";
import {
  categoryName,
  createI18n,
  explainProblem,
  loadMessages,
  negotiateLocale,
} from "#lib/i18n.ts";

describe("negotiateLocale()", () => {
  test.each([
    [undefined, null, "en"],
    [undefined, "", "en"],
    [undefined, "de, uk;q=0.8, en;q=0.5", "uk"],
    [undefined, "en;q=0.3, fr-CA;q=0.9", "fr"],
    [undefined, "es-MX,es;q=0.9,en;q=0.8", "es"],
    [undefined, "fr;q=0, es;q=0.1", "es"],
    [undefined, "ja, *;q=0.1", "en"],
    [undefined, "FR-ch", "fr"],
    [undefined, "ar-EG, en;q=0.5", "ar"],
    ["uk", "fr", "uk"],
    ["xx", "fr", "fr"],
  ])("cookie %j and header %j: %s", (chosen, accepted, locale) => {
    expect(negotiateLocale(chosen, accepted)).toBe(locale);
  });
});

describe("createI18n()", () => {
  test.each([
    ["en", 1, "1 paragraph"],
    ["en", 12_000, "12,000 paragraphs"],
    ["fr", 0, "0 paragraphe"],
    ["fr", 2, "2 paragraphes"],
    ["es", 1_000_000, "1.000.000 de párrafos"],
    ["uk", 1, "1 абзац"],
    ["uk", 3, "3 абзаци"],
    ["uk", 11, "11 абзаців"],
    ["uk", 21, "21 абзац"],
    ["ar", 0, "لا فقرات"],
    ["ar", 1, "فقرة واحدة"],
    ["ar", 2, "فقرتان"],
    ["ar", 5, "5 فقرات"],
    ["ar", 11, "11 فقرة"],
    ["ar", 1_200, "1,200 فقرة"],
    ["ar", 1_203, "1,203 فقرات"],
  ] as const)("counts in %s: %d is %j", async (locale, count, words) => {
    const { t } = createI18n(locale, await loadMessages(locale));
    expect(t("import.paragraphs", { count })).toBe(words);
  });

  test("leaves what editors have written as it is: React escapes", async () => {
    const { t } = createI18n("en", await loadMessages("en"));
    expect(t("import.remove", { name: "R&D <1>.txt" })).toBe("Remove “R&D <1>.txt”");
  });
});

describe("explainProblem()", () => {
  const english = loadMessages("en").then((messages) => createI18n("en", messages));

  test("says what a refusal's code means", async () => {
    expect(explainProblem(await english, new ApiProblem("nothing-to-undo"))).toBe(
      "There is nothing to undo or redo.",
    );
  });

  test("says where a text cannot be read", async () => {
    const details = { reason: "invalid-utf8", line: 1_200, column: 7 };
    expect(explainProblem(await english, new ApiProblem("unreadable", details))).toMatch(
      /^Line 1,200, column 7: /,
    );
  });

  test.each([new Error("bug"), new ApiProblem("of-tomorrow"), null])(
    "takes %s for a failure of the program",
    async (error) => {
      expect(explainProblem(await english, error)).toMatch(/^The server has failed/);
    },
  );
});

describe("categoryName()", () => {
  test("has a name for a category of MQM-Core, and leaves others as they are", async () => {
    const french = createI18n("fr", await loadMessages("fr"));
    expect(categoryName(french, "Accuracy/Mistranslation")).toBe("Erreur de traduction");
    expect(categoryName(french, "Of our own")).toBe("Of our own");
  });
});
