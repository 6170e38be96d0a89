import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeRows, type Link } from "#lib/core/align/rows.ts";
import { beadsOf } from "./notation.ts";

// A pair is written `0>1: 1-1 2-1`; a row as its cells, `1,2|-|3` with 1-based units.
function rows(...pairs: string[]): string[] {
  return composeRows(sizesOf(pairs.map(link)), pairs.map(link)).map(({ cells }) =>
    cells.map((cell) => cell.map((unit) => unit + 1).join(",") || "-").join("|"),
  );
}

function link(pair: string): Link {
  const [ends = "", beads = ""] = pair.split(": ");
  const [source = 0, target = 0] = ends.split(">").map(Number);
  return { source, target, beads: beadsOf(beads) };
}

function sizesOf(links: readonly Link[]): number[] {
  const sizes: number[] = [];
  for (const { source, target, beads } of links) {
    sizes[source] = beads.at(-1)?.source.end ?? 0;
    sizes[target] = beads.at(-1)?.target.end ?? 0;
  }
  return sizes;
}

describe("composeRows()", () => {
  test("carries a row through the relay", () => {
    expect(rows("0>1: 1-1 1-1", "1>2: 1-1 1-1")).toEqual(["1|1|1", "2|2|2"]);
  });

  test("joins all that a merge in one edition connects", () => {
    expect(rows("0>1: 1-1 1-1 1-1", "1>2: 1-1 2-1")).toEqual(["1|1|1", "2,3|2,3|2"]);
  });

  test("makes the smallest common row of two merges that overlap", () => {
    expect(rows("0>1: 2-1 1-1", "0>2: 1-1 2-1")).toEqual(["1,2,3|1,2|1,2"]);
  });

  test("hides a missing paragraph in a row that a sister edition merged", () => {
    expect(rows("0>1: 1-1 1-1", "0>2: 2-1", "0>3: 1-1 1-0")).toEqual(["1,2|1,2|1|1"]);
  });

  test("gives a unit without counterpart a row at its place in the reading order", () => {
    expect(rows("0>1: 1-1 1-0 1-1", "0>2: 1-1 1-0 0-1 1-1")).toEqual([
      "1|1|1",
      "2|-|-",
      "-|-|2",
      "3|2|3",
    ]);
  });

  test("takes a unit into the row that reaches around it", () => {
    // Units 1 and 3 of the first edition are linked to 1 and 2 of the second, which the third has merged.
    expect(rows("0>1: 1-1 1-0 1-1", "1>2: 2-1")).toEqual(["1,2,3|1,2|1"]);
  });

  test("gives a row the lowest confidence of its beads, gaps included", () => {
    const links = [link("0>1: 1-1@.9 1-1@.8 1-0@.4"), link("1>2: 1-1@.7 1-1@.95")];
    const confidences = composeRows([3, 2, 2], links).map(({ confidence }) => confidence);
    expect(confidences).toEqual([0.7, 0.8, 0.4]);
  });

  test("makes no row of nothing", () => {
    expect(composeRows([0, 0], [{ source: 0, target: 1, beads: [] }])).toEqual([]);
  });
});

test("law: rows cover each unit of each edition once, in reading order", () => {
  const SHAPES = ["1-1", "1-1", "2-1", "1-2", "2-2", "1-0", "0-1"];
  const size = 12;
  const chain = fc.array(fc.constantFrom(...SHAPES), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(chain, fc.nat()), { minLength: 1, maxLength: 6 }), (chains) => {
      const links = chains.map(([chosen, base], index) => ({
        source: base % (index + 1),
        target: index + 1,
        beads: beadsOf(fitted(chosen, size).join(" ")),
      }));
      const sizes = new Array<number>(chains.length + 1).fill(size);
      const all = sizes.map((count) => Array.from({ length: count }, (_, unit) => unit));
      const composed = composeRows(sizes, links);
      expect(
        sizes.map((_, edition) => composed.flatMap(({ cells }) => cells[edition] ?? [])),
      ).toEqual(all);
    }),
  );
});

// Takes shapes as long as they fit into `size` units a side, then fills up with gaps.
function fitted(chosen: readonly string[], size: number): string[] {
  let [i, j] = [0, 0];
  const kept = chosen.filter((shape) => {
    const [source = 0, target = 0] = shape.split("-").map(Number);
    if (i + source > size || j + target > size) return false;
    [i, j] = [i + source, j + target];
    return true;
  });
  return [
    ...kept,
    ...new Array<string>(size - i).fill("1-0"),
    ...new Array<string>(size - j).fill("0-1"),
  ];
}
