import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { innerChanges } from "#lib/core/diff/inner-changes.ts";
import { writing } from "#tests/core/text/writing.ts";
import { notationOf, versionsOf } from "./notation.ts";

function inner(before: string, after: string) {
  return innerChanges(before, after, { fromA: 0, toA: before.length, fromB: 0, toB: after.length });
}

describe("innerChanges() of a word that became another", () => {
  test.each([
    ["a capital", "[k/K]yiv"],
    ["an ending", "людин[а/у]"],
    ["a capital and an ending", "[k/K]yiv[/s]"],
    ["a capital and a letter", "[g/G]an[/g]tok"],
    ["a prefix and an ending", "[об/за]городжен[ий/ою]"],
    ["all where nothing is shared", "[так/ні]"],
    ["one change where too little is shared between", "публічн[ість/ості]"],
    ["an accent with its letter", "caf[e/e\u0301]"],
    ["an Arabic prefix and ending", "[/ال]كتاب[/ي]"],
    ["a Devanagari sign with its letter", "[कि/की]ताब"],
    ["a joined emoji as one", "[👩‍🚀/👩🏽‍🚀]"],
  ])("%s", (_, notation) => {
    const { before, after } = versionsOf(notation);
    expect(notationOf(before, after, inner(before, after))).toBe(notation);
  });

  test("none in equal words", () => {
    expect(inner("Київ", "Київ")).toEqual([]);
  });
});

describe("laws of innerChanges()", () => {
  test("it rebuilds the word, with changes apart and never empty", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        let [rebuilt, read, end] = ["", 0, -1];
        for (const { fromA, toA, fromB, toB } of inner(before, after)) {
          expect(fromA > end && toA - fromA + toB - fromB > 0).toBe(true);
          rebuilt += before.slice(read, fromA) + after.slice(fromB, toB);
          [read, end] = [toA, toA];
        }
        expect(rebuilt + before.slice(read)).toBe(after);
      }),
    );
  });

  test("it splits no user-perceived character of a word", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    const edges = (text: string) =>
      new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const [a, b] = [edges(before), edges(after)];
        for (const { fromA, toA, fromB, toB } of inner(before, after)) {
          expect([a.has(fromA), a.has(toA), b.has(fromB), b.has(toB)]).not.toContain(false);
        }
      }),
    );
  });
});
