import { describe, expect, test } from "vitest";
import { versionsOf } from "#tests/core/diff/notation.ts";
import { agreement } from "./agreement.ts";
import type { Method } from "./methods.ts";
import { hunksOf, type Part, told } from "./parts.ts";
import { readability } from "./readability.ts";

/** Parts from the notation `one [two/twi] three`. */
function partsFrom(notation: string): Part[] {
  return notation
    .split(/(\[[^\]]*\])/)
    .flatMap((piece): Part[] => {
      const [, was, is] = /^\[([^/]*)\/(.*)\]$/s.exec(piece) ?? [];
      if (was === undefined || is === undefined) return [{ kind: "same", text: piece }];
      return [
        { kind: "deleted", text: was },
        { kind: "inserted", text: is },
      ];
    })
    .filter(({ text }) => text !== "");
}

function measured(notation: string, real = notation) {
  const { before, after } = versionsOf(real);
  return readability({ lang: "uk", old: before, new: after }, partsFrom(notation));
}

describe("readability() counts", () => {
  test.each([
    ["a change of whole words as no fault", "one [two/twi] three", {}],
    ["ends inside a word, in each version", "сві[т/м]ом", { midWord: 4, midLetters: 4 }],
    ["an insertion inside a word once where it was", "сві[/т]лий", { midWord: 3, midLetters: 3 }],
    [
      "a cut through a character",
      "cafe[/\u0301]",
      { splitCharacters: 1, midWord: 1, midLetters: 1 },
    ],
    ["changes with only a space between", "[one/two] [three/four] five", { islands: 1 }],
    ["no island where a word is between", "[one/two] and [three/four] five", { islands: 0 }],
  ])("%s", (_, notation, figures) => {
    const clean = { midWord: 0, midLetters: 0, splitCharacters: 0, islands: 0, isLossy: false };
    expect(measured(notation)).toMatchObject({ ...clean, ...figures });
  });

  test("what is hidden as a loss", () => {
    expect(measured("10 000", "10[ /\u00a0]000").isLossy).toBe(true);
  });
});

test("hunksOf() gives the places of parts, told() the texts", () => {
  const parts = partsFrom("a [b/] c[/ d]");
  expect(hunksOf(parts)).toEqual([
    { fromA: 2, toA: 3, fromB: 2, toB: 2 },
    { fromA: 5, toA: 5, fromB: 4, toB: 6 },
  ]);
  expect([told(parts, "before"), told(parts, "after")]).toEqual(["a b c", "a  c d"]);
});

test("agreement() is 1 where the same is marked but for white space, 0 where nothing is", () => {
  const pair = { lang: "uk", old: "він в хаті", new: "він у хаті" };
  const gold = [[4, 6, 4, 6, "Spelling"] as const];
  const shows =
    (notation: string): Method =>
    () =>
      partsFrom(notation);
  expect(agreement([{ ...pair, gold }], shows("він [в/у] хаті"))).toBe(1);
  expect(agreement([{ ...pair, gold }], shows("[він в/він у] хаті"))).toBe(0);
});
