import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeRows } from "#lib/core/document/arrange.ts";
import { columnsOf } from "#lib/core/document/columns.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";

const NAMES = { editions: [1, 2], segments: [[11, 12, 13], [21]] };
const EDITIONS = [
  { id: 1, language: "fr", basedOn: null },
  { id: 2, language: "uk", basedOn: 1 },
];

describe("placeRows() and columnsOf()", () => {
  test("lead from indexes to ids and back", () => {
    const found = [
      { cells: [[0, 1], [0]], confidence: 0.9, alternative: null },
      { cells: [[2], []], confidence: 0.5, alternative: null },
    ];
    const rows = placeRows(found, NAMES, 30);
    expect(rows.map(({ id, cells }) => [id, cells])).toEqual([
      [30, { 1: [11, 12], 2: [21] }],
      [31, { 1: [13], 2: [] }],
    ]);
    const texts = [11, 12, 13, 21].map((id) => ({ id, text: `t${id}` }));
    expect(columnsOf(EDITIONS, rows, texts)).toEqual({
      editions: [
        { language: "fr", basedOn: null, paragraphs: ["t11", "t12", "t13"] },
        { language: "uk", basedOn: 0, paragraphs: ["t21"] },
      ],
      rows: found.map((row) => row.cells),
      segments: [[11, 12, 13], [21]],
    });
  });

  test("law: rows keep the order they were found in, however many", () => {
    fc.assert(
      fc.property(fc.nat(300), (count) => {
        const found = Array.from({ length: count }, () => {
          return { cells: [], confidence: 1, alternative: null };
        });
        const orders = placeRows(found, { editions: [], segments: [] }, 1).map((row) => row.order);
        expect(orders).toEqual([...orders].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(orders).size).toBe(count);
      }),
    );
  });
});

describe("segmentTextProblem()", () => {
  test.each([
    ["Київ, «так»\u00a0— ¡sí! 👩‍👩‍👧 \ttab", "x", null],
    ["", "x", null],
    ["one\ntwo", "x", "line-break"],
    ["one\u2028two", "x", "line-break"],
    ["one\ntwo", "soft\nwrap", null],
    ["bell\u0007", "x", "control-character"],
    ["Word’s\u000bbreak, mended", "Words\u000bbreak", null],
    ["Word’s\u000bbreak\u0000", "Words\u000bbreak", "control-character"],
    ["half \ud83d", "x", "control-character"],
    ["\uffff", "x", "control-character"],
    ["x".repeat(200_001), "x", "too-long"],
  ] as const)("of %j is %s", (text, before, problem) => {
    expect(segmentTextProblem(text, before)).toBe(problem);
  });
});
