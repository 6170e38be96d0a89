import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import { coded, flagOn, type ShortSegment, sample, WORDS } from "./exported-sample.ts";

const TOOLS = { createDocx, hash: hashOf, words: WORDS, language: "en" };

async function written(
  segments: readonly ShortSegment[],
  format: "docx" | "tracked",
  language = "uk",
) {
  const document = sample([{ language, segments, source: "" }]);
  const { bytes } = await exportFile(document, { format, edition: 1 }, TOOLS);
  const read = (view: "accepted" | "original") => {
    return openDocx(bytes, { view }).texts[0]?.paragraphs.map(({ text }) => text) ?? [];
  };
  return { bytes, read, tracked: openDocx(bytes, {}).tracked, opened: openDocx(bytes, {}) };
}

describe("an edition as tracked DOCX", () => {
  test("has what was received and what stands now, and who changed it when", async () => {
    const { read, tracked } = await written(
      [{ was: "Подорож до києва.", is: "Подорож до Києва." }, { was: "Кінець." }],
      "tracked",
    );
    expect(read("original")).toEqual(["Подорож до києва.", "Кінець."]);
    expect(read("accepted")).toEqual(["Подорож до Києва.", "Кінець."]);
    expect(tracked.map(({ kind, author, date }) => [kind, author, date.slice(0, 16)])).toEqual([
      ["deleted", "Olha Ткач", "2026-11-21T09:30"],
      ["inserted", "Olha Ткач", "2026-11-21T09:30"],
    ]);
  });

  test("tracks a paragraph that was received empty as inserted", async () => {
    const { read } = await written(
      [
        { was: "", is: "Новий." },
        { was: "Старий.", is: "" },
      ],
      "tracked",
    );
    expect(read("original")).toEqual(["Старий."]);
    expect(read("accepted")).toEqual(["Новий."]);
  });

  test("shows bold as bold, and other codes as tags", async () => {
    const text = coded("Der <b>alte</b> Mann<br>schläft");
    const { read, bytes } = await written([text], "tracked", "de");
    expect(read("accepted")).toEqual(["Der alte Mann⟨3/⟩schläft"]);
    expect(bytes.length).toBeGreaterThan(0);
  });

  test("has flags as comments on their words", async () => {
    const flag = flagOn("Кіт спить.", "Кіт", {
      note: "Кішка?",
      reason: "Саме кіт.",
      state: "dismissed",
      born: "original",
    });
    const { opened } = await written([{ was: "Кіт спить.", flags: [flag] }], "tracked");
    expect(opened.texts[0]?.paragraphs[0]?.notes).toEqual([
      "Olha Ткач: Accuracy/Mistranslation · [major] · [dismissed]\nКішка?\n[reason]: Саме кіт.\n[born]: [bornInOriginal]",
    ]);
  });

  test("law: accepting all gives the text as it stands, rejecting all the text as received", async () => {
    const sign = fc.constantFrom(..."aїع\u0301👩‍🚀 .,\t\n<&é".split(""), "слово ", "שלום ", "東京");
    const text = fc.array(sign, { maxLength: 10 }).map((signs) => signs.join("").toWellFormed());
    const segment = fc.record({ was: text, is: text });
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 4 }), async (segments) => {
        const { read } = await written(segments, "tracked");
        const clean = (await written(segments, "docx")).read("accepted");
        const words = (texts: readonly string[]) => texts.filter((each) => each.trim() !== "");
        expect(read("original")).toEqual(words(segments.map(({ was }) => was)));
        expect(read("accepted")).toEqual(words(segments.map(({ is }) => is)));
        expect(clean).toEqual(read("accepted"));
      }),
      { numRuns: 25 },
    );
  });
});
