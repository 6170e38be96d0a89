import { describe, expect, test } from "vitest";
import { gather, languageOf, nothingYet, shownOf } from "#app/_features/history/shown.ts";
import type { PastAnswer, PastFacts } from "#app/_workers/past-state.ts";

type Part = Extract<PastAnswer, { readonly kind: "part" }>["part"];

const FACTS: PastFacts = {
  sequence: 4,
  at: "2026-11-23T10:00:00.000Z",
  author: "Олена",
  kind: "edit",
  withdrawn: false,
  dismissals: 0,
  editions: [
    { id: 1, language: "uk", basedOn: null, fileName: "uk.txt" },
    { id: 2, language: "ar", basedOn: 1, fileName: "ar.txt" },
  ],
};

function part(
  row: number,
  segments: readonly (readonly [id: number, edition: number, text: string])[],
): Part {
  const cells = { 1: [] as number[], 2: [] as number[] };
  for (const [id, edition] of segments) cells[edition === 1 ? 1 : 2].push(id);
  const laid = { id: row, order: String(row), cells, confidence: null, confirmed: false };
  return {
    rows: [{ ...laid, alternative: null }],
    segments: segments.map(([id, edition, text]) => ({ id, edition, text, received: null })),
    flags: [],
    texts: [],
  };
}

describe("a state that comes in parts", () => {
  const gathered = nothingYet();
  gather(gathered, {
    part: part(8, [
      [1, 1, "Міст"],
      [2, 2, "جسر"],
    ]),
  });
  gather(gathered, { part: { ...part(9, [[3, 1, "Річка"]]), texts: [[3, "Ріка"]] } });
  const differences = { rearranged: [9], reflagged: [], differing: [1] };
  const shown = shownOf(gathered, { facts: FACTS, differences }, true);

  test("has its rows in their order, and knows where each segment stands", () => {
    expect(shown.rows.map(({ id }) => id)).toEqual([8, 9]);
    expect([1, 2, 3].map((segment) => shown.outline.rowOf.get(segment))).toEqual([0, 0, 1]);
  });

  test("knows the languages of its segments", () => {
    expect([1, 2, 3, 99].map((segment) => languageOf(shown.outline, segment))).toEqual([
      "uk",
      "ar",
      "uk",
      "und",
    ]);
  });

  test("tells what differs from the other state", () => {
    expect(shown.comparison.texts).toEqual(new Map([[3, "Ріка"]]));
    expect(shown.comparison.rearranged).toEqual(new Set([9]));
    expect(shown.isOtherLater).toBe(true);
  });
});
