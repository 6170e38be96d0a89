import { describe, expect, test } from "vitest";
import { jsonOf, tableOf } from "#lib/cli/align-report.ts";
import type { Alignment } from "#lib/core/align/editions.ts";
import type { FoundAlternative } from "#lib/core/align/rows.ts";

// The French lines are counted with the blank ones between them.
const EDITIONS = [
  { language: "fr", numbers: [1, 3, 5] },
  { language: "en", numbers: [1, 2] },
  { language: "es", numbers: [1, 2] },
];

const TRIANGLE: FoundAlternative = {
  reason: "triangle",
  editions: [0, 2],
  rows: [
    [[1, 2], [1], []],
    [[], [], [1]],
  ],
};

const ALIGNMENT: Alignment = {
  rows: [
    { cells: [[0], [0], [0]], confidence: 0.98765, alternative: null },
    { cells: [[1], [1], [1]], confidence: 0.4, alternative: TRIANGLE },
    { cells: [[2], [], []], confidence: 0.3, alternative: TRIANGLE },
  ],
  links: [
    {
      source: 0,
      target: 1,
      beads: [
        { source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, confidence: 0.98765 },
        { source: { start: 1, end: 3 }, target: { start: 1, end: 2 }, confidence: 0.5 },
      ],
    },
  ],
};

describe("jsonOf()", () => {
  const { rows, pairs } = JSON.parse(jsonOf(EDITIONS, ALIGNMENT));

  test("names the units of a row by language, and says no more where the evidence agrees", () => {
    expect(rows[0]).toEqual({ fr: [1], en: [1], es: [1], confidence: 0.988 });
  });

  test("gives every row of a run the layout that would replace it, with its reason and editions", () => {
    const alternative = {
      reason: "triangle",
      editions: ["fr", "es"],
      rows: [
        { fr: [3, 5], en: [2], es: [] },
        { fr: [], en: [], es: [2] },
      ],
    };
    expect(rows.slice(1)).toEqual([
      { fr: [3], en: [2], es: [2], confidence: 0.4, alternative },
      { fr: [5], en: [], es: [], confidence: 0.3, alternative },
    ]);
  });

  test("adds the beads of each pair", () => {
    expect(pairs).toEqual([
      {
        source: "fr",
        target: "en",
        beads: [
          { source: [1], target: [1], confidence: 0.988 },
          { source: [3, 5], target: [2], confidence: 0.5 },
        ],
      },
    ]);
  });

  test("leaves out pairs where none are to be shown", () => {
    expect(JSON.parse(jsonOf(EDITIONS, { ...ALIGNMENT, links: [] }))).not.toHaveProperty("pairs");
  });
});

test("tableOf() ends a row that could be laid out otherwise with the reason and the languages", () => {
  expect(tableOf(EDITIONS, ALIGNMENT)).toBe(
    [
      "fr  en  es  confidence",
      "1   1   1   0.99",
      "3   2   2   0.40        triangle fr es",
      "5   –   –   0.30        triangle fr es",
      "",
      "fr   en  confidence",
      "1    1   0.99",
      "3 5  2   0.50",
      "",
    ].join("\n"),
  );
});
