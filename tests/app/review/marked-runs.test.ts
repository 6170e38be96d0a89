import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, runsOf } from "#app/_features/review/findings/marked-runs.ts";

function mark(id: string, start: number, end: number, priority = 1): Mark {
  return { id, start, end, look: "minor", priority };
}

// Notation: plain text as it stands, marked text as `⟦text/ids⟧`.
function written(text: string, marks: Mark[]): string {
  return runsOf(text, marks)
    .map((run) =>
      run.marks.length ? `⟦${run.text}/${run.marks.map((m) => m.id).join("+")}⟧` : run.text,
    )
    .join("");
}

describe("runsOf()", () => {
  test.each<[string, Mark[], string]>([
    ["as kyiv claims", [], "as kyiv claims"],
    ["as kyiv claims", [mark("a", 3, 7)], "as ⟦kyiv/a⟧ claims"],
    ["as kyiv claims", [mark("a", 0, 7), mark("b", 3, 14, 2)], "⟦as /a⟧⟦kyiv/b+a⟧⟦ claims/b⟧"],
    ["член ЄС", [mark("gap", 7, 7)], "член ЄС⟦/gap⟧"],
    ["мова", [mark("far", 2, 40)], "мо⟦ва/far⟧"],
    ["", [], ""],
  ])("cuts %j at its marks", (text, marks, expected) => {
    expect(written(text, marks)).toBe(expected);
  });

  test("keeps the whole text, whatever the marks", () => {
    const anyMark = fc.record({ start: fc.integer({ min: -3, max: 40 }), length: fc.nat(20) });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(anyMark, { maxLength: 6 }),
        (text, spans) => {
          const marks = spans.map(({ start, length }, index) =>
            mark(`${index}`, start, start + length),
          );
          expect(
            runsOf(text, marks)
              .map((run) => run.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
