import { describe, expect, test } from "vitest";
import { gather, languageOf, nothingYet, shownOf } from "#app/_features/history/shown.ts";
import type { PastFacts, PastPart } from "#app/_workers/past-state.ts";

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
): PastPart {
  const cells = { 1: [] as number[], 2: [] as number[] };
  for (const [id, edition] of segments) cells[edition === 1 ? 1 : 2].push(id);
  const laid = { id: row, order: String(row), cells, confidence: null, confirmed: false };
  return {
    rows: { gone: [], placed: [{ ...laid, alternative: null }] },
    segments: segments.map(([id, edition, text]) => ({ id, edition, text, received: null })),
    flags: [],
    texts: [],
  };
}

describe("a state that comes in parts", () => {
  const gathered = nothingYet(null);
  gather(
    gathered,
    part(8, [
      [1, 1, "Міст"],
      [2, 2, "جسر"],
    ]),
  );
  gather(gathered, { ...part(9, [[3, 1, "Річка"]]), texts: [[3, "Ріка"]] });
  const differences = { rearranged: [9], reflagged: [], differing: [1], isOtherLater: true };
  const shown = shownOf(gathered, { facts: FACTS, differences });

  test("has its rows in their order, and knows where each segment stands", () => {
    expect(shown.rows.map(({ id }) => id)).toEqual([8, 9]);
    expect([1, 2, 3].map((segment) => shown.outline.rowOf[segment])).toEqual([0, 0, 1]);
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

  test("becomes another by what differs, and stays what it was itself", () => {
    const step = nothingYet(shown);
    const merged = part(8, [
      [1, 1, "Міст"],
      [3, 1, "Ріка"],
      [2, 2, "جسر"],
    ]);
    gather(step, { ...merged, rows: { ...merged.rows, gone: [9] }, texts: [[3, null]] });
    const next = shownOf(step, { facts: FACTS, differences });
    expect(next.rows.map(({ id }) => id)).toEqual([8]);
    expect([1, 2, 3].map((segment) => next.outline.rowOf[segment])).toEqual([0, 0, 0]);
    expect([next, shown].map(({ outline }) => outline.segments[3]?.text)).toEqual([
      "Ріка",
      "Річка",
    ]);
    expect([next, shown].map(({ comparison }) => comparison.texts.size)).toEqual([0, 1]);
  });
});
