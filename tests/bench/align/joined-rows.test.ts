import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedRows } from "./joined-rows.ts";
import { rowsIn } from "./notation.ts";

describe("joinedRows()", () => {
  test("joins what a chain of beads connects", () => {
    const pairs = [
      { source: 0, target: 1, beads: rowsIn("0:0 1:1+2") },
      { source: 1, target: 2, beads: rowsIn("0+1:0 2:1") },
    ];
    expect(joinedRows([2, 3, 2], pairs)).toEqual(rowsIn("0+1:0+1+2:0+1"));
  });

  test("holds apart what only an edition that is left out would join", () => {
    const pairs = [{ source: 0, target: 1, beads: rowsIn("0:0 1:1") }];
    expect(joinedRows([2, 2], pairs)).toEqual(rowsIn("0:0 1:1"));
  });

  test("gives a unit without counterpart a row of its own, and several in one bead one row", () => {
    const pairs = [{ source: 0, target: 1, beads: rowsIn("0:0 1: 2+3: :1") }];
    expect(joinedRows([4, 2], pairs)).toEqual(rowsIn("0:0 1: 2+3: :1"));
  });

  test("keeps a row whole though something foreign stands inside a cell", () => {
    const pairs = [{ source: 0, target: 1, beads: rowsIn("0+2:0 1:") }];
    expect(joinedRows([3, 1], pairs)).toEqual(rowsIn("0+2:0 1:"));
  });

  test("covers every unit once and never parts a bead", () => {
    const cell = fc.uniqueArray(fc.nat(5), { maxLength: 3 });
    const beads = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(beads, beads, (first, second) => {
        const rows = joinedRows(
          [6, 6, 6],
          [
            { source: 0, target: 1, beads: first },
            { source: 1, target: 2, beads: second },
          ],
        );
        for (const edition of [0, 1, 2]) {
          const units = rows.flatMap((row) => row[edition] ?? []);
          expect(units.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
        }
        for (const [source, target] of first) {
          const holders = rows.filter(
            (row) =>
              source.some((unit) => row[0]?.includes(unit)) ||
              target.some((unit) => row[1]?.includes(unit)),
          );
          expect(holders.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
