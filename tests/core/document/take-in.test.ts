import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyGridChange, fits, inverseOf } from "#lib/core/document/grid.ts";
import { type Arrival, type Turnover, takeIn } from "#lib/core/document/take-in.ts";
import { columnsOf, disputed, grid, written } from "./notation.ts";

/** An arrival in a notation: `9@1 2<3` is segment 9 of edition 1, between 2 and 3; a `-` is none, `=4` says that it shares the row of 4. */
function arrival(line: string): Arrival {
  const [, segment, edition, behind, ahead, beside] =
    /^(\d+)@(\d) (\d+|-)<(\d+|-)(?:=(\d+))?$/.exec(line) ?? [];
  const idOf = (digits = "-") => (digits === "-" ? null : Number(digits));
  return {
    ...{ segment: Number(segment), edition: Number(edition), group: line },
    ...{ behind: idOf(behind), ahead: idOf(ahead), beside: idOf(beside) },
  };
}

const NOTHING: Turnover = { arrivals: [], left: new Set(), joins: [] };

describe("takeIn()", () => {
  test.each<[string, string[], Partial<Turnover>, string[]]>([
    [
      "gives a new segment a row below that of the one before",
      ["1|11", "2|12"],
      { arrivals: [arrival("19@1 11<12")] },
      ["1|11", "-|19", "2|12"],
    ],
    [
      "puts the first one on top, and the last one at the end",
      ["1|11"],
      { arrivals: [arrival("18@1 -<11"), arrival("19@1 11<-")] },
      ["-|18", "1|11", "-|19"],
    ],
    [
      "fills the rows that lack the edition, where they are just as many",
      ["1|11", "2|-", "3|-", "4|12"],
      { arrivals: [arrival("18@1 11<12"), arrival("19@1 18<12")] },
      ["1|11", "2|18", "3|19", "4|12"],
    ],
    [
      "guesses nothing where they are more, or confirmed",
      ["1|11", "2|-", "3|-", "4|12", "5|-!", "6|13"],
      { arrivals: [arrival("18@1 11<12"), arrival("19@1 12<13")] },
      ["1|11", "-|18", "2|-", "3|-", "4|12", "-|19", "5|-!", "6|13"],
    ],
    [
      "puts one that stands in the place of another into its row, which is confirmed no longer",
      ["1|11", "2|12!", "3|13"],
      { arrivals: [arrival("19@1 11<13")], left: new Set([12]) },
      ["1|11", "2|19", "3|13"],
    ],
    [
      "puts what was cut off behind what it was cut off from",
      ["1|11,12", "2|13"],
      { arrivals: [arrival("19@1 11<12=11")] },
      ["1|11,19,12", "2|13"],
    ],
    [
      "takes rows along that a join leaves behind",
      ["1|11!", "2|12!", "3|13"],
      {
        left: new Set([12, 13]),
        joins: [
          { edition: 1, kept: 11, gone: 12 },
          { edition: 1, kept: 11, gone: 13 },
        ],
      },
      ["1,2,3|11"],
    ],
    [
      "leaves a row that lies elsewhere where a join crosses others",
      ["1|11", "2|12", "3|13"],
      { left: new Set([13]), joins: [{ edition: 1, kept: 11, gone: 13 }] },
      ["1|11", "2|12", "3|-"],
    ],
    [
      "takes rows away that are left empty",
      ["1|11", "-|12", "2|13"],
      { left: new Set([12]) },
      ["1|11", "2|13"],
    ],
  ])("%s", (_, lines, turnover, expected) => {
    const rows = grid(...lines);
    const change = takeIn(rows, { ...NOTHING, ...turnover }, 100);
    expect(written(applyGridChange(rows, change))).toEqual(expected);
  });

  test("puts both sides of a new unit into one row", () => {
    const rows = grid("1|11", "2|12");
    const pair = [arrival("8@0 1<2"), arrival("18@1 11<12")].map((one) => ({ ...one, group: "u" }));
    const after = applyGridChange(rows, takeIn(rows, { ...NOTHING, arrivals: pair }, 100));
    expect(written(after)).toEqual(["1|11", "8|18", "2|12"]);
    expect(after.map(({ id, confidence }) => [id, confidence])).toEqual([
      [1, 0.9],
      [100, 1],
      [2, 0.9],
    ]);
  });

  test("drops an alternative that no longer fits", () => {
    const rows = disputed(grid("1|11", "2|12", "3|13"), [1, 2], "1|-", "2|11,12");
    const change = takeIn(rows, { ...NOTHING, left: new Set([12]) }, 100);
    expect(written(applyGridChange(rows, change))).toEqual(["1|11", "2|-", "3|13"]);
  });

  test("law: every segment stands once, the others in their order, and it can be taken back", () => {
    const cell = fc.constantFrom([0, 1], [1, 0], [1, 1], [2, 1], [1, 2]);
    const plan = fc.array(fc.record({ cell, leaves: fc.boolean(), comes: fc.nat(2) }), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(plan, (steps) => {
        let next = 1;
        const ids = (count = 0) => Array.from({ length: count }, () => next++).join() || "-";
        const rows = grid(...steps.map(({ cell: [a, b] }) => `${ids(a)}|${ids(b)}`));
        const [first = [], column = []] = columnsOf(rows, 2);
        const left = new Set(column.filter((_, at) => steps[at % steps.length]?.leaves));
        const standing = column.filter((id) => !left.has(id));
        let behind: number | null = null;
        const order: number[] = [];
        const arrivals = [null, ...standing].flatMap((id, at): Arrival[] => {
          if (id !== null) {
            behind = id;
            order.push(id);
          }
          return Array.from({ length: steps[at % steps.length]?.comes ?? 0 }, () => {
            const segment = 1_000 + order.length;
            const own = { segment, edition: 1, beside: null, behind, group: String(segment) };
            behind = segment;
            order.push(segment);
            return { ...own, ahead: standing[at] ?? null };
          });
        });
        const change = takeIn(rows, { arrivals, left, joins: [] }, 500);
        const after = applyGridChange(rows, change);
        expect(columnsOf(after, 2)).toEqual([first, order]);
        expect(fits(after, inverseOf(change))).toBe(true);
        expect(applyGridChange(after, inverseOf(change))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
