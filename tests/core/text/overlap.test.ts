import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBelow, overlapFinder } from "#lib/core/text/overlap.ts";

const span = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 10 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe("overlapFinder()", () => {
  it("law: it says what a comparison with each span says", () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, asked) => {
        const expected = spans.some(({ start, end }) => start < asked.end && asked.start < end);
        expect(overlapFinder(spans)(asked)).toBe(expected);
      }),
    );
  });
});

describe("countBelow()", () => {
  it.each([
    [[], 3, 0],
    [[1, 2, 3, 3, 5], 3, 2],
    [[1, 2], 9, 2],
    [[4], 1, 0],
  ])("of %j, below %d: %d", (values, limit, expected) => {
    expect(countBelow(values, (one) => one, limit)).toBe(expected);
  });
});
