import { describe, expect, test } from "vitest";
import {
  differenceBeside,
  differencesIn,
  lineOf,
  listedRows,
} from "#app/_diff/documents/listed-rows.ts";
import type { ComparedRow } from "#app/_workers/comparison.ts";

const KINDS = { "=": "same", "~": "edited", "+": "inserted", "-": "deleted", m: "same" } as const;

/** Rows in a notation of a sign each: `=` same, `~` edited, `+` inserted, `-` deleted, `m` moved. */
function rowsOf(signs: string): ComparedRow[] {
  return [...signs].map((sign, index) => ({
    kind: KINDS[sign === "~" || sign === "+" || sign === "-" || sign === "m" ? sign : "="],
    isMoved: sign === "m",
    isOrigin: false,
    other: null,
    index,
    ...{ fromA: index, toA: index + 1, fromB: index, toB: index + 1 },
    pieces: [],
  }));
}

const listed = (signs: string) =>
  listedRows(rowsOf(signs), true)
    .map((line) => (line.kind === "row" ? line.row.index : `…${line.count}`))
    .join(" ");

describe("listedRows()", () => {
  test.each([
    ["==~==", "…2 2 …2"],
    ["~+-m", "0 1 2 3"],
    ["====", "…4"],
    ["", ""],
  ])("of %s lists only what differs: %s", (signs, lines) => {
    expect(listed(signs)).toBe(lines);
  });

  test("lists everything where that is wanted", () => {
    expect(listedRows(rowsOf("==~"), false)).toHaveLength(3);
  });

  test("lineOf() finds a row also among those left out", () => {
    const lines = listedRows(rowsOf("==~==~"), true);
    expect([0, 1, 2, 4, 5, 9].map((index) => lineOf(lines, index))).toEqual([0, 0, 1, 2, 3, -1]);
  });
});

describe("differenceBeside()", () => {
  const differences = differencesIn(rowsOf("=~==m=+"));
  test.each([
    [null, 1, 1],
    [1, 1, 4],
    [4, 1, 6],
    [6, 1, 1],
    [null, -1, 6],
    [4, -1, 1],
    [1, -1, 6],
  ] as const)("from row %s by %i comes to row %i", (here, by, there) => {
    expect(differenceBeside(differences, here, by)).toBe(there);
  });

  test("comes to none where nothing differs", () => {
    expect(differenceBeside([], 3, 1)).toBeNull();
  });
});
