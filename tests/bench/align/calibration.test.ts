import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationError, type Judged, reliability, reliabilityLines } from "./calibration.ts";

/** So many of one confidence, the first of them right. */
function judged(confidence: number, count: number, right: number): Judged[] {
  return Array.from({ length: count }, (_, at) => ({ confidence, isRight: at < right }));
}

const ANY = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }),
);

describe("calibrationError()", () => {
  test("is nothing where nine of ten that are given .9 are right", () => {
    expect(calibrationError(judged(0.9, 10, 9))).toBeCloseTo(0);
  });

  test("weighs each bin by how much it holds", () => {
    const all = [...judged(0.95, 30, 30), ...judged(0.25, 10, 5)];
    expect(calibrationError(all)).toBeCloseTo((30 * 0.05 + 10 * 0.25) / 40);
  });

  test("does not let one bin's pride make up for another's modesty", () => {
    expect(calibrationError([...judged(0.75, 4, 2), ...judged(0.25, 4, 2)])).toBeCloseTo(0.25);
  });

  test("is nothing for nothing", () => {
    expect(calibrationError([])).toBe(0);
  });

  test("lies between 0 and 1", () => {
    fc.assert(
      fc.property(ANY, (all) => {
        expect(calibrationError(all)).toBeGreaterThanOrEqual(0);
        expect(calibrationError(all)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("reliability()", () => {
  test("counts everything once, in the bin of its confidence", () => {
    fc.assert(
      fc.property(ANY, (all) => {
        const bins = reliability(all);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { from, count, confidence } of bins) {
          if (count > 0) expect(confidence).toBeGreaterThanOrEqual(from - 1e-9);
          if (count > 0) expect(confidence).toBeLessThanOrEqual(from + 0.1 + 1e-9);
        }
      }),
    );
  });

  test("has full confidence in the last bin, and its bound in the bin above", () => {
    const bins = reliability([...judged(1, 2, 1), ...judged(0.5, 1, 1)]);
    expect(bins[9]).toEqual({ from: 0.9, count: 2, confidence: 1, right: 0.5 });
    expect(bins[5]).toMatchObject({ count: 1, right: 1 });
  });
});

test("reliabilityLines() shows an empty bin as such", () => {
  const lines = reliabilityLines(judged(0.95, 4, 3));
  expect(lines).toHaveLength(11);
  expect(lines[1]).toMatch(/0\.0 +– +– +0$/);
  expect(lines[10]).toMatch(/0\.9 +0\.950 +0\.750 +4$/);
});
