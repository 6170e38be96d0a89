import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptRow } from "#lib/core/history/kept-row.ts";

const row = (confidence: number | null, cells = {}) => {
  return { id: 1, order: "a1", confidence, confirmed: false, alternative: null, cells };
};

describe("keptRow()", () => {
  test.each([
    [0.1, 0.1],
    [1, 1],
    [null, null],
    [0.8734567165374756, 0.8734567],
    [1 / 3, 0.33333334],
  ])("keeps the confidence %d as %d", (computed, kept) => {
    expect(keptRow(row(computed)).confidence).toBe(kept);
  });

  test("leaves empty cells out", () => {
    expect(keptRow(row(1, { 1: [], 2: [7] })).cells).toEqual({ 2: [7] });
  });

  test("changes nothing the second time, nor the value in single precision", () => {
    const confidences = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(confidences, (confidence) => {
        const kept = keptRow(row(confidence));
        expect(keptRow(kept)).toEqual(kept);
        expect(Math.fround(kept.confidence ?? 0)).toBe(Math.fround(confidence));
      }),
    );
  });
});
