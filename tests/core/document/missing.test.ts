import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unmatchedIn } from "#lib/core/document/missing.ts";
import { grid } from "./notation.ts";

// Notation: `12>` = segment 12 of edition 1 has no counterpart in edition 2; `11>21` = the two belong together.
function links(...lines: readonly string[]) {
  return lines.map((line) => {
    const [source = "", target = ""] = line.split(">");
    const ids = (side: string) => (side === "" ? [] : side.split(",").map(Number));
    return { sourceEdition: 1, targetEdition: 2, source: ids(source), target: ids(target) };
  });
}

describe("unmatchedIn()", () => {
  test("finds the paragraph that a merge of another edition hides", () => {
    const rows = grid("1|11,12|21", "2|13|22");
    expect(unmatchedIn(rows, links("11>21", "12>", "13>22"))).toEqual([
      { segment: 12, edition: 2 },
    ]);
  });

  test("finds it from either side of a link", () => {
    expect(unmatchedIn(grid("1|11|21,22"), links("11>21", ">22"))).toEqual([
      { segment: 22, edition: 1 },
    ]);
  });

  test.each([
    ["a gap that shows", ["1|11|21", "2|12|-"]],
    ["a pair that was put together since", ["1|11|-", "2|12|21"]],
  ])("says nothing of %s", (_, rows) => {
    expect(unmatchedIn(grid(...rows), links("11>21", "12>"))).toEqual([]);
  });

  test("law: names only segments that stand beside others and face a cell that is not empty", () => {
    const size = fc.nat(3);
    const ids = fc.uniqueArray(fc.constantFrom("100>", ">200", "101>", ">201", "102>"));
    fc.assert(
      fc.property(size, size, ids, (sources, targets, lines) => {
        const cell = (first: number, count: number) =>
          Array.from({ length: count }, (_, at) => first + at).join() || "-";
        const rows = grid(`1|${cell(100, sources)}|${cell(200, targets)}`);
        for (const { segment, edition } of unmatchedIn(rows, links(...lines))) {
          const [own, other] = edition === 2 ? [sources, targets] : [targets, sources];
          expect(own).toBeGreaterThan(1);
          expect(other).toBeGreaterThan(0);
          expect(segment < 200 ? 2 : 1).toBe(edition);
        }
      }),
    );
  });
});
