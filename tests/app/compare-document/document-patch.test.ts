import { applyPatch, parsePatch } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentPatch } from "#app/_features/compare-document/document-patch.ts";

const FRENCH = { id: 1, language: "fr", before: ["Le bac part."], after: ["Le bac part."] };
const ENGLISH = {
  id: 2,
  language: "en",
  before: ["The ferry", "It leaves at six.", "Night falls."],
  after: ["The ferry", "It leaves at seven.", "Night falls."],
};

test("documentPatch() has a file for each edition in which something differs, a paragraph a line", () => {
  expect(documentPatch([FRENCH, ENGLISH]).split("\n").slice(-8)).toEqual([
    "--- a/2-en.txt",
    "+++ b/2-en.txt",
    "@@ -1,3 +1,3 @@",
    " The ferry",
    "-It leaves at six.",
    "+It leaves at seven.",
    " Night falls.",
    "",
  ]);
  expect(documentPatch([FRENCH])).toBe("");
});

test("law: applied edition by edition, it makes the first state into the second", () => {
  const text = fc.array(fc.constantFrom("один", "two", "שלום", "", "--- a/x", "🦆"), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 3 }), (states) => {
      const editions = states.map(([before, after], id) => ({ id, language: "en", before, after }));
      const patches = new Map(
        parsePatch(documentPatch(editions)).map((one) => [one.newFileName, one]),
      );
      const lines = (paragraphs: readonly string[]) => paragraphs.map((one) => `${one}\n`).join("");
      for (const { id, before, after } of editions) {
        const patch = patches.get(`b/${id}-en.txt`);
        const made = patch ? applyPatch(lines(before), patch) : lines(before);
        expect(made).toBe(lines(after));
      }
    }),
  );
});
