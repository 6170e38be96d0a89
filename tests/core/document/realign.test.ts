import { describe, expect, test } from "vitest";
import { applyGridChange, type PlacedRow, type RepairProblem } from "#lib/core/document/grid.ts";
import { planRealign, type RealignScope } from "#lib/core/document/realign.ts";
import { takeAligned } from "#lib/core/document/take-aligned.ts";
import { cells, grid, written } from "./notation.ts";

const ALL: RealignScope = { from: null, to: null, pins: [] };

/** What an aligner would be asked: the stretches by the ids of their rows, and the rows it is told. */
function asked(rows: readonly PlacedRow[], scope: Partial<RealignScope>) {
  const plan = planRealign(rows, { ...ALL, ...scope });
  if (typeof plan === "string") return plan;
  return {
    stretches: plan.stretches.map((stretch) => stretch.map(({ id }) => id)),
    fixed: written(plan.fixed.map((row) => ({ ...grid("1|1")[0], cells: row }) as PlacedRow)),
  };
}

describe("planRealign()", () => {
  test.each<[string, string[], Partial<RealignScope>, ReturnType<typeof asked>]>([
    [
      "takes every row that nobody has confirmed",
      ["1|5!", "2|6", "3|7", "4|8!", "9|-"],
      {},
      { stretches: [[2, 3], [5]], fixed: ["1|5", "4|8"] },
    ],
    [
      "takes the rows of a range, in whichever order it is named",
      ["1|5", "2|6", "3|7", "4|8"],
      { from: 3, to: 2 },
      { stretches: [[2, 3]], fixed: ["1|5", "4|8"] },
    ],
    [
      "takes what lies between the confirmed rows around a pin",
      ["1|5", "2|6!", "3|7", "4|8", "9|10!", "11|12"],
      { pins: [[3, 8]] },
      { stretches: [[3, 4]], fixed: ["1|5", "2|6", "3|8", "9|10", "11|12"] },
    ],
    [
      "tells pins in reading order",
      ["1|5", "2|6", "3|7"],
      {
        pins: [
          [3, 7],
          [1, 6],
        ],
      },
      { stretches: [[1, 2, 3]], fixed: ["1|6", "3|7"] },
    ],
  ])("%s", (_, lines, scope, expected) => {
    expect(asked(grid(...lines), scope)).toEqual(expected);
  });

  test("joins pins that share a segment to one row of all their editions", () => {
    const pins = [
      [1, 11],
      [11, 22],
    ] as const;
    const plan = planRealign(grid("1|11|21", "2|12|22"), { ...ALL, pins });
    expect(plan).toMatchObject({ pinned: [{ 0: [1], 1: [11], 2: [22] }] });
  });

  test.each<[string, string[], Partial<RealignScope>, RepairProblem]>([
    ["rows that are all confirmed", ["1|5!", "2|6!"], {}, "nothing-to-realign"],
    ["a range of confirmed rows", ["1|5!", "2|6"], { from: 1, to: 1 }, "nothing-to-realign"],
    ["a range that is not there", ["1|5"], { from: 9 }, "no-such-row"],
    [
      "pins that cross",
      ["1|5", "2|6"],
      {
        pins: [
          [1, 6],
          [2, 5],
        ],
      },
      "pins-cross",
    ],
    ["a pin across a confirmed row", ["1|5", "2|6!", "3|7"], { pins: [[1, 7]] }, "pins-cross"],
    ["a pin on a confirmed row", ["1|5!", "2|6"], { pins: [[1, 6]] }, "pins-cross"],
    ["a pin out of the range", ["1|5", "2|6"], { from: 1, to: 1, pins: [[2, 6]] }, "pins-cross"],
    ["a pin within one column", ["1|5", "2|6"], { pins: [[1, 2]] }, "pins-cross"],
    ["a segment pinned to itself", ["1|5"], { pins: [[1, 1]] }, "pins-cross"],
    ["a segment that is not there", ["1|5"], { pins: [[1, 99]] }, "pins-cross"],
    [
      "two segments of a column pinned to one",
      ["1,2|5"],
      {
        pins: [
          [1, 5],
          [2, 5],
        ],
      },
      "pins-cross",
    ],
  ])("refuses %s", (_, lines, scope, problem) => {
    expect(asked(grid(...lines), scope)).toBe(problem);
  });

  test("shows the aligner a bounded part of a long document", () => {
    const rows = grid(...Array.from({ length: 3_000 }, (_, at) => `${at}|${at + 5_000}`));
    const plan = planRealign(rows, { ...ALL, from: 1_500, to: 1_500 });
    if (typeof plan === "string") throw new Error(plan);
    expect(plan.context.length).toBeLessThan(150);
    expect(plan.fixed).toHaveLength(plan.context.length - 1);
  });
});

describe("takeAligned()", () => {
  const answered = (
    rows: readonly PlacedRow[],
    scope: Partial<RealignScope>,
    ...lines: readonly string[]
  ) => {
    const plan = planRealign(rows, { ...ALL, ...scope });
    if (typeof plan === "string") throw new Error(plan);
    const answer = lines.map((line) => {
      return { cells: cells(line), confidence: 0.9, confirmed: false, alternative: null };
    });
    return takeAligned(rows, plan, answer, 99);
  };

  test("changes only the rows that come out otherwise, and keeps ids where it can", () => {
    const rows = grid("1|5!", "2|6,7", "3|-", "4|8");
    const change = answered(rows, {}, "1|5", "2|6", "3|7", "4|8");
    expect(change.before.map(({ id }) => id)).toEqual([2, 3]);
    expect(change.after.map(({ id }) => id)).toEqual([2, 3]);
    expect(written(applyGridChange(rows, change))).toEqual(["1|5!", "2|6", "3|7", "4|8"]);
  });

  test("makes rows where there are more, and drops them where there are fewer", () => {
    const rows = grid("1,2|5,6", "3|-!", "4|7", "9|8");
    const change = answered(rows, {}, "1|5", "2|-", "-|6", "3|-", "4,9|7,8");
    expect(change.after.map(({ id }) => id)).toEqual([1, 99, 100, 3]);
    expect(written(applyGridChange(rows, change))).toEqual([
      "1|5",
      "2|-",
      "-|6",
      "3|-!",
      "4,9|7,8",
    ]);
  });

  test("confirms the row that was pinned", () => {
    const rows = grid("1|5", "2|6");
    const change = answered(rows, { pins: [[1, 6]] }, "-|5", "1|6", "2|-");
    expect(written(applyGridChange(rows, change))).toEqual(["-|5", "1|6!", "2|-"]);
  });

  test("is no change where all comes out as it was", () => {
    expect(answered(grid("1|5", "2|6"), {}, "1|5", "2|6")).toEqual({ before: [], after: [] });
  });
});
