import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptAbove } from "#app/_features/review/alignment/split-place.ts";

const cells = (...lengths: readonly (readonly number[])[]) =>
  new Map(lengths.map((cell, edition) => [edition, cell]));

describe("keptAbove()", () => {
  test.each([
    [
      "before the segment at the cursor",
      [
        [50, 50],
        [40, 60],
      ],
      0,
      1,
      { 0: 1, 1: 1 },
    ],
    [
      "below the first segment at the start of a cell",
      [
        [50, 50],
        [50, 50],
      ],
      0,
      0,
      { 0: 1, 1: 1 },
    ],
    [
      "the other columns at the same share of the text",
      [
        [90, 10],
        [30, 30, 30, 10],
      ],
      0,
      1,
      { 0: 1, 1: 3 },
    ],
    ["with a single segment going to the greater part", [[70, 30], [99]], 0, 1, { 0: 1, 1: 1 }],
    [
      "with a single segment going below, where the greater part is",
      [[30, 70], [99]],
      0,
      1,
      { 0: 1, 1: 0 },
    ],
    ["with nothing kept of an empty cell", [[50, 50], []], 0, 1, { 0: 1, 1: 0 }],
  ])("parts %s", (_, lengths, edition, part, keep) => {
    expect(keptAbove(cells(...lengths), edition, part)).toEqual(keep);
  });

  test("keeps no more of a cell than it has", () => {
    const lengths = fc.array(fc.nat(500), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(lengths, { minLength: 1, maxLength: 4 }), fc.nat(4), (row, part) => {
        const own = row[0] ?? [];
        const keep = keptAbove(cells(...row), 0, part);
        for (const [edition, cell] of row.entries()) {
          const most = edition === 0 ? Math.max(1, Math.min(part, own.length)) : cell.length;
          expect(keep[edition]).toBeGreaterThanOrEqual(0);
          if (edition > 0 || part <= own.length) expect(keep[edition]).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
