import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Band, bandAlong, pointAt } from "#lib/core/align/search/band.ts";
import { eachPoint } from "./points.ts";

// A band is drawn with a row per source unit boundary: `#` lies inside.
function drawn(band: Band): string[] {
  return Array.from({ length: band.sources + 1 }, (_, i) =>
    Array.from({ length: band.targets + 1 }, (_, j) => (pointAt(band, i, j) < 0 ? "." : "#")).join(
      "",
    ),
  );
}

describe("bandAlong()", () => {
  test("holds the stretches and their margins", () => {
    const from = { i: 0, j: 0 };
    const middle = { i: 2, j: 2 };
    const to = { i: 4, j: 5 };
    const stretches = [
      { from, to: middle, margin: 0 },
      { from: middle, to, margin: 1 },
    ];
    expect(drawn(bandAlong([{ within: { from, to }, stretches }]))).toEqual([
      "###...",
      "###...",
      "######",
      ".#####",
      ".#####",
    ]);
  });

  test("leaves one way across a pin, the step to the part that begins behind it", () => {
    const parts = [
      { from: { i: 0, j: 0 }, to: { i: 1, j: 2 } },
      { from: { i: 2, j: 3 }, to: { i: 3, j: 4 } },
    ].map((within) => ({ within, stretches: [{ ...within, margin: 9 }] }));
    expect(drawn(bandAlong(parts))).toEqual(["###..", "###..", "...##", "...##"]);
  });

  test("law: is unbroken from corner to corner, each point numbered once", () => {
    const step = fc.record({ i: fc.nat(4), j: fc.nat(4), margin: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        let at = { i: 0, j: 0 };
        const stretches = steps.map(({ i, j, margin }) => {
          const from = at;
          at = { i: at.i + i, j: at.j + j };
          return { from, to: at, margin };
        });
        const within = { from: { i: 0, j: 0 }, to: at };
        const band = bandAlong([{ within, stretches }]);
        const numbers: number[] = [];
        eachPoint(band, (i, j, point) => {
          expect(pointAt(band, i, j)).toBe(point);
          numbers.push(point);
        });
        expect(numbers).toEqual(Array.from({ length: band.size }, (_, point) => point));
        expect(pointAt(band, 0, 0)).toBe(0);
        expect(pointAt(band, at.i, at.j)).toBe(band.size - 1);
        for (const { from, to } of stretches) {
          expect(pointAt(band, from.i, from.j)).toBeGreaterThanOrEqual(0);
          expect(pointAt(band, to.i, from.j)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
