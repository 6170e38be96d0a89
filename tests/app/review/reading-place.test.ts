import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeOf } from "#app/_features/review/reading/reading-place.ts";

describe("placeOf()", () => {
  test.each([
    ["2 5 9", 5, 1],
    ["2 5 9", 3, 1],
    ["2 5 9", 0, 0],
    ["2 5 9", 12, 2],
  ])("in %s the row %i is read at place %i", (rows, index, place) => {
    expect(placeOf(rows.split(" ").map(Number), index)).toBe(place);
  });

  test("finds every paragraph again by its row", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (rows) => {
        const indexes = [...rows].sort((a, b) => a - b);
        for (const [place, index] of indexes.entries()) expect(placeOf(indexes, index)).toBe(place);
      }),
    );
  });
});
