import { describe, expect, test } from "vitest";
import { carriedTo, outlineOf } from "#app/_features/review/document/outline.ts";
import { heldDocument } from "./held-document.ts";

// Notation: a row a line, `id: segments of the first column | of the second`.
function outline(...lines: readonly string[]) {
  const numbers = (text = "") => text.split(" ").filter(Boolean).map(Number);
  const rows = lines.map((line) => {
    const [id, columns = ""] = line.split(":");
    const [first, second] = columns.split("|");
    const cells = { 1: numbers(first), 2: numbers(second) };
    return { id: Number(id), confidence: null, confirmed: false, alternative: null, cells };
  });
  const segments = rows.flatMap(({ cells }) =>
    [1, 2].flatMap((edition) =>
      (edition === 1 ? cells[1] : cells[2]).map((id) => ({ id, edition, text: "Луцький міст" })),
    ),
  );
  const editions = [
    { id: 1, language: "fr" },
    { id: 2, language: "uk" },
  ];
  return outlineOf(heldDocument({ editions, rows, segments, unmatched: [] }));
}

const BEFORE = outline("1: 11 | 21", "2: 12 | 22", "3: 13 | 23");

describe("carriedTo() takes the cursor", () => {
  test("with the segment it follows, to its row and its place there", () => {
    const after = outline("1: 11 | 21", "2: 12 |", "3: 13 | 22 23");
    const cursor = { row: 2, edition: 2, part: 0 };
    expect(carriedTo(after, BEFORE, cursor, 22)).toEqual({ row: 3, part: 0 });
    expect(carriedTo(after, BEFORE, cursor, null)).toBeNull();
  });

  test("to a new row above the first", () => {
    const after = outline("9: | 21", "1: 11 |", "2: 12 | 22", "3: 13 | 23");
    expect(carriedTo(after, BEFORE, { row: 1, edition: 2, part: 0 }, 21)).toEqual({
      row: 9,
      part: 0,
    });
  });

  test("to the row that has what it was at, when its own is merged", () => {
    const after = outline("1: 11 12 | 21 22", "3: 13 | 23");
    const cursor = { row: 2, edition: 2, part: 0 };
    expect(carriedTo(after, BEFORE, cursor, null)).toEqual({ row: 1, part: 1 });
  });

  test("to the last segment of its cell, when what it was at has left", () => {
    const long = outline("1: 11 12 | 21");
    const after = outline("1: 11 | 21", "2: 12 |");
    expect(carriedTo(after, long, { row: 1, edition: 1, part: 1 }, null)).toEqual({
      row: 1,
      part: 0,
    });
  });

  test("nowhere while nothing is moved", () => {
    expect(carriedTo(BEFORE, BEFORE, { row: 2, edition: 1, part: 0 }, 12)).toBeNull();
  });
});
