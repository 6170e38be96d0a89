import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import { describeTable } from "#lib/core/formats/tables/describe-table.ts";
import { bytesOf } from "../shown-texts.ts";

const choice = (columns: readonly [number, string][]) => ({
  texts: columns.map(([column, language]) => ({ column, language })),
  ...{ id: null, header: true, sheet: null },
});

describe("what is shown of a table", () => {
  test("are its first rows and the columns that are read", () => {
    const bytes = bytesOf("id;English;Українська\n1;A duck.;Качка.\n2;A goose.;\n");
    expect(describeTable("csv", bytes, {})).toEqual({
      columns: ["id", "English", "Українська"],
      sample: [
        ["id", "English", "Українська"],
        ["1", "A duck.", "Качка."],
        ["2", "A goose.", ""],
      ],
      sheets: null,
      choice: {
        ...choice([
          [1, "en"],
          [2, "uk"],
        ]),
        id: 0,
      },
    });
  });

  test("is a table whatever its first letters look like", () => {
    const bytes = bytesOf("PKW;Auto\nEin Wort hier;Une voiture\n");
    expect(describeTable("csv", bytes, {}).columns).toEqual(["PKW", "Auto"]);
  });

  test("is cut to what fits on a screen, between characters", () => {
    const long = `${"м".repeat(199)}🦆🦆`;
    const table = describeTable("csv", bytesOf(`en,uk\n${`a,${long}\n`.repeat(20)}`), {});
    expect(table.sample).toHaveLength(8);
    expect(table.sample[1]?.[1]).toBe("м".repeat(199));
  });

  test("has a choice without texts where nothing is one", () => {
    expect(describeTable("csv", bytesOf("1,2\n3,4\n"), {}).choice.texts).toEqual([]);
  });
});

describe("a choice of columns", () => {
  test.each([
    ["none", []],
    ["one that is not there", [[7, "uk"]]],
    [
      "one that is there and one that is not",
      [
        [0, "en"],
        [7, "uk"],
      ],
    ],
  ] satisfies [string, [number, string][]][])("that names %s cannot be read", (_, named) => {
    const columns = choice(named);
    expect(() => openFile(bytesOf("en,uk\nA duck,Качка\n"), "a.csv", { columns })).toThrow(
      expect.objectContaining({ reason: "no-text-column" }),
    );
  });

  test("is the one that the table is read by", () => {
    const cell = fc.constantFrom("A duck", "Качка летить", "", "12", "בית קטן", "é");
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2 });
    fc.assert(
      fc.property(table, (rows) => {
        const bytes = bytesOf(rows.map((row) => `${row.join(",")}\n`).join(""));
        const { choice: described } = describeTable("csv", bytes, {});
        fc.pre(described.texts.length > 0);
        expect(openFile(bytes, "a.csv").reading.columns).toEqual(described);
      }),
    );
  });
});
