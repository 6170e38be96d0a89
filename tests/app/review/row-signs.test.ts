import { describe, expect, test } from "vitest";
import {
  nextOf,
  queuesOf,
  signOf,
  unmatchedIn,
} from "#app/_features/review/alignment/row-signs.ts";
import type { Row } from "#app/_features/review/requests.ts";

const EDITIONS = [{ id: 1 }, { id: 2 }];
const TRIANGLE = { reason: "triangle", editions: [1, 2], rows: [] } as const;

function row(overrides: Partial<Row> = {}): Row {
  const cells = { 1: [11], 2: [21] };
  return {
    id: 5,
    order: "a",
    confidence: 0.9,
    confirmed: false,
    alternative: null,
    cells,
    ...overrides,
  };
}

const NOTHING = unmatchedIn([], () => undefined);

describe("signOf() shows", () => {
  test.each([
    ["a sure row", {}, "sure"],
    ["a doubtful row", { confidence: 0.4 }, "doubtful"],
    ["an empty cell", { cells: { 1: [11] }, confidence: 0.4 }, "gap"],
    ["a choice before a gap", { cells: { 1: [11] }, alternative: TRIANGLE }, "triangle"],
    ["rows moved by hand", { confidence: null }, "by-hand"],
    ["an editor’s word before all evidence", { confirmed: true, confidence: 0.1 }, "confirmed"],
    [
      "an editor’s own layout",
      { confirmed: true, confidence: null, cells: { 1: [11] } },
      "by-hand",
    ],
  ] as const)("%s", (_, overrides, sign) => {
    expect(signOf(row(overrides), EDITIONS, NOTHING)).toBe(sign);
  });

  test("a segment that nothing answers to as a gap, though no cell is empty", () => {
    const hiding = row({ cells: { 1: [11, 12], 2: [21] } });
    const unmatched = unmatchedIn([{ segment: 12, edition: 2 }], () => hiding);
    expect(signOf(hiding, EDITIONS, unmatched)).toBe("gap");
  });
});

describe("unmatchedIn()", () => {
  const entries = [{ segment: 12, edition: 2 }];

  test("keeps what a row hides", () => {
    const hiding = row({ cells: { 1: [11, 12], 2: [21] } });
    expect(unmatchedIn(entries, () => hiding).get(12)).toEqual([2]);
  });

  test.each([
    ["stands alone by now", { cells: { 1: [12], 2: [21] } }],
    ["stands before an open gap", { cells: { 1: [11, 12], 2: [] } }],
    ["is in a row that an editor stands for", { cells: { 1: [11, 12], 2: [21] }, confirmed: true }],
  ])("drops a segment that %s", (_, overrides) => {
    expect(unmatchedIn(entries, () => row(overrides)).size).toBe(0);
  });
});

test("queuesOf() gathers the rows to look at in their order", () => {
  const rows = [row({ confirmed: true }), row(), row(), row(), row()];
  const signs = ["confirmed", "gap", "sure", "crossing", "doubtful"] as const;
  expect(queuesOf(rows, signs)).toEqual({
    doubtful: [4],
    choice: [3],
    gap: [1],
    unconfirmed: [1, 2, 3, 4],
    toLookAt: [1, 3, 4],
  });
});

test("queuesOf() counts the rows of one choice once, and the next choice anew", () => {
  const other = { ...TRIANGLE, reason: "crossing" } as const;
  const rows = [TRIANGLE, { ...TRIANGLE }, other, null, other].map((alternative) =>
    row({ alternative }),
  );
  const signs = ["triangle", "triangle", "crossing", "sure", "crossing"] as const;
  const { choice, toLookAt, unconfirmed } = queuesOf(rows, signs);
  expect([choice, toLookAt]).toEqual([
    [0, 2, 4],
    [0, 2, 4],
  ]);
  expect(unconfirmed).toHaveLength(5);
});

describe("nextOf()", () => {
  test.each([
    [[2, 5, 9], 5, 1, 9],
    [[2, 5, 9], 5, -1, 2],
    [[2, 5, 9], 9, 1, 2],
    [[2, 5, 9], 2, -1, 9],
    [[2, 5, 9], -1, 1, 2],
    [[], 3, 1, null],
  ] as const)("in %j from %d by %d is %j", (rows, here, by, next) => {
    expect(nextOf(rows, here, by)).toBe(next);
  });
});
