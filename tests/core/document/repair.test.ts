import fc from "fast-check";
import { generateNKeysBetween } from "fractional-indexing";
import { describe, expect, test } from "vitest";
import {
  applyGridChange,
  cellOf,
  type GridChange,
  inverseOf,
  type PlacedRow,
  planRepair,
  type Repair,
  type RepairProblem,
} from "#lib/core/document/repair.ts";

// Notation: a row is written as its cells from left to right, `1,2|-|3` = two segments, a gap, one segment.
function grid(...lines: string[]): PlacedRow[] {
  const orders = generateNKeysBetween(null, null, lines.length);
  return lines.map((line, index) => ({
    id: index + 1,
    order: orders[index] ?? "",
    confidence: 0.9,
    cells: Object.fromEntries(
      line
        .split("|")
        .map((cell, edition) => [edition, cell === "-" ? [] : cell.split(",").map(Number)]),
    ),
  }));
}

function written(rows: readonly PlacedRow[], columns: number): string[] {
  return rows.map((row) =>
    Array.from({ length: columns }, (_, edition) => cellOf(row, edition).join(",") || "-").join(
      "|",
    ),
  );
}

function isProblem(outcome: GridChange | RepairProblem): outcome is RepairProblem {
  return typeof outcome === "string";
}

function repaired(rows: PlacedRow[], repair: Repair): string[] | RepairProblem {
  const outcome = planRepair(rows, repair, 99);
  return isProblem(outcome) ? outcome : written(applyGridChange(rows, outcome), 2);
}

describe("planRepair()", () => {
  test.each<[string, string[], Repair, string[] | RepairProblem]>([
    ["joins a row with the next", ["1|5", "2|6"], { kind: "merge-next", row: 1 }, ["1,2|5,6"]],
    [
      "joins a row with the one before",
      ["1|5", "2|-"],
      { kind: "merge-previous", row: 2 },
      ["1,2|5"],
    ],
    [
      "refuses to join the last row downwards",
      ["1|5"],
      { kind: "merge-next", row: 1 },
      "no-neighbour",
    ],
    ["parts a row", ["1,2|5"], { kind: "split", row: 1, keep: { 0: 1, 1: 1 } }, ["1|5", "2|-"]],
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
      ["1|5", "2,3|6"],
    ],
    [
      "pushes down past the end",
      ["1|5"],
      { kind: "push-down", row: 1, edition: 1 },
      ["1|-", "-|5"],
    ],
    [
      "pulls the first segment up",
      ["1|5", "2,3|6"],
      { kind: "pull-up", row: 2, edition: 0 },
      ["1,2|5", "3|6"],
    ],
    [
      "drops a row that empties",
      ["1|5", "2|-"],
      { kind: "pull-up", row: 2, edition: 0 },
      ["1,2|5"],
    ],
    [
      "refuses to pull from a gap",
      ["1|5", "-|6"],
      { kind: "pull-up", row: 2, edition: 0 },
      "nothing-to-move",
    ],
    [
      "opens a gap down to the next gap",
      ["1|5", "2|6", "3|-", "4|7"],
      { kind: "insert-gap", row: 1, edition: 1 },
      ["1|-", "2|5", "3|6", "4|7"],
    ],
    [
      "opens a gap at the cost of a new last row",
      ["1|5", "2|6"],
      { kind: "insert-gap", row: 1, edition: 1 },
      ["1|-", "2|5", "-|6"],
    ],
    [
      "closes a gap up to the next gap",
      ["1|-", "2|5", "-|6"],
      { kind: "close-gap", row: 1, edition: 1 },
      ["1|5", "2|6"],
    ],
    ["does not know a row that is gone", ["1|5"], { kind: "merge-next", row: 7 }, "no-such-row"],
  ])("%s", (_, lines, repair, expected) => {
    expect(repaired(grid(...lines), repair)).toEqual(expected);
  });

  test("marks the rows it touches as set by hand, and no others", () => {
    const rows = grid("1,2|5", "3|6", "4|7");
    const change = planRepair(rows, { kind: "push-down", row: 1, edition: 0 }, 99);
    if (isProblem(change)) throw new Error(change);
    expect(applyGridChange(rows, change).map((row) => row.confidence)).toEqual([null, null, 0.9]);
  });
});

const randomRepair = fc.record({
  kind: fc.constantFrom(
    "merge-previous",
    "merge-next",
    "split",
    "push-down",
    "pull-up",
    "insert-gap",
    "close-gap",
  ),
  pick: fc.nat(),
  edition: fc.nat(2),
  keep: fc.record({ 0: fc.nat(2), 1: fc.nat(2), 2: fc.nat(2) }),
});

describe("laws of repair", () => {
  const columns = (rows: readonly PlacedRow[]) =>
    [0, 1, 2].map((edition) => rows.flatMap((row) => cellOf(row, edition)));

  test("rows cover every segment exactly once, in order, after any repairs", () => {
    fc.assert(
      fc.property(fc.array(randomRepair, { maxLength: 40 }), (steps) => {
        let rows = grid("1|11|21,22", "2,3|12|-", "4|-|23", "-|13|24", "5|14,15|25");
        const whole = columns(rows);
        for (const [index, { pick, ...step }] of steps.entries()) {
          const row = rows[pick % rows.length]?.id ?? 0;
          const change = planRepair(rows, { ...step, row } as Repair, 100 + index);
          if (isProblem(change)) continue;
          const next = applyGridChange(rows, change);
          expect(columns(next)).toEqual(whole);
          expect(next.every((r) => Object.values(r.cells).some((cell) => cell.length > 0))).toBe(
            true,
          );
          expect(applyGridChange(next, inverseOf(change))).toEqual(rows);
          rows = next;
        }
      }),
    );
  });
});
