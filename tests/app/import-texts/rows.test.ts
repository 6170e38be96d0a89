import { describe, expect, test } from "vitest";
import type { PreviewRow } from "#app/_features/import-texts/requests.ts";
import { doubtOf, shownFromStart, summarise } from "#app/_features/import-texts/rows.ts";

// Notation: `1-2 .9` = one segment beside two, confidence 0.9; `1-2 .9 triangle` = and the editions disagree.
function rowOf(notation: string): PreviewRow {
  const [shape = "", confidence, reason] = notation.split(" ");
  const cells = shape.split("-").map((size) => Array.from({ length: Number(size) }, (_, at) => at));
  const dispute = reason === "triangle" || reason === "crossing" ? reason : null;
  return { cells, confidence: Number(confidence), dispute };
}

describe("doubtOf()", () => {
  test.each([
    ["1-1 .99", "sure"],
    ["1-2 .7", "sure"],
    ["1-1 .69", "doubtful"],
    ["1-0 .9", "gap"],
    ["0-1 .3", "doubtful"],
    ["1-1 .99 triangle", "disputed"],
    ["1-0 .3 crossing", "disputed"],
  ])("%s is %s", (row, doubt) => {
    expect(doubtOf(rowOf(row))).toBe(doubt);
  });
});

describe("summarise()", () => {
  test("counts rows, doubts and gaps, and shows everything of a short text", () => {
    const summary = summarise(["1-1 .9", "0-1 .9", "1-1 .2", "1-0 .1"].map(rowOf));
    expect(summary).toMatchObject({ rows: 4, doubtful: 2, gaps: 2, disputed: 0 });
    expect(summary.shown.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(shownFromStart(summary)).toBeNull();
  });

  test("shows the beginning of a long text, and the doubtful rows of the rest", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      rowOf(at === 7_776 ? "1-1 .2" : "1-1 .9"),
    );
    const summary = summarise(rows);
    expect(summary.shown.map(({ number }) => number).slice(-2)).toEqual([200, 7_777]);
    expect(shownFromStart(summary)).toBe(200);
  });

  test("counts and shows every row on which the editions disagree", () => {
    const rows = Array.from({ length: 1_000 }, (_, at) =>
      rowOf(at === 499 || at === 500 ? "2-1 .9 triangle" : "1-1 .9"),
    );
    const summary = summarise(rows);
    expect(summary).toMatchObject({ doubtful: 0, disputed: 2 });
    expect(summary.shown.map(({ number }) => number).slice(-2)).toEqual([500, 501]);
  });

  test("stays short where everything is doubtful", () => {
    const rows = Array.from({ length: 20_000 }, () => rowOf("1-1 .1"));
    expect(summarise(rows).shown.length).toBeLessThanOrEqual(400);
  });
});
