import { describe, expect, test } from "vitest";
import { applyGridChange, type PlacedRow, type RepairProblem } from "#lib/core/document/grid.ts";
import { planRepair, type Repair } from "#lib/core/document/repair.ts";
import { disputed, grid, written } from "./notation.ts";

function repaired(rows: readonly PlacedRow[], repair: Repair): string[] | RepairProblem {
  const outcome = planRepair(rows, repair, 99);
  return typeof outcome === "string" ? outcome : written(applyGridChange(rows, outcome));
}

type Case = [string, string[], Repair, string[] | RepairProblem];

describe("planRepair()", () => {
  test.each<Case>([
    ["joins a row with the next", ["1|5", "2|6"], { kind: "merge-next", row: 1 }, ["1,2|5,6!"]],
    [
      "joins a row with the one before",
      ["1|5", "2|-"],
      { kind: "merge-previous", row: 2 },
      ["1,2|5!"],
    ],
    [
      "refuses to join the last row downwards",
      ["1|5"],
      { kind: "merge-next", row: 1 },
      "no-neighbour",
    ],
    ["parts a row", ["1,2|5"], { kind: "split", row: 1, keep: { 0: 1, 1: 1 } }, ["1|5!", "2|-!"]],
    [
      "refuses to part off nothing",
      ["1|5"],
      { kind: "split", row: 1, keep: { 0: 1, 1: 1 } },
      "nothing-to-split",
    ],
    [
      "pushes the last segment down",
      ["1,2|5", "3|6"],
      { kind: "push-down", row: 1, edition: 0 },
      ["1|5!", "2,3|6!"],
    ],
    [
      "pushes down past the end",
      ["1|5"],
      { kind: "push-down", row: 1, edition: 1 },
      ["1|-!", "-|5!"],
    ],
    [
      "pulls the first segment up",
      ["1|5", "2,3|6"],
      { kind: "pull-up", row: 2, edition: 0 },
      ["1,2|5!", "3|6!"],
    ],
    ["pulls up past the start", ["1|5"], { kind: "pull-up", row: 1, edition: 0 }, ["1|-!", "-|5!"]],
    [
      "drops a row that empties",
      ["1|5", "2|-"],
      { kind: "pull-up", row: 2, edition: 0 },
      ["1,2|5!"],
    ],
    [
      "refuses to pull from a gap",
      ["1|5", "-|6"],
      { kind: "pull-up", row: 2, edition: 0 },
      "nothing-to-move",
    ],
    [
      "takes a segment out into a row of its own",
      ["1,2|5", "3|6"],
      { kind: "pop", row: 1, edition: 0 },
      ["1|5!", "2|-!", "3|6"],
    ],
    [
      "refuses to take out what stands alone",
      ["-|5"],
      { kind: "pop", row: 1, edition: 1 },
      "nothing-to-move",
    ],
    [
      "moves a segment down with those it would jump over",
      ["1,2|5", "3|6", "4|7"],
      { kind: "move", row: 3, segment: 2 },
      ["1|5!", "-|6!", "2,3,4|7!"],
    ],
    [
      "moves a segment up, and passes rows of other columns by",
      ["1|5", "-|6", "2,3|7"],
      { kind: "move", row: 1, segment: 2 },
      ["1,2|5!", "-|6", "3|7!"],
    ],
    [
      "refuses to move a segment to where it is",
      ["1|5"],
      { kind: "move", row: 1, segment: 5 },
      "nothing-to-move",
    ],
    ["does not know a row that is gone", ["1|5"], { kind: "merge-next", row: 7 }, "no-such-row"],
  ])("%s", (_, lines, repair, expected) => {
    expect(repaired(grid(...lines), repair)).toEqual(expected);
  });

  test.each<Case>([
    [
      "opens a gap down to the next gap",
      ["1|5", "2|6", "3|-", "4|7"],
      { kind: "insert-gap", row: 1, edition: 1 },
      ["1|-!", "2|5", "3|6", "4|7"],
    ],
    [
      "opens a gap at the cost of a new last row",
      ["1|5", "2|6"],
      { kind: "insert-gap", row: 1, edition: 1 },
      ["1|-!", "2|5", "-|6"],
    ],
    [
      "opens a gap above a confirmed row, which stays",
      ["1|5", "2|6", "3|7!", "4|-"],
      { kind: "insert-gap", row: 1, edition: 1 },
      ["1|-!", "2|5", "-|6", "3|7!", "4|-"],
    ],
    [
      "closes a gap up to the next gap",
      ["1|-", "2|5", "-|6"],
      { kind: "close-gap", row: 1, edition: 1 },
      ["1|5!", "2|6"],
    ],
    [
      "closes a gap down to a confirmed row, which stays",
      ["1|-", "2|5", "3|6!"],
      { kind: "close-gap", row: 1, edition: 1 },
      ["1|5!", "2|-", "3|6!"],
    ],
  ])("%s", (_, lines, repair, expected) => {
    expect(repaired(grid(...lines), repair)).toEqual(expected);
  });

  test("forgets the confidence of the rows it touches, and of no others", () => {
    const rows = grid("1,2|5", "3|6", "4|7");
    const change = planRepair(rows, { kind: "push-down", row: 1, edition: 0 }, 99);
    if (typeof change === "string") throw new Error(change);
    expect(applyGridChange(rows, change).map((row) => row.confidence)).toEqual([null, null, 0.9]);
  });
});

