import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  LOOKS,
  type LookPart,
  lookAttributes,
  lookOf,
  withChoice,
  writtenLook,
} from "#app/_features/preferences/look.ts";

const FIRST = lookOf(undefined);

describe("lookOf()", () => {
  test.each([
    ["theme=dark&size=larger", { theme: "dark", size: "larger" }],
    ["size=enormous&font=spaced", { font: "spaced" }],
    ['"><script>', {}],
    ["%%%&=&theme", {}],
    ["", {}],
  ])("reads the cookie %j", (value, chosen) => {
    expect(lookOf(value)).toEqual({ ...FIRST, ...chosen });
  });

  test("reads back every look that is written", () => {
    const looks = fc.record({
      theme: fc.constantFrom(...LOOKS.theme),
      contrast: fc.constantFrom(...LOOKS.contrast),
      font: fc.constantFrom(...LOOKS.font),
      size: fc.constantFrom(...LOOKS.size),
      leading: fc.constantFrom(...LOOKS.leading),
      measure: fc.constantFrom(...LOOKS.measure),
      density: fc.constantFrom(...LOOKS.density),
    });
    fc.assert(
      fc.property(looks, (look) => {
        expect(lookOf(writtenLook(look))).toEqual(look);
      }),
    );
  });
});

test("writtenLook() keeps nothing of a look as at first", () => {
  expect(writtenLook(FIRST)).toBe("");
});

test("withChoice() changes one part, and nothing for a choice that is not there", () => {
  expect(withChoice(FIRST, "leading", "loose")).toEqual({ ...FIRST, leading: "loose" });
  expect(withChoice(FIRST, "leading", "wild")).toEqual(FIRST);
});

test("lookAttributes() names every part", () => {
  const parts = Object.keys(LOOKS) satisfies readonly (LookPart | string)[];
  expect(Object.keys(lookAttributes(FIRST))).toEqual(parts.map((part) => `data-${part}`));
});
