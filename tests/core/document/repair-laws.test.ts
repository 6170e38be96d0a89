import fc from "fast-check";
import { expect, test } from "vitest";
import { hasFittingAlternative, runsIn } from "#lib/core/document/alternative.ts";
import {
  applyGridChange,
  fits,
  type GridChange,
  inverseOf,
  isEmpty,
  type PlacedRow,
  type RepairProblem,
} from "#lib/core/document/grid.ts";
import { planRealign } from "#lib/core/document/realign.ts";
import { planRepair, type Repair } from "#lib/core/document/repair.ts";
import { takeAligned } from "#lib/core/document/take-aligned.ts";
import { fakeAnswer } from "./fake-aligner.ts";
import { columnsOf, disputed, grid } from "./notation.ts";

const EDITIONS = [0, 1, 2];
const pick = fc.nat(50);
const edition = fc.nat(2);

const randomStep = fc.oneof(
  fc.record({
    kind: fc.constantFrom("merge-previous", "merge-next", "unconfirm", "accept-alternative"),
    pick,
  }),
  fc.record({
    kind: fc.constant("split"),
    pick,
    keep: fc.record({ 0: fc.nat(2), 1: fc.nat(2), 2: fc.nat(2) }),
  }),
  fc.record({
    kind: fc.constantFrom("push-down", "pull-up", "pop", "insert-gap", "close-gap"),
    pick,
    edition,
  }),
  fc.record({ kind: fc.constant("move"), pick, segment: fc.constantFrom(1, 3, 5, 11, 14, 22, 25) }),
  fc.record({ kind: fc.constant("confirm"), pick, above: fc.boolean() }),
  fc.record({
    kind: fc.constant("realign"),
    pick,
    to: fc.option(pick),
    pins: fc.array(fc.tuple(fc.constantFrom(1, 3, 5), fc.constantFrom(11, 14, 22)), {
      maxLength: 2,
    }),
    chances: fc.array(fc.nat(9), { minLength: 3, maxLength: 20 }),
  }),
);
type Step = typeof randomStep extends fc.Arbitrary<infer T> ? T : never;

function taken(rows: readonly PlacedRow[], step: Step, nextId: number): GridChange | RepairProblem {
  const rowAt = (at: number) => rows[at % rows.length]?.id ?? 0;
  if (!("chances" in step)) {
    const { pick: at, ...repair } = step;
    return planRepair(rows, { ...repair, row: rowAt(at) } as Repair, nextId);
  }
  const { pins, chances } = step;
  const range =
    step.to === null ? { from: null, to: null } : { from: rowAt(step.pick), to: rowAt(step.to) };
  const plan = planRealign(rows, { ...range, pins });
  if (typeof plan === "string") return plan;
  return takeAligned(rows, plan, fakeAnswer(plan, EDITIONS, chances), nextId);
}

const start = disputed(
  grid("1|11|21,22", "2,3|12|-", "4|-|23", "-|13|24", "5|14,15|25"),
  [2, 3],
  "2|12|23",
  "3,4|-|-",
);

test("laws: whatever is repaired, confirmed and aligned anew, rows cover every segment once and in order, none is empty, an alternative fits its run, and all can be undone", () => {
  fc.assert(
    fc.property(fc.array(randomStep, { minLength: 1, maxLength: 30 }), (steps) => {
      const whole = columnsOf(start, 3);
      const done: GridChange[] = [];
      let rows = start;
      for (const [index, step] of steps.entries()) {
        const change = taken(rows, step, 1000 * (index + 1));
        if (typeof change === "string") continue;
        expect(fits(rows, change)).toBe(true);
        const next = applyGridChange(rows, change);
        expect(columnsOf(next, 3)).toEqual(whole);
        expect(next.some(isEmpty)).toBe(false);
        const runs = runsIn(next).map((run) => next.slice(run.start, run.end));
        expect(runs.every(hasFittingAlternative)).toBe(true);
        done.push(change);
        rows = next;
      }
      for (const change of done.toReversed()) rows = applyGridChange(rows, inverseOf(change));
      expect(rows).toEqual(start);
    }),
    { numRuns: 1000 },
  );
});

test("law: confirmed rows are never aligned anew", () => {
  fc.assert(
    fc.property(fc.array(randomStep, { minLength: 1, maxLength: 20 }), (steps) => {
      let rows = start;
      for (const [index, step] of steps.entries()) {
        const change = taken(rows, step, 1000 * (index + 1));
        if (typeof change === "string") continue;
        if (step.kind === "realign") expect(change.before.some((row) => row.confirmed)).toBe(false);
        rows = applyGridChange(rows, change);
      }
    }),
  );
});
