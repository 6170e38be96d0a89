import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pinsOf } from "#app/_features/history/pins.ts";
import { changeByKey } from "#app/_features/history/slider-keys.ts";

describe("changeByKey() on a slider of 40 changes", () => {
  test.each([
    ["ArrowRight", 7, 8],
    ["ArrowLeft", 7, 6],
    ["ArrowUp", 40, 40],
    ["ArrowDown", 1, 1],
    ["PageUp", 7, 17],
    ["PageDown", 7, 1],
    ["Home", 7, 1],
    ["End", 7, 40],
    ["Enter", 7, null],
  ])("%s leads from %i to %s", (key, from, expected) => {
    expect(changeByKey(key, { from, head: 40, isRightToLeft: false })).toBe(expected);
  });

  test("goes the other way where the page is set right to left", () => {
    expect(changeByKey("ArrowLeft", { from: 7, head: 40, isRightToLeft: true })).toBe(8);
    expect(changeByKey("ArrowUp", { from: 7, head: 40, isRightToLeft: true })).toBe(8);
  });
});

describe("pinsOf()", () => {
  const line = { placeOf: (sequence: number) => sequence / 100 };

  test("writes out a name where the next one leaves it room", () => {
    const names = [
      { id: 2, sequence: 90, name: "До друку" },
      { id: 1, sequence: 10, name: "النسخة الأولى" },
      { id: 3, sequence: 15, name: "Sent" },
    ];
    expect(pinsOf(names, line).map(({ id, hasRoom }) => [id, hasRoom])).toEqual([
      [1, false],
      [3, true],
      [2, false],
    ]);
  });

  test("keeps every name, in the order of the changes", () => {
    const name = fc.record({ id: fc.nat(), sequence: fc.nat(100), name: fc.string() });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const pins = pinsOf(names, line);
        expect(pins).toHaveLength(names.length);
        const places = pins.map(({ place }) => place);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
