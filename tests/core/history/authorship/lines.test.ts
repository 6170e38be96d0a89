import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchLines } from "#lib/core/history/authorship/lines.ts";
import { wordReader } from "#lib/core/history/authorship/words.ts";
import { writing } from "#tests/core/text/writing.ts";

const match = (before: readonly string[], after: readonly string[]) => [
  ...matchLines(before, after, wordReader("en")),
];

describe("matchLines()", () => {
  const [RAIN, SNOW, NIGHT] = [
    "It rained on the river all night.",
    "Snow covered the pier by noon.",
    "Night falls early in December.",
  ];

  test.each([
    ["equal lines in their order", [RAIN, RAIN, SNOW], [RAIN, RAIN, SNOW], [0, 1, 2]],
    ["a moved line", [RAIN, SNOW, NIGHT], [NIGHT, RAIN, SNOW], [2, 0, 1]],
    ["an edited line", [RAIN, SNOW], [RAIN, SNOW.replace("noon", "six")], [0, 1]],
    [
      "a line moved and edited",
      [RAIN, SNOW, NIGHT],
      [NIGHT.replace("early", "late"), RAIN, SNOW],
      [2, 0, 1],
    ],
    ["a new line", [RAIN, SNOW], [RAIN, NIGHT, SNOW], [0, -1, 1]],
    ["the larger part of a split line", [`${RAIN} ${SNOW}`], [RAIN, SNOW], [0, -1]],
    [
      "lines of a script without spaces",
      ["雨が夜通し降った。", "雪が積もった。"],
      ["雪が少し積もった。", "雨が夜通し降った。"],
      [1, 0],
    ],
    ["nothing in nothing", [], [], []],
  ])("finds %s", (_, before, after, expected) => {
    expect(match(before, after)).toEqual(expected);
  });

  test("names each line once at most, and equal lists line by line", () => {
    const lines = fc.array(fc.oneof(writing, fc.constantFrom(RAIN, SNOW, "")), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const named = match(before, after).filter((at) => at !== -1);
        expect(new Set(named).size).toBe(named.length);
        expect(match(after, after)).toEqual([...after.keys()]);
      }),
    );
  });
});
