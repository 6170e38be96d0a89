import { describe, expect, test } from "vitest";
import { nextDiffering } from "#app/_features/history/next-differing.ts";

describe("nextDiffering()", () => {
  test.each([
    [[2, 5, 9], null, 1, 2],
    [[2, 5, 9], 2, 1, 5],
    [[2, 5, 9], 9, 1, 2],
    [[2, 5, 9], null, -1, 9],
    [[2, 5, 9], 5, -1, 2],
    [[2, 5, 9], 2, -1, 9],
    [[], 3, 1, undefined],
  ] as const)("of %j from %s by %i is %s", (differing, from, by, expected) => {
    expect(nextDiffering(differing, from, by)).toBe(expected);
  });
});
