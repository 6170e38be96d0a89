import { describe, expect, test } from "vitest";
import { ALIGN_COMMANDS, selectedRange } from "#app/_features/review/alignment/align-commands.ts";
import { outlineOf } from "#app/_features/review/document/outline.ts";
import { nextToConfirm, placeToMend, startOf } from "#app/_features/review/grid/go-to-row.ts";
import type { Row } from "#app/_features/review/requests.ts";
import type { Review } from "#app/_features/review/review-context.tsx";
import { FIRST_STATE, review } from "#app/_features/review/review-state.ts";
import { heldDocument } from "./held-document.ts";

function row(id: number, cells: Row["cells"]): Row {
  return { id, order: `a${id}`, confidence: 0.9, confirmed: false, alternative: null, cells };
}

const NOTHING = new Map<number, readonly number[]>();

describe("placeToMend()", () => {
  test.each([
    ["the first gap", { 1: [11], 2: [], 3: [] }, 2],
    ["the cell that holds the most", { 1: [11], 2: [21, 22], 3: [31] }, 2],
    ["where the cursor is, all cells being alike", { 1: [11], 2: [21], 3: [31] }, 3],
  ])("is %s", (_, cells, edition) => {
    expect(placeToMend(row(1, cells), [1, 2, 3], 3, NOTHING)).toEqual({ edition, part: 0 });
  });

  test("is a segment that nothing answers to before the fullest cell, but after a gap", () => {
    const unmatched = new Map([[22, [1]]]);
    const hiding = row(1, { 1: [11, 12, 13], 2: [21, 22], 3: [31] });
    expect(placeToMend(hiding, [1, 2, 3], 1, unmatched)).toEqual({ edition: 2, part: 1 });
    const open = row(1, { ...hiding.cells, 3: [] });
    expect(placeToMend(open, [1, 2, 3], 1, unmatched)).toEqual({ edition: 3, part: 0 });
  });

  test("is in a column that is shown", () => {
    expect(placeToMend(row(1, { 1: [11], 2: [] }), [1], 2, NOTHING).edition).toBe(1);
  });
});

/** A document of two columns, a row a member of `rows`. */
function outlineWith(rows: readonly Partial<Row>[]) {
  const laid = rows.map((own, at) => ({ ...row(at, { 1: [at], 2: [at + 50] }), ...own }));
  const segments = laid.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([edition, ids]) =>
      ids.map((id) => ({ id, edition: Number(edition), text: `Пором ${id}` })),
    ),
  );
  const editions = [
    { id: 1, language: "en" },
    { id: 2, language: "uk" },
  ];
  return outlineOf(heldDocument({ editions, rows: laid, segments, unmatched: [] }));
}

const CHOICE: Partial<Row> = { alternative: { reason: "crossing", editions: [1, 2], rows: [] } };
const DOUBTFUL: Partial<Row> = { confidence: 0.2 };
const CONFIRMED: Partial<Row> = { confirmed: true };

describe("nextToConfirm() goes on to", () => {
  test.each([
    ["the next doubtful row", [{}, {}, DOUBTFUL], 0, 2],
    ["the next row nobody stands for, where none is doubtful", [{}, CONFIRMED, {}], 0, 2],
    ["the doubtful row above, below the last one", [DOUBTFUL, {}, DOUBTFUL], 2, 0],
    ["what lies outside the run it has settled", [{}, CHOICE, CHOICE, {}], 1, 3],
    ["the same, from inside the run", [DOUBTFUL, CHOICE, CHOICE, {}], 2, 0],
    ["nothing, where this row was the last", [CONFIRMED, DOUBTFUL], 1, null],
  ] as const)("%s", (_, rows, here, next) => {
    expect(nextToConfirm(outlineWith(rows), here)).toBe(next);
  });
});

/** A review of rows with the cursor in the first column of one of them, and what its commands ask for. */
function reviewAt(rows: readonly Partial<Row>[], cursor: Review["state"]["cursor"]) {
  const asked: unknown[] = [];
  const review = {
    outline: outlineWith(rows),
    columns: { shown: [1, 2] },
    view: { current: { first: 4, last: 9 } },
    state: { ...FIRST_STATE, cursor },
    dispatch: (event: unknown) => asked.push(event),
    actions: {
      repair: (...repair: unknown[]) => asked.push(repair),
      refuse: (why: string) => asked.push(why),
    },
  } as unknown as Review;
  return { review, asked };
}

describe("a command of the grid", () => {
  test("starts at the edge of the screen without a cursor, so that a row on it is not passed over", () => {
    const { review } = reviewAt([{}], null);
    expect([startOf(review, 1), startOf(review, -1)]).toEqual([3, 10]);
  });

  test("takes the cursor to the segment that it moves, and along with it", () => {
    const { review, asked } = reviewAt([{ cells: { 1: [7, 8] } }, {}], cursorAt(0));
    ALIGN_COMMANDS["push-down"]?.(review);
    expect(asked).toEqual([
      { type: "moved", row: 0, edition: 1, part: 1, follows: 8 },
      [{ kind: "push-down", row: 0, edition: 1 }, 8],
    ]);
  });

  test("stands for the rows of a choice, and goes on", () => {
    const { review, asked } = reviewAt([CHOICE, {}], cursorAt(0));
    ALIGN_COMMANDS["keep-rows"]?.(review);
    expect(asked).toEqual([
      { type: "moved", row: 1, edition: 1, part: 0 },
      [{ kind: "confirm", row: 0, above: false }],
    ]);
  });

  test.each([
    ["pinpoint", "nothing-to-pin"],
    ["accept-alternative", "no-alternative"],
  ] as const)(
    "says why %s does nothing in an empty cell of a row without a choice",
    (command, why) => {
      const { review, asked } = reviewAt([{ cells: { 2: [9] } }], cursorAt(0));
      ALIGN_COMMANDS[command]?.(review);
      expect(asked).toEqual([why]);
    },
  );
});

function cursorAt(row: number) {
  return { row, edition: 1, part: 0 };
}

describe("selectedRange()", () => {
  const document = {
    editions: [{ id: 1, language: "uk" }],
    rows: [row(7, { 1: [1] }), row(3, { 1: [2] }), row(9, { 1: [3] })],
    segments: [],
    unmatched: [],
  };
  const outline = outlineOf(heldDocument(document));
  const at = (id: number, selects = false) =>
    ({ type: "moved", row: id, edition: 1, selects }) as const;

  test("reaches from where the selection began to the cursor, upwards too", () => {
    const state = [at(9), at(3, true), at(7, true)].reduce(review, FIRST_STATE);
    expect(selectedRange(outline, state)).toEqual({ first: 0, last: 2 });
  });

  test("is the row of the cursor where none is selected, and nothing without a cursor", () => {
    const state = [at(9), at(3, true), at(3)].reduce(review, FIRST_STATE);
    expect(selectedRange(outline, state)).toEqual({ first: 1, last: 1 });
    expect(selectedRange(outline, FIRST_STATE)).toBeNull();
  });
});
