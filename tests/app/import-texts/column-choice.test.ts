import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ColumnChoice,
  columnLetters,
  columnUse,
  withColumn,
} from "#app/_features/import-texts/column-choice.ts";

// Notation: `#0 1fr 2uk` names the rows by column 0 and has texts in 1 and 2.
function choice(notation: string): ColumnChoice {
  const parts = notation.split(" ").filter(Boolean);
  const id = parts.find((part) => part.startsWith("#"));
  const texts = parts.flatMap((part) => {
    const [, column, language = ""] = /^(\d+)(\D+)$/.exec(part) ?? [];
    return column === undefined ? [] : [{ column: Number(column), language }];
  });
  return { texts, id: id === undefined ? null : Number(id.slice(1)), header: true, sheet: null };
}

describe("withColumn()", () => {
  test.each([
    ["another language stays in its place", "1fr 2uk", 1, "en", "1en 2uk"],
    ["a new text comes last", "2uk", 0, "ar", "2uk 0ar"],
    ["the name of the rows may become a text", "#0 1fr", 0, "en", "1fr 0en"],
    ["a text may become the name of the rows", "#0 1fr 2uk", 2, "#", "#2 1fr"],
    ["a text may be left out", "#0 1fr 2uk", 1, "-", "#0 2uk"],
    ["the rows may do without a name", "#0 1fr", 0, "-", "1fr"],
  ])("%s", (_, before, column, to, after) => {
    const kinds = { "-": { kind: "unused" }, "#": { kind: "id" } } as const;
    const use = to === "-" || to === "#" ? kinds[to] : ({ kind: "text", language: to } as const);
    expect(withColumn(choice(before), column, use)).toEqual(choice(after));
  });

  test("gives a column the use that was wanted, and all others the one they had", () => {
    const use = fc.constantFrom(
      { kind: "unused" } as const,
      { kind: "text", language: "he" } as const,
    );
    const steps = fc.array(fc.tuple(fc.nat(5), use), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.nat(5), use, (before, column, wanted) => {
        const now = before.reduce((all, [at, what]) => withColumn(all, at, what), choice("#0"));
        const next = withColumn(now, column, wanted);
        for (const at of [0, 1, 2, 3, 4, 5])
          expect(columnUse(next, at)).toEqual(at === column ? wanted : columnUse(now, at));
      }),
    );
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("columnLetters() calls column %i %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
