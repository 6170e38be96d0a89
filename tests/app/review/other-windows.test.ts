import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterWord,
  type OtherWindows,
  segmentsElsewhere,
  wordIn,
} from "#app/_features/review/saving/other-windows.ts";

const NOBODY: OtherWindows = new Map();
const word = (window: string, ...segments: number[]) => ({ window, segments, asks: false });

function heard(...words: readonly ReturnType<typeof word>[]): number[] {
  return [...segmentsElsewhere(words.reduce(afterWord, NOBODY))].sort((a, b) => a - b);
}

describe("segmentsElsewhere()", () => {
  test("names what is typed in any other window", () => {
    expect(heard(word("a", 3), word("b", 5, 3))).toEqual([3, 5]);
  });

  test("forgets what a window has saved, or given up, or left by closing", () => {
    expect(heard(word("a", 3, 4), word("b", 3), word("a", 4))).toEqual([3, 4]);
    expect(heard(word("a", 3, 4), word("b", 3), word("a"))).toEqual([3]);
    expect(heard(word("a", 3), word("a"))).toEqual([]);
  });
});

describe("afterWord()", () => {
  test("is the same where a window tells nothing new, so that nothing is drawn again", () => {
    const known = afterWord(NOBODY, word("a", 3));
    expect(afterWord(known, word("a", 3))).toBe(known);
    expect(afterWord(NOBODY, word("b"))).toBe(NOBODY);
  });
});

test("law: what is known of each window is the last it told", () => {
  const words = fc.array(
    fc.record({
      window: fc.constantFrom("a", "b", "c"),
      segments: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
      asks: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(words, (told) => {
      const last = new Map(told.map(({ window, segments }) => [window, segments]));
      const expected = new Set([...last.values()].flat());
      expect(segmentsElsewhere(told.reduce(afterWord, NOBODY))).toEqual(expected);
    }),
  );
});

test.each([
  [null],
  ["text"],
  [7],
  [{}],
  [{ window: 1, segments: [], asks: false }],
  [{ window: "a", segments: ["3"], asks: false }],
  [{ window: "a", segments: [3] }],
])("wordIn() passes over what is no word: %j", (data) => {
  expect(wordIn(data)).toBeNull();
});
