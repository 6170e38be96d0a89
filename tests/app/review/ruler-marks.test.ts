import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROW_SIGNS } from "#app/_features/review/alignment/row-signs.ts";
import { gradeOf } from "#app/_features/review/findings/reading-queue.ts";
import {
  gravestIn,
  lengthOf,
  marksOfRuler,
  type RuledDocument,
  rowAt,
  rowUnder,
} from "#app/_features/review/ruler/ruler-marks.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";

const SEVERITY_OF = { c: "critical", M: "major", m: "minor", n: "neutral" } as const;

/** A row a word: `c M m n` findings by severity, `!` before one makes it an editor's flag, `?` a doubtful row, `-` nothing. */
function ruled(notation: string, shown: readonly number[] | null = null): RuledDocument {
  const rows = notation.split(" ");
  const grades = Uint8Array.from(rows, (row) =>
    [...row.matchAll(/(!?)([cMmn])/g)].reduce((bits, [, flag, letter]) => {
      const severity = Object.entries(SEVERITY_OF).find(([known]) => known === letter)?.[1];
      return severity ? bits | gradeOf(flag ? "flag" : "problem", severity) : bits;
    }, 0),
  );
  const signs = rows.map((row) => (row.includes("?") ? "doubtful" : "sure"));
  return { grades, signs, shown, rowCount: rows.length, reviewed: null };
}

/** The same notation for what stands at each step. */
function written(document: RuledDocument, steps: number): string {
  const { findings, flags, doubts } = marksOfRuler(document, steps);
  const letters = ["", "n", "m", "M", "c"];
  return Array.from({ length: steps }, (_, step) => {
    const flag = letters[flags[step] ?? 0];
    const text = `${letters[findings[step] ?? 0]}${flag && `!${flag}`}${doubts[step] ? "?" : ""}`;
    return text || "-";
  }).join(" ");
}

describe("marksOfRuler()", () => {
  test.each([
    ["m - c? -", 4, "m - c? -"],
    ["m M c n", 2, "M c"],
    ["m!c - M? !m", 2, "m!c M!m?"],
    ["c -", 4, "c - - -"],
  ])("%s on %i steps: %s", (rows, steps, marks) => {
    expect(written(ruled(rows), steps)).toBe(marks);
  });

  test("shows the rows of a filter alone", () => {
    expect(written(ruled("c - M m", [0, 3]), 2)).toBe("c m");
  });

  test("averages what is reviewed", () => {
    const document = { ...ruled("- - - -"), reviewed: Uint8Array.of(255, 0, 255, 255) };
    expect([...marksOfRuler(document, 2).reviewed]).toEqual([127, 255]);
  });
});

describe("rowUnder()", () => {
  test.each([
    ["- - c -", 0.4, 0.25, 2],
    ["- - c -", 0.4, 0, 1],
    ["m - - -", 1, 0, 3],
    ["- !M m -", 0.6, 0.3, 1],
  ])("in %s at %f, within %f: row %i", (rows, share, reach, row) => {
    expect(rowUnder(ruled(rows), share, reach)).toBe(row);
  });

  test("leads nowhere where there are no rows", () => {
    expect(rowUnder(ruled("c", []), 0.5, 0.1)).toBe(-1);
  });
});

test("law: no mark is lost, however short the ruler, and none is made up", () => {
  const row = fc.record({ grade: fc.nat(255), sign: fc.constantFrom(...ROW_SIGNS) });
  const rows = fc.array(row, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), fc.boolean(), (all, steps, isFiltered) => {
      const document: RuledDocument = {
        grades: Uint8Array.from(all, ({ grade }) => grade),
        signs: all.map(({ sign }) => sign),
        shown: isFiltered ? all.flatMap((_, at) => (at % 2 === 0 ? [at] : [])) : null,
        rowCount: all.length,
        reviewed: null,
      };
      const { findings, flags } = marksOfRuler(document, steps);
      const gravest = Math.max(...findings, ...flags);
      const rows = Array.from({ length: lengthOf(document) }, (_, at) => rowAt(document, at));
      expect(gravest).toBe(Math.max(...rows.map((row) => gravestIn(document, row))));
      expect(gravest).toBeLessThanOrEqual(SEVERITIES.length);
    }),
  );
});
