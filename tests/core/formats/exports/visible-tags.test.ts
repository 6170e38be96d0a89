import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTags, tagOf, withTags } from "#lib/core/formats/exports/visible-tags.ts";
import { codesIn } from "#lib/core/text/codes.ts";
import { coded } from "./exported-sample.ts";

describe("withTags()", () => {
  test.each([
    ["Der <b>alte</b> Mann", "Der ⟨1⟩alte⟨/1⟩ Mann"],
    ["<i>Море<br>і <b>небо</b></i>", "⟨1⟩Море⟨2/⟩і ⟨3⟩небо⟨/3⟩⟨/1⟩"],
    ["die ⟨Klammer⟩ bleibt", "die ⟨Klammer⟩ bleibt"],
    ["⟨1⟩ ist kein Tag", "⟨⟨1⟩ ist kein Tag"],
    ["ein ⟨<br>", "ein ⟨⟨⟨1/⟩"],
    ["ohne Anfang</b>", "ohne Anfang⟨/1⟩"],
  ])("%s", (text, written) => {
    const { was, codes } = coded(text);
    expect(withTags(was, codes)).toBe(written);
  });
});

test("readTags() leaves a tag that stands for nothing in the text and tells of it", () => {
  const read = readTags("a⟨1⟩b⟨7⟩", new Map([["⟨1⟩", 0]]));
  expect(read).toEqual({ text: "a\u{100000}b⟨7⟩", codes: [0], unknown: ["⟨7⟩"] });
});

test("law: what is written with tags is read as the same text with the same codes", () => {
  const part = fc.constantFrom(
    "<b>",
    "</b>",
    "<br>",
    "⟨",
    "⟩",
    "/",
    "1",
    "23",
    "ї",
    "👩‍🚀",
    "שלום ",
    "e\u0301",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const { was, codes } = coded(parts.join(""));
      const known = new Map(codes.map((code, index) => [tagOf(index, code), index]));
      const read = readTags(withTags(was, codes), known);
      expect(read).toEqual({
        text: was,
        codes: codesIn(was).map(({ index }) => index),
        unknown: [],
      });
    }),
  );
});
