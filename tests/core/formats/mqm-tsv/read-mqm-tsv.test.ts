import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMqmTsv } from "#lib/core/formats/mqm-tsv/read-mqm-tsv.ts";

/** A table of ratings with these columns and lines, its cells apart by bars. */
function table(...lines: readonly string[]) {
  return readMqmTsv(lines.map((line) => line.split(" | ").join("\t")).join("\n"));
}

const HEAD = "system | doc | seg_id | rater | source | target | category | severity | comment";

describe("readMqmTsv()", () => {
  test("reads an error with its words, and takes the signs around them off", () => {
    const { lines, issues } = table(
      HEAD,
      "A | talk | 7 | Оля | Die Fähre. | Пором <v>їде</v>. | Style/Awkward | Minor | «іде»?",
    );
    expect(issues).toEqual([]);
    expect(lines).toMatchObject([
      {
        ...{ system: "A", document: "talk", rater: "Оля", target: "Пором їде.", comment: "«іде»?" },
        error: { category: "Style/Awkward style", severity: "minor" },
        span: { side: "target", start: 6, end: 9 },
      },
    ]);
  });

  test("finds what was left out where it is marked in the source", () => {
    const line = "A | d | 1 | r | הספינה <v>האחרונה</v> | The boat | Accuracy/Omission | Major";
    const [read] = table(HEAD, line).lines;
    expect(read?.source).toBe("הספינה האחרונה");
    expect(read?.span).toEqual({ side: "source", start: 7, end: 14 });
  });

  test("takes a line without an error for a rating", () => {
    const { lines } = table(HEAD, "A | d | 1 | r | 🛥️ | 🛥️ | No-error | No-error");
    expect(lines).toMatchObject([{ error: null, span: null }]);
  });

  test("keeps quotation marks, and tells of what it does not know", () => {
    const { lines, issues } = table(
      "category | severity | target",
      'Humour | Major | "So" <v>he said',
      "Style | Grave | So",
      "Other | Minor | So",
    );
    expect(lines.map(({ error }) => error?.category)).toEqual(["", undefined, ""]);
    expect(issues).toEqual([
      { line: 2, code: "unknown-category", subject: "Humour" },
      { line: 2, code: "odd-marks", subject: '"So" <v>he said' },
      { line: 3, code: "unknown-severity", subject: "Grave" },
    ]);
  });

  test("refuses a table that says nothing of severity", () => {
    expect(() => table("system | category", "A | Style")).toThrow(/severity/);
  });

  test("a marked text is the text with two signs in it", () => {
    const words = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\t\r\n<>]/g, ""));
    fc.assert(
      fc.property(words, words, words, (before, marked, after) => {
        const target = `${before}<v>${marked}</v>${after}`;
        const { lines } = readMqmTsv(`target\tcategory\tseverity\n${target}\tStyle\tMinor`);
        const [line] = lines;
        expect(line?.target).toBe(before + marked + after);
        expect(line?.target.slice(line.span?.start, line.span?.end)).toBe(marked);
      }),
    );
  });
});
