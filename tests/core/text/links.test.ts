import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLinks } from "#lib/core/text/links.ts";

describe("readLinks()", () => {
  it.each([
    ["(https://a.example/x_(1)).", ["url https://a.example/x_(1)"]],
    ["see www.a.example, a.example/path/?q=1.", ["url www.a.example", "url a.example/path/?q=1"]],
    ["write to ann.lee@a.example!", ["mail ann.lee@a.example"]],
    ["by @ann_lee", ["handle @ann_lee"]],
    [
      "{name} {{y}} %s %2$d",
      ["placeholder {name}", "placeholder {{y}}", "placeholder %s", "placeholder %2$d"],
    ],
    ['<a href="x">y</a>', ['tag <a href="x">', "tag </a>"]],
    ["5 % or 5%, 3 < 5 > 2, and/or, 24/7, a.m./p.m.", []],
    ["Ärzte @ 5", []],
  ])("%s", (text, found) => {
    expect(readLinks(text).map(({ kind, text: link }) => `${kind} ${link}`)).toEqual(found);
  });

  it("gives stretches of the text, in order and apart", () => {
    const piece = fc.constantFrom(
      "https://",
      "www.",
      "a.b",
      "/",
      "@",
      "<b>",
      "{x}",
      "%s",
      ")",
      " ",
      "й",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end, text: link } of readLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(link);
          last = end;
        }
      }),
    );
  });
});
