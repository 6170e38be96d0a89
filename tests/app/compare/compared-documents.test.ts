import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOn } from "#app/_diff/documents/side-pieces.ts";
import { compareParagraphs } from "#app/_workers/compared-documents.ts";
import { seen } from "#tests/core/diff/pieces-notation.ts";

const FERRY = "The night ferry leaves Kyiv at six with twelve hundred passengers.";
const RIVER = "It crosses the wide river slowly, and then it comes back again.";
const BANK = "Night falls on the bank, and nobody is in the streets any more.";
const HOUSES = "The houses of the old town have stood empty since the last winter.";

function shown(before: readonly string[], after: readonly string[]): string[] {
  return [...compareParagraphs(before, after, "en").rows()].map(
    ({ kind, isMoved, isOrigin, pieces }) =>
      `${kind}${isMoved ? " moved" : ""}${isOrigin ? " away" : ""}: ${seen(pieces)}`,
  );
}

describe("compareParagraphs()", () => {
  test("shows an edited paragraph with its words", () => {
    expect(shown([FERRY, BANK], [FERRY.replace("six", "seven"), BANK])).toEqual([
      `edited: ${FERRY.replace("six", "[six/seven]")}`,
      `same: ${BANK}`,
    ]);
  });

  test("shows a paragraph that moved at both places, each knowing the other", () => {
    const before = [FERRY, RIVER, BANK, HOUSES];
    const after = [RIVER, BANK, HOUSES, FERRY];
    const { rows, summary } = compareParagraphs(before, after, "en");
    const places = [...rows()];
    expect(shown(before, after)[0]).toBe(`same moved away: ${FERRY}`);
    expect(shown(before, after).at(-1)).toBe(`same moved: ${FERRY}`);
    expect(places[0]?.other).toBe(4);
    expect(places[4]?.other).toBe(0);
    expect(summary).toMatchObject({ same: 4, moved: 1, edited: 0 });
  });

  test("shows where a paragraph was split", () => {
    const [row] = shown([`${FERRY} ${RIVER}`, BANK], [FERRY, RIVER, BANK]);
    expect(row).toBe(`split: ${FERRY}[␣/⏎\n]${RIVER}`.replace("⏎\n", "⏎"));
  });
});

test("law: the columns hold both texts, each paragraph once", () => {
  const paragraph = fc.constantFrom(FERRY, RIVER, BANK, HOUSES, "سافر الوزير أمس", "Ні.", "");
  const document = fc.array(paragraph, { maxLength: 12 });
  fc.assert(
    fc.property(document, document, (before, after) => {
      const rows = [...compareParagraphs(before, after, "en").rows()];
      const column = (side: "before" | "after") =>
        rows
          .filter((row) => (side === "before" ? row.fromA < row.toA : row.fromB < row.toB))
          .filter((row) => !row.isMoved || row.isOrigin === (side === "before"))
          .map((row) =>
            piecesOn(side, row)
              .map(({ text }) => text)
              .join(""),
          );
      expect(column("before").join("\n")).toBe(before.join("\n"));
      expect(column("after").join("\n")).toBe(after.join("\n"));
    }),
  );
});
