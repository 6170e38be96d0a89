import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bucket, timeScaleOf } from "#app/_features/history/time-scale.ts";

// Notation: `first-last hh:mm-hh:mm`, a bucket of changes.
function buckets(notation: string): Bucket[] {
  return notation.split(", ").map((bucket) => {
    const [numbers = "", times = ""] = bucket.split(" ");
    const [first = 1, last = first] = numbers.split("-").map(Number);
    const [from = "", to = from] = times.split("-").map((time) => `2026-11-23T${time}:00.000Z`);
    return { first, last, from, to, count: last - first + 1 };
  });
}

describe("timeScaleOf()", () => {
  test("gives half of the line to time and half to the number of changes", () => {
    const { placeOf } = timeScaleOf(buckets("1-5 10:00-10:10, 6-11 11:00-11:40"), 11);
    expect(placeOf(1)).toBe(0);
    expect(placeOf(5)).toBeCloseTo(0.05 + 0.2);
    expect(placeOf(6)).toBeCloseTo(0.3 + 0.25);
    expect(placeOf(11)).toBe(1);
  });

  test("finds the change that lies nearest", () => {
    const { placeOf, changeAt } = timeScaleOf(buckets("1-5 10:00-10:10, 6-11 11:00-11:40"), 11);
    expect(changeAt(placeOf(7) + 0.01)).toBe(7);
    expect(changeAt(-3)).toBe(1);
    expect(changeAt(3)).toBe(11);
  });

  test("of a document with one change has one place", () => {
    const { placeOf, changeAt } = timeScaleOf(buckets("1 10:00"), 1);
    expect(changeAt(0.4)).toBe(1);
    expect(placeOf(1)).toBeLessThanOrEqual(1);
  });

  test("keeps the order of the changes, and leads back to each of them", () => {
    const step = fc.record({
      count: fc.integer({ min: 1, max: 40 }),
      pause: fc.nat(5_000_000),
      length: fc.nat(900_000),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        let sequence = 0;
        let time = 0;
        const laid = steps.map(({ count, pause, length }) => {
          const first = sequence + 1;
          time += pause;
          const from = new Date(time).toISOString();
          time += length;
          sequence += count;
          return {
            first,
            last: sequence,
            from,
            to: new Date(time).toISOString(),
            count,
          };
        });
        const scale = timeScaleOf(laid, sequence);
        for (let change = 1; change <= sequence; change += 1) {
          expect(scale.changeAt(scale.placeOf(change))).toBe(change);
          if (change > 1) expect(scale.placeOf(change)).toBeGreaterThan(scale.placeOf(change - 1));
        }
      }),
    );
  });
});
