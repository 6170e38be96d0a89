import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { densityOf } from "#lib/core/history/density.ts";

const at = (...times: number[]) => times.map((time, index) => ({ sequence: index + 1, time }));

describe("densityOf()", () => {
  test("counts a busy morning, a pause and an evening apart", () => {
    const found = densityOf(at(0, 1, 2, 90, 100), 4);
    expect(found.map(({ first, last, count }) => [first, last, count])).toEqual([
      [1, 3, 3],
      [4, 5, 2],
    ]);
  });

  test("has one bucket for changes of one moment, and none for none", () => {
    expect(densityOf(at(7, 7), 10)).toEqual([{ first: 1, last: 2, from: 7, to: 7, count: 2 }]);
    expect(densityOf([], 10)).toEqual([]);
  });

  test("counts every change once, in as many buckets as were asked for at the most", () => {
    const times = fc.array(fc.nat(1_000_000));
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 50 }), (moments, most) => {
        const found = densityOf(at(...moments), most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(moments.length);
        expect(found.every(({ from, to }) => from <= to)).toBe(true);
      }),
    );
  });
});
