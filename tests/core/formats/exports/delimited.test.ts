import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeCell, toDelimited } from "#lib/core/formats/exports/delimited.ts";

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

describe("toDelimited()", () => {
  test("writes lines as RFC 4180 has them, behind a byte order mark", () => {
    const rows = [
      ["id", "uk"],
      ["1", 'Вона сказала: "Так, ні"'],
      ["2", "два\nрядки"],
    ];
    expect(textOf(toDelimited(rows, { separator: ",", isSafe: false }))).toBe(
      '\ufeffid,uk\r\n1,"Вона сказала: ""Так, ні"""\r\n2,"два\nрядки"\r\n',
    );
  });

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+380 44", "'+380 44"],
    [" \t-5", "' \t-5"],
    ["＝1", "'＝1"],
    ["'tis", "''tis"],
    ["a = b", "a = b"],
    ["", ""],
    ["– Так", "– Так"],
  ])("keeps a spreadsheet from taking %j for a formula", (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
  });

  test("says in the first cell that it did", () => {
    const bytes = toDelimited([["id", "=x"]], { separator: "\t", isSafe: true });
    expect(textOf(bytes)).toBe("\ufeffid [safe]\t'=x\r\n");
  });

  test("law: another reader finds every cell again; in the safe mode behind one prefix that is taken off", () => {
    const sign = fc.constantFrom(..."aї\"'=+-@,;\t\n\r ＝שʼ");
    const cell = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(""));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom("," as const, "\t" as const),
        fc.boolean(),
        (written, separator, isSafe) => {
          const bytes = toDelimited([["id", "a", "b"], ...written], { separator, isSafe });
          const [, ...read]: string[][] = parse(textOf(bytes), { bom: true, delimiter: separator });
          const plain = isSafe
            ? read.map((row) => row.map((each) => each.replace(/^'/, "")))
            : read;
          expect(plain).toEqual(written);
        },
      ),
    );
  });
});
