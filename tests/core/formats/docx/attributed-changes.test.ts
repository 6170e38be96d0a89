import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributedChanges } from "#lib/core/formats/docx/attributed-changes.ts";

/** Revisions of these texts: the first as received, then by Ada, Bea and Cem. */
const revisions = (texts: readonly string[]) =>
  texts.map((text, at) => ({
    sequence: at + 1,
    text,
    author: ["import", "Ada", "Bea", "Cem"][at] ?? "Cem",
    at: `2026-01-0${at + 1}T00:00:00Z`,
    cause: "edit" as const,
  }));

/** `[old/new/who]` in the current text. */
function shown(texts: readonly string[]): string {
  const [before, after] = [texts[0] ?? "", texts.at(-1) ?? ""];
  let read = 0;
  const parts = attributedChanges(revisions(texts)).map(({ fromA, toA, fromB, toB, author }) => {
    const kept = after.slice(read, fromB);
    read = toB;
    return `${kept}[${before.slice(fromA, toA)}/${after.slice(fromB, toB)}/${author}]`;
  });
  return parts.join("") + after.slice(read);
}

describe("attributedChanges()", () => {
  test.each<[string, string[], string]>([
    ["one hand", ["Der alte Bach", "Der neue Bach"], "Der [alte/neue/Ada] Bach"],
    [
      "two hands in two places",
      [
        "Der alte Bach rauscht sehr laut",
        "Der neue Bach rauscht sehr laut",
        "Der neue Bach rauscht sehr leise",
      ],
      "Der [alte/neue/Ada] Bach rauscht sehr [laut/leise/Bea]",
    ],
    [
      "the last who touched a word",
      ["Der alte Bach", "Der neue Bach", "Der neuere Bach"],
      "Der [alte/neuere/Bea] Bach",
    ],
    ["who took words out", ["Der alte Bach", "Der Bach", "Der Bach"], "Der [alte //Ada]Bach"],
    [
      "who put words in that another moved nothing of",
      ["Київ", "У Київ", "У Київ!"],
      "[/У /Ada]Київ[/!/Bea]",
    ],
    [
      "nobody where all was taken back",
      ["Der alte Bach", "Der neue Bach", "Der alte Bach"],
      "Der alte Bach",
    ],
    ["nobody before any revision", ["Der Bach"], "Der Bach"],
  ])("tells %s", (_, texts, expected) => {
    expect(shown(texts)).toBe(expected);
  });

  test("makes the current text of the received one, each change by somebody who changed something", () => {
    const text = fc
      .array(fc.constantFrom("Der ", "alte ", "Київ ", "👍🏽", "שלום ", "e\u0301 "))
      .map((words) => words.join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const [before, after] = [texts[0] ?? "", texts.at(-1) ?? ""];
        let [made, read] = ["", 0];
        for (const { fromA, toA, fromB, toB, author } of attributedChanges(revisions(texts))) {
          made += before.slice(read, fromA) + after.slice(fromB, toB);
          read = toA;
          expect(["Ada", "Bea", "Cem"]).toContain(author);
        }
        expect(made + before.slice(read)).toBe(after);
      }),
    );
  });
});
