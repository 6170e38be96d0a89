import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gather, nothingYet, type Shown, shownOf } from "#app/_features/history/shown.ts";
import type { PastSegment } from "#app/_workers/past-state.ts";
import { NOTHING_TOLD, partsOf, type Telling } from "#app/_workers/past-telling.ts";
import { compareWithReceived } from "#lib/core/history/compare-states.ts";
import {
  patchState,
  type Standing,
  type StateDifference,
} from "#lib/core/history/state-difference.ts";
import type { Flag } from "#lib/core/quality/flags.ts";

const FACTS = {
  sequence: 1,
  at: "",
  author: "Łucja",
  kind: "edit",
  withdrawn: false,
  editions: [],
  dismissals: 0,
} as const;

const SEGMENTS: readonly PastSegment[] = Array.from({ length: 2_500 }, (_, index) => {
  return { id: index + 1, edition: 1, text: `річка ${index}`, received: null };
});
const ROWS = SEGMENTS.map(({ id }) => row(id, id));
const WHOLE: Standing<PastSegment> = {
  rows: ROWS,
  segments: SEGMENTS,
  flags: [],
  dismissals: [],
};

function row(id: number, segment: number) {
  const place = { order: `a${String(segment).padStart(5, "0")}`, cells: { 1: [segment] } };
  return { id, ...place, confidence: null, confirmed: false, alternative: null };
}

function flag(id: number, segment: number): Flag {
  const kind = { category: "Style", severity: "minor", note: "", state: "open" } as const;
  const words = { start: 0, end: 5, quote: "річка", suggestion: null, repeats: null };
  return { id, segment, ...words, raised: 1, ...kind };
}

type Step = StateDifference<PastSegment>;

/** Some texts, rows and flags are others afterwards; the same numbers again, and they are gone or come back. */
const steps = fc
  .record({
    texts: fc.uniqueArray(fc.integer({ min: 1, max: 2_500 }), { maxLength: 5 }),
    rows: fc.uniqueArray(fc.integer({ min: 1, max: 2_500 }), { maxLength: 5 }),
    flags: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
    isGone: fc.boolean(),
  })
  .map(({ texts, rows, flags, isGone }): Step => {
    return {
      segments: texts.map((id) => ({ id, edition: 1, text: `نهر ${id}`, received: "نهر" })),
      left: [],
      rows: { gone: rows, placed: isGone ? [] : rows.map((id) => row(id + 10_000, id)) },
      flags: isGone
        ? { gone: flags, standing: [] }
        : { gone: [], standing: flags.map((id) => flag(id, 1 + (id % 3))) },
      dismissals: { gone: [], standing: [] },
    };
  });

function tellingOf(state: Standing<PastSegment>): Telling {
  return { state, texts: compareWithReceived(state).texts };
}

/** What the page makes of it. */
function heard(shown: Shown | null, told: Telling, next: Telling): Shown {
  const gathered = nothingYet(shown);
  for (const part of partsOf(told, next)) gather(gathered, part);
  const differences = { rearranged: [], reflagged: [], differing: [], isOtherLater: false };
  return shownOf(gathered, { facts: FACTS, differences });
}

function expectSame({ rows, outline, comparison }: Shown, { state, texts }: Telling): void {
  expect(rows).toEqual(state.rows);
  expect(outline.segments.flatMap((segment) => segment ?? [])).toEqual(state.segments);
  const flags = [...outline.flags.values()].flat();
  expect(flags.sort((a, b) => a.id - b.id)).toEqual(state.flags);
  expect(comparison.texts).toEqual(texts);
  for (const [index, { cells }] of rows.entries())
    for (const segment of Object.values(cells).flat()) expect(outline.rowOf[segment]).toBe(index);
}

describe("what the page is told of states, one after another,", () => {
  test("makes it show each as it is", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 3 }), (script) => {
        let state = WHOLE;
        let told = tellingOf(state);
        let shown = heard(null, NOTHING_TOLD, told);
        for (const step of script) {
          state = patchState(state, step);
          const next = tellingOf(state);
          shown = heard(shown, told, next);
          expectSame(shown, next);
          told = next;
        }
      }),
      { numRuns: 20 },
    );
  });

  test("comes in parts, and of a step only what differs", () => {
    const whole = tellingOf(WHOLE);
    expect([...partsOf(NOTHING_TOLD, whole)].map(({ segments }) => segments.length)).toEqual([
      1_000, 1_000, 500,
    ]);
    const segments = [{ id: 7, edition: 1, text: "нарис", received: "річка" }];
    const none = { gone: [], standing: [] };
    const rows = { gone: [], placed: [] };
    const step = { rows, segments, left: [], flags: none, dismissals: none };
    const next = tellingOf(patchState(WHOLE, step));
    expect([...partsOf(whole, next)]).toEqual([
      { rows, segments, flags: [], texts: [[7, "річка"]] },
    ]);
    expect([...partsOf(next, next)]).toEqual([]);
  });
});
