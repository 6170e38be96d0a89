import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardPlace } from "#app/_features/review/findings/card-place.ts";

const SCREEN = { width: 1_000, height: 800 };
const CARD = { width: 300, height: 200 };
const words = (left: number, top: number) => ({ left, top, width: 50, height: 20 });

describe("cardPlace()", () => {
  test.each([
    ["below the words, from where they begin", words(100, 100), "ltr", 100, 126],
    ["from where they begin in a text set right to left", words(500, 100), "rtl", 250, 126],
    ["above them, where there is no room below", words(100, 700), "ltr", 100, 494],
    ["clear of the right edge", words(940, 100), "ltr", 692, 126],
    ["clear of the left edge", words(10, 100), "rtl", 8, 126],
  ] as const)("%s", (_, box, direction, left, top) => {
    expect(cardPlace(box, CARD, SCREEN, direction)).toEqual({ left, top });
  });

  test("law: a card that fits is wholly on the screen", () => {
    const box = fc.record({
      left: fc.integer({ min: -50, max: 1_000 }),
      top: fc.integer({ min: -50, max: 800 }),
      width: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(box, fc.constantFrom("ltr" as const, "rtl" as const), (place, direction) => {
        const { left, top } = cardPlace(place, CARD, SCREEN, direction);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + CARD.width).toBeLessThanOrEqual(SCREEN.width);
        expect(top + CARD.height).toBeLessThanOrEqual(SCREEN.height);
      }),
    );
  });
});
