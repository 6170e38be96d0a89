import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAscii } from "#lib/core/text/ascii.ts";

describe("toAscii()", () => {
  it.each([
    ["Łódź", "Lodz"],
    ["Київ", "Kiiv"],
    ["Straße", "Strasse"],
    ["cœur", "coeur"],
    ["Kyiv", "Kyiv"],
    ["", ""],
  ])("reads %j as %j", (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });

  it("leaves nothing but ASCII, and ASCII as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const ascii = toAscii(text);
        expect(ascii).toMatch(/^\p{ASCII}*$/u);
        expect(toAscii(ascii)).toBe(ascii);
      }),
    );
  });
});
