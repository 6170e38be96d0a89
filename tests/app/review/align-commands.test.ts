import { describe, expect, test } from "vitest";
import { columnToMend, selectedRange } from "#app/_features/review/align-commands.ts";
import { outlineOf } from "#app/_features/review/outline.ts";
import type { OpenDocument, Row } from "#app/_features/review/requests.ts";
import { FIRST_STATE, review } from "#app/_features/review/review-state.ts";

function row(id: number, cells: Row["cells"]): Row {
  return { id, order: `a${id}`, confidence: 0.9, confirmed: false, alternative: null, cells };
}

describe("columnToMend()", () => {
  test.each([
    ["the first gap", { 1: [11, 12], 2: [], 3: [] }, 2],
    ["the cell that holds the most", { 1: [11], 2: [21, 22], 3: [31] }, 2],
    ["where the cursor is, all cells being alike", { 1: [11], 2: [21], 3: [31] }, 3],
  ])("is %s", (_, cells, column) => {
    expect(columnToMend(row(1, cells), [1, 2, 3], 3)).toBe(column);
  });

  test("is one that is shown", () => {
    expect(columnToMend(row(1, { 1: [11], 2: [] }), [1], 2)).toBe(1);
  });
});

describe("selectedRange()", () => {
  const document = {
    editions: [{ id: 1, language: "uk" }],
    rows: [row(7, { 1: [1] }), row(3, { 1: [2] }), row(9, { 1: [3] })],
    segments: [],
    unmatched: [],
  } as unknown as OpenDocument;
  const outline = outlineOf(document);
  const at = (id: number, selects = false) =>
    ({ type: "moved", row: id, edition: 1, selects }) as const;

  test("reaches from where the selection began to the cursor, upwards too", () => {
    const state = [at(9), at(3, true), at(7, true)].reduce(review, FIRST_STATE);
    expect(selectedRange(outline, state)).toEqual({ first: 0, last: 2 });
  });

  test("is the row of the cursor where none is selected, and nothing without a cursor", () => {
    const state = [at(9), at(3, true), at(3)].reduce(review, FIRST_STATE);
    expect(selectedRange(outline, state)).toEqual({ first: 1, last: 1 });
    expect(selectedRange(outline, FIRST_STATE)).toBeNull();
  });
});
