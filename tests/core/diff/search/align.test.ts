import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignLists } from "#lib/core/diff/search/align.ts";

// A letter is a word of weight 8, a comma a mark, a space white space.
const WEIGHTS: Readonly<Record<string, number>> = { " ": 1, ",": 2 };

const sequenceOf = (text: string) => ({
  ids: Int32Array.from(text, (sign) => sign.charCodeAt(0)),
  weights: Uint8Array.from(text, (sign) => WEIGHTS[sign] ?? 8),
});

const aligned = (before: string, after: string) =>
  alignLists(sequenceOf(before), sequenceOf(after));

const shown = (before: string, after: string) => {
  let [notation, read] = ["", 0];
  for (const { fromA, toA, fromB, toB } of aligned(before, after).changes) {
    notation += `${before.slice(read, fromA)}[${before.slice(fromA, toA)}/${after.slice(fromB, toB)}]`;
    read = toA;
  }
  return notation + before.slice(read);
};

describe("alignLists() finds the cheapest changes", () => {
  test.each([
    ["an insertion and a deletion", "abcd", "acde", "a[b/]cd[/e]"],
    ["a lone shared space does not part two changes", "a b c d", "a x y d", "a [b c/x y] d"],
    ["a shared comma does", "a b,c d", "a x,y d", "a [b/x],[c/y] d"],
    ["of two ways, that with the heavier words kept", "x , ,", ", ,x", "[/, ,]x[ , ,/]"],
    ["nothing is kept of nothing", "abc", "", "[abc/]"],
  ])("%s", (_, before, after, notation) => {
    expect(shown(before, after)).toBe(notation);
  });
});
