import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import { type Delta, NO_DELTA, type Turn } from "#lib/core/history/change.ts";
import { type PastState, Timeline } from "#lib/core/history/timeline.ts";

const SEGMENTS = [1, 2, 3];

function row(id: number, ...segments: number[]): PlacedRow {
  const cells = { 1: segments };
  return { id, order: `a${id}`, confidence: 1, confirmed: false, alternative: null, cells };
}

/** What stands after a change, kept in the plainest way: one map a kind of thing. */
class Ledger {
  readonly texts = new Map(SEGMENTS.map((segment) => [segment, 1]));
  readonly rows = new Map<number, PlacedRow>([[10, row(10, 1)]]);
  readonly names = new Map<number, { id: number; sequence: number; name: string }>();
  isWithdrawn = false;

  /** Turns a random wish into the delta it makes here, and makes it. */
  take(sequence: number, { what, which, value }: Wish): Delta {
    if (what === "text") {
      const before = this.texts.get(which) ?? 1;
      this.texts.set(which, sequence);
      return { ...NO_DELTA, texts: [{ segment: which, before, after: sequence }] };
    }
    if (what === "row") {
      const { before, after } = turned(this.rows, 10 + which, () => row(10 + which, value));
      return { ...NO_DELTA, grid: { before: listed(before), after: listed(after) } };
    }
    if (what === "name") {
      const made = () => ({ id: which, sequence: 1, name: `Чернетка ${value}` });
      return { ...NO_DELTA, names: [turned(this.names, which, made)] };
    }
    const before = this.isWithdrawn;
    this.isWithdrawn = !before;
    return { ...NO_DELTA, withdrawn: { before, after: !before } };
  }

  get state(): PastState {
    return {
      texts: new Map(this.texts),
      rows: sorted(this.rows),
      flags: [],
      dismissals: [],
      names: sorted(this.names),
      isWithdrawn: this.isWithdrawn,
    };
  }
}

interface Wish {
  readonly what: "text" | "row" | "name" | "withdraw";
  readonly which: number;
  readonly value: number;
}

function turned<T>(things: Map<number, T>, id: number, make: () => T): Turn<T> {
  const before = things.get(id) ?? null;
  const after = before ? null : make();
  if (after) things.set(id, after);
  else things.delete(id);
  return { before, after };
}

function listed<T>(thing: T | null): T[] {
  return thing ? [thing] : [];
}

function sorted<T extends { id: number }>(things: Map<number, T>): T[] {
  return [...things.values()].sort((a, b) => a.id - b.id);
}

const wishes = fc.array(
  fc.record<Wish>({
    what: fc.constantFrom("text", "row", "name", "withdraw"),
    which: fc.constantFrom(...SEGMENTS),
    value: fc.nat(9),
  }),
  { maxLength: 40 },
);

/** The states after the import and each wish, and the log that led there. */
function lived(script: readonly Wish[]) {
  const ledger = new Ledger();
  const first = ledger.state;
  const log = [{ sequence: 1, delta: NO_DELTA }];
  const states = [first];
  for (const wish of script) {
    log.push({ sequence: log.length + 1, delta: ledger.take(log.length + 1, wish) });
    states.push(ledger.state);
  }
  return { log, states, first, last: ledger.state };
}

describe("Timeline", () => {
  test("knows every state of a random past, whether it is told the first rows or the last ones", () => {
    fc.assert(
      fc.property(wishes, (script) => {
        const { log, states, first, last } = lived(script);
        for (const { rows } of [first, last]) {
          const timeline = new Timeline({ segments: SEGMENTS, rows });
          for (const change of log) timeline.append(change);
          expect(states.map((_, at) => timeline.stateAt(at + 1))).toEqual(states);
        }
      }),
    );
  });

  test("goes on where it was left: earlier states stay what they were", () => {
    fc.assert(
      fc.property(wishes, fc.nat(40), (script, cut) => {
        const { log, states, first } = lived(script);
        const timeline = new Timeline({ segments: SEGMENTS, rows: first.rows });
        const known = Math.min(log.length, cut + 1);
        for (const change of log.slice(0, known)) timeline.append(change);
        const before = timeline.stateAt(known);
        for (const change of log.slice(known)) timeline.append(change);
        expect(timeline.stateAt(known)).toEqual(before);
        expect(before).toEqual(states[known - 1]);
      }),
    );
  });

  test("keeps nothing twice of what the log never touches", () => {
    const timeline = new Timeline({ segments: SEGMENTS, rows: [row(10, 1)] });
    timeline.append({ sequence: 1, delta: NO_DELTA });
    expect(timeline.size).toBe(4);
  });

  test("refuses a change out of order, and a state that is not there", () => {
    const timeline = new Timeline({ segments: SEGMENTS, rows: [] });
    expect(() => timeline.append({ sequence: 2, delta: NO_DELTA })).toThrow("Expected change 1");
    timeline.append({ sequence: 1, delta: NO_DELTA });
    expect(() => timeline.stateAt(0)).toThrow("from 1 to 1");
    expect(() => timeline.stateAt(2)).toThrow("from 1 to 1");
  });
});
