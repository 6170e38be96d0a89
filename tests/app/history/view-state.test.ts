import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HistoryView, NO_FILTER, queryOf, viewIn } from "#app/_features/history/view-state.ts";
import { CHANGE_KINDS } from "#lib/core/history/change.ts";

const BEGINNING: HistoryView = {
  at: null,
  baseline: "previous",
  filter: NO_FILTER,
  onlyDiffering: false,
};

describe("viewIn()", () => {
  test.each<[string, Partial<HistoryView>]>([
    ["", {}],
    ["?at=123&with=120", { at: 123, baseline: 120 }],
    ["?with=received&only=differing", { baseline: "received", onlyDiffering: true }],
    ["?with=now", { baseline: "now" }],
    ["?at=0&with=-4&edition=1e9&kind=magic&only=yes", {}],
    ["?at=99999999999999999999", {}],
    ["?author=%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0", { filter: { ...NO_FILTER, author: "Олена" } }],
    ["?kind=repair&edition=2", { filter: { ...NO_FILTER, kind: "repair", edition: 2 } }],
  ])("reads %s", (query, expected) => {
    expect(viewIn(new URLSearchParams(query))).toEqual({ ...BEGINNING, ...expected });
  });

  test("reads what queryOf() has written, whatever it is", () => {
    const number = fc.integer({ min: 1 });
    const words = fc.option(fc.string({ minLength: 1, unit: "grapheme" }));
    const view = fc.record<HistoryView>({
      at: fc.option(number),
      baseline: fc.oneof(fc.constantFrom("previous" as const, "received", "now"), number),
      filter: fc.record({
        author: words,
        edition: fc.option(number),
        kind: fc.option(fc.constantFrom(...CHANGE_KINDS)),
        flag: words,
      }),
      onlyDiffering: fc.boolean(),
    });
    fc.assert(
      fc.property(view, (shown) => {
        expect(viewIn(new URLSearchParams(queryOf(shown)))).toEqual(shown);
      }),
    );
  });
});

test("queryOf() leaves the address of the first view bare", () => {
  expect(queryOf(BEGINNING)).toBe("");
});
