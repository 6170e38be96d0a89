import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flaggedRuns } from "#app/_features/history/flagged-runs.ts";
import { completeFlag, type Flag } from "#lib/core/quality/flags.ts";

function flagAt(id: number, start: number | null, end: number | null): Flag {
  const words = { category: "Terminology", severity: "minor", note: "", quote: "" } as const;
  return completeFlag({ id, segment: 1, start, end, raised: 2, state: "open", ...words });
}

// Notation: flagged words stand in brackets with the number of their flag.
function shown(text: string, flags: readonly Flag[]): string {
  return flaggedRuns(text, flags)
    .map((run) => (run.flag ? `[${run.flag.id} ${run.text}]` : run.text))
    .join("");
}

describe("flaggedRuns()", () => {
  test.each<[string, readonly (readonly [number | null, number | null])[], string]>([
    ["Луцький міст", [[8, 12]], "Луцький [0 міст]"],
    ["Луцький міст", [], "Луцький міст"],
    ["👩‍🚒 gasi pożar", [[0, 5]], "[0 👩‍🚒] gasi pożar"],
    [
      "one two three",
      [
        [4, 13],
        [0, 7],
      ],
      "[1 one two][0  three]",
    ],
    ["الجسر القديم", [[6, 99]], "الجسر [0 القديم]"],
    ["gone", [[null, null]], "gone"],
    ["", [[3, 5]], ""],
  ])("shows %s with %j as %s", (text, spans, expected) => {
    expect(
      shown(
        text,
        spans.map(([start, end], id) => flagAt(id, start, end)),
      ),
    ).toBe(expected);
  });

  test("make up the text, whatever is flagged", () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(span), (text, spans) => {
        const flags = spans.map(([start, length], id) => flagAt(id, start, start + length));
        expect(
          flaggedRuns(text, flags)
            .map((run) => run.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
