import { describe, expect, test } from "vitest";
import type { AlignedRow, FoundAlternative } from "#lib/core/align/rows.ts";
import { rowsIn } from "./notation.ts";
import { ceiling, judgedRows, markFigures, pairFigures, rowFigures } from "./row-figures.ts";

const KNOWN = rowsIn("0:0:0 1+2:1:1 3:2:2");

function marked(notation: string, alternative: FoundAlternative | null): AlignedRow[] {
  return rowsIn(notation).map((cells) => ({ cells, confidence: 0.5, alternative }));
}

function triangle(notation: string): FoundAlternative {
  return { reason: "triangle", editions: [0, 2], rows: rowsIn(notation) };
}

describe("rowFigures()", () => {
  test("counts rows that hold exactly the units of a known one", () => {
    const figures = rowFigures(KNOWN, rowsIn("0:0:0 1:1:1 2:: 3:2:2"));
    expect(figures).toMatchObject({ right: 2, found: 4, known: 3, precision: 0.5 });
    expect(figures.f1).toBeCloseTo(4 / 7);
  });
});

describe("ceiling()", () => {
  test("is 1 where every cell is unbroken", () => {
    expect(ceiling(KNOWN).f1).toBe(1);
  });

  test("lets a row with a foreign unit inside come out in pieces", () => {
    const figures = ceiling(rowsIn("0+2:0:0+1 1:: 3:1:2"));
    expect(figures).toMatchObject({ right: 2, found: 4, known: 3 });
  });
});

describe("pairFigures()", () => {
  test("looks at rows through each pair of editions, the worst first", () => {
    const figures = pairFigures(KNOWN, rowsIn("0:0:0 1+2:1: 3:2:1+2"), 3);
    expect(figures.at(-1)).toEqual({ editions: [0, 1], strict: 1 });
    expect(figures[0]?.strict).toBeCloseTo(1 / 3);
  });

  test("counts a row that neither of the two editions has for nothing", () => {
    expect(pairFigures(rowsIn("0:0: ::0"), rowsIn("0:0: ::0"), 3)[2]?.strict).toBe(1);
  });
});

describe("judgedRows()", () => {
  test("tells of each row how sure it was and whether it is right", () => {
    expect(judgedRows(KNOWN, marked("0:0:0 1:1:1", null))).toEqual([
      { confidence: 0.5, isRight: true },
      { confidence: 0.5, isRight: false },
    ]);
  });
});

describe("markFigures()", () => {
  const rows = [
    ...marked("0:0:0", triangle("0:0: ::0")),
    ...marked("1:1:1 2::", triangle("1+2:1:1")),
    ...marked("3:2: ::2", null),
  ];

  test("asks how many marked rows are wrong, and how many wrong rows are marked", () => {
    expect(markFigures(KNOWN, rows)).toMatchObject({
      marked: 3,
      wrong: 4,
      precision: 2 / 3,
      recall: 2 / 4,
    });
  });

  test("counts what a run proposes once, however many rows carry it", () => {
    expect(markFigures(KNOWN, rows).proposalsRight).toBeCloseTo(1 / 3);
  });

  test("counts the marks of one reason alone", () => {
    const crossings = markFigures(KNOWN, rows, (row) => row.alternative?.reason === "crossing");
    expect(crossings).toMatchObject({ marked: 0, precision: 0, recall: 0 });
  });
});