describe("confirming", () => {
  test.each<Case>([
    [
      "stands for one row",
      ["1|5", "2|6"],
      { kind: "confirm", row: 2, above: false },
      ["1|5", "2|6!"],
    ],
    [
      "stands for a row and all above",
      ["1|5", "2|6!", "3|7", "4|8"],
      { kind: "confirm", row: 3, above: true },
      ["1|5!", "2|6!", "3|7!", "4|8"],
    ],
    ["can be taken back", ["1|5!", "2|6!"], { kind: "unconfirm", row: 1 }, ["1|5", "2|6!"]],
  ])("%s", (_, lines, repair, expected) => {
    expect(repaired(grid(...lines), repair)).toEqual(expected);
  });

  test("leaves what the aligner thought of a row, and rows that are confirmed already", () => {
    const rows = grid("1|5", "2|6!");
    const change = planRepair(rows, { kind: "confirm", row: 2, above: true }, 99);
    expect(change).toMatchObject({ after: [{ id: 1, confidence: 0.9, confirmed: true }] });
  });
});

describe("an alternative", () => {
  const rows = disputed(grid("1|5", "2|6", "3|-", "4|7"), [2, 3], "2|-", "3|6");

  test.each<[string, Repair, string[]]>([
    [
      "takes the place of its run",
      { kind: "accept-alternative", row: 3 },
      ["1|5", "2|-!", "3|6!", "4|7"],
    ],
    [
      "is dropped where the present rows are confirmed, all of them",
      { kind: "confirm", row: 3, above: false },
      ["1|5", "2|6!", "3|-!", "4|7"],
    ],
    [
      "is dropped with the rows above it",
      { kind: "confirm", row: 2, above: true },
      ["1|5!", "2|6!", "3|-!", "4|7"],
    ],
    [
      "is dropped from the whole run where one of its rows is repaired",
      { kind: "merge-previous", row: 2 },
      ["1,2|5,6!", "3|-", "4|7"],
    ],
    [
      "stays where a repair is made elsewhere",
      { kind: "push-down", row: 4, edition: 0 },
      ["1|5", "2|6?", "3|-?", "-|7!", "4|-!"],
    ],
  ])("%s", (_, repair, expected) => {
    expect(repaired(rows, repair)).toEqual(expected);
  });

  test("may propose more rows than there are, or fewer", () => {
    const accept = { kind: "accept-alternative", row: 1 } as const;
    const one = disputed(grid("1,2|5,6", "3|7"), [1], "1|5", "-|6", "2|-");
    expect(repaired(one, accept)).toEqual(["1|5!", "-|6!", "2|-!", "3|7"]);
    const two = disputed(grid("1|5", "2|6", "3|7"), [1, 2], "1,2|5,6");
    expect(repaired(two, accept)).toEqual(["1,2|5,6!", "3|7"]);
  });

  test("that does not hold the segments of its run is never taken", () => {
    const broken = disputed(grid("1|5", "2|6"), [1], "1|5,6");
    expect(repaired(broken, { kind: "accept-alternative", row: 1 })).toBe("no-alternative");
    expect(repaired(grid("1|5"), { kind: "accept-alternative", row: 1 })).toBe("no-alternative");
  });
});
