import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedRow } from "#lib/core/document/grid.ts";
import { type Delta, NO_DELTA, type Turn } from "#lib/core/history/change.ts";
import { patchState } from "#lib/core/history/state-difference.ts";
import { type PastDifference, type PastState, Timeline } from "#lib/core/history/timeline.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Remark } from "#lib/core/quality/remarks.ts";
import type { SegmentReview } from "#lib/core/quality/reviews.ts";

const SEGMENTS = [1, 2, 3];
const IMPORT = 1;

function row(id: number, ...segments: number[]): PlacedRow {
  const cells = { 1: segments };
  return {
    id,
    order: `a${String(id).padStart(4, "0")}`,
    confidence: 1,
    confirmed: false,
    alternative: null,
    cells,
  };
}

function flag(id: number, note: string): Flag {
  const words = { segment: 1, start: 0, end: 4, quote: "міст" };
  const kind = { category: "Style", severity: "minor", state: "open" } as const;
  return { id, ...words, ...kind, note, suggestion: null, repeats: null, raised: 1 };
}

function dismissal(id: number, reason: string): Dismissal {
  const words = { check: "doubled-word", language: "uk", key: "міст міст" };
  return { id: `d${id}`, scope: "document", ...words, reason };
}

function remark(id: number, text: string): Remark {
  return { id, flag: 1, text, mentions: [], author: "Олена", at: "2026-01-01T00:00:00.000Z" };
}

function review(segment: number, revision: number): SegmentReview {
  const bases = [{ segment: 3, revision }];
  return { segment, verdict: "approved", revision, bases, given: revision };
}

/** What stands after a change, kept in the plainest way: one map a kind of thing. */
class Ledger {
  readonly texts = new Map(SEGMENTS.map((segment) => [segment, IMPORT]));
  readonly rows = new Map(SEGMENTS.map((segment) => [10 + segment, row(10 + segment, segment)]));
  readonly receptions = new Map<number, number>();
  readonly flags = new Map<number, Flag>();
  readonly dismissals = new Map<number, Dismissal>();
  readonly names = new Map<number, { id: number; sequence: number; name: string }>();
  readonly remarks = new Map<number, Remark>();
  readonly reviews = new Map<number, SegmentReview>();
  isWithdrawn = false;

  /** Turns a random wish into the delta it makes here, and makes it. */
  take(sequence: number, { what, which, value }: Wish): Delta {
    if (what === "text") {
      const before = this.texts.get(which) ?? 1;
      this.texts.set(which, sequence);
      return { ...NO_DELTA, texts: [{ segment: which, before, after: sequence }] };
    }
    if (what === "row") {
      const { before, after } = turned(this.rows, 10 + which, () => row(10 + which, which));
      return { ...NO_DELTA, grid: { before: listed(before), after: listed(after) } };
    }
    if (what === "birth") {
      const segment = 100 + sequence;
      const after = row(segment, segment);
      this.texts.set(segment, sequence);
      this.rows.set(segment, after);
      const texts = [{ segment, before: 0, after: sequence }];
      return { ...NO_DELTA, texts, grid: { before: [], after: [after] } };
    }
    if (what === "death") {
      const before = [...this.rows.values()].at(value % Math.max(1, this.rows.size));
      this.rows.delete(before?.id ?? 0);
      return { ...NO_DELTA, grid: { before: before ? [before] : [], after: [] } };
    }
    if (what === "file") {
      const before = { edition: which, reception: this.receptions.get(which) ?? IMPORT };
      const after = { edition: which, reception: value < 3 ? IMPORT : sequence };
      this.receptions.set(which, after.reception);
      return { ...NO_DELTA, receptions: [{ before, after }] };
    }
    if (what === "flag") {
      const turn = turned(this.flags, which, () => flag(which, `Примітка ${value}`));
      return { ...NO_DELTA, flags: [{ ...turn, carried: false }] };
    }
    if (what === "dismissal") {
      const made = () => dismissal(which, `так і треба ${value}`);
      return { ...NO_DELTA, dismissals: [turned(this.dismissals, which, made)] };
    }
    if (what === "name") {
      const made = () => ({ id: which, sequence: 1, name: `Чернетка ${value}` });
      return { ...NO_DELTA, names: [turned(this.names, which, made)] };
    }
    if (what === "remark") {
      const made = () => remark(which, `Чому ${value}?`);
      return { ...NO_DELTA, remarks: [turned(this.remarks, which, made)] };
    }
    if (what === "review") {
      const turn = turned(this.reviews, which, () => review(which, value));
      return { ...NO_DELTA, reviews: [turn] };
    }
    const before = this.isWithdrawn;
    this.isWithdrawn = !before;
    return { ...NO_DELTA, withdrawn: { before, after: !before } };
  }

  get state(): PastState {
    return {
      texts: new Map([...this.texts].filter(([segment]) => this.stands(segment))),
      rows: sorted(this.rows),
      flags: sorted(this.flags),
      dismissals: sorted(this.dismissals),
      names: sorted(this.names),
      reviews: [...this.reviews.values()].sort((a, b) => a.segment - b.segment),
      remarks: sorted(this.remarks),
      isWithdrawn: this.isWithdrawn,
      receptions: new Map([...this.receptions].filter(([, reception]) => reception !== IMPORT)),
    };
  }

  private stands(segment: number): boolean {
    return [...this.rows.values()].some(({ cells }) => cells[1]?.includes(segment));
  }
}

const WISHES = [
  "text",
  "row",
  "birth",
  "death",
  "file",
  "flag",
  "dismissal",
  "name",
  "remark",
  "review",
  "withdraw",
] as const;

interface Wish {
  readonly what: (typeof WISHES)[number];
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

function sorted<T>(things: ReadonlyMap<number, T>): T[] {
  return [...things].sort(([a], [b]) => a - b).map(([, thing]) => thing);
}

const wishes = fc.array(
  fc.record<Wish>({
    what: fc.constantFrom(...WISHES),
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

/** A state as lists of things by id, which a difference can be applied to. */
function comparable(state: PastState | undefined) {
  if (!state) throw new Error("Expected a state");
  const { texts, rows, flags, dismissals } = state;
  const segments = [...texts].map(([id, revision]) => ({ id, revision }));
  return { rows, segments: segments.sort((a, b) => a.id - b.id), flags, dismissals };
}

function patched(state: PastState | undefined, { texts, ...difference }: PastDifference) {
  const segments = [...texts].map(([id, revision]) => ({ id, revision }));
  return patchState(comparable(state), { ...difference, segments });
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

  test("leads from any state of a random past to any other, earlier or later", () => {
    fc.assert(
      fc.property(wishes, fc.nat(), fc.nat(), (script, one, other) => {
        const { log, states, first } = lived(script);
        const timeline = new Timeline({ segments: SEGMENTS, rows: first.rows });
        for (const change of log) timeline.append(change);
        const [from, to] = [1 + (one % log.length), 1 + (other % log.length)];
        const difference = timeline.between(from, to);
        expect(patched(states[from - 1], difference)).toEqual(comparable(states[to - 1]));
        expect(difference.isWithdrawn).toBe(states[to - 1]?.isWithdrawn);
        const receptions = [...(states[to - 1]?.receptions ?? [])];
        const changed = [...difference.receptions].filter(([, reception]) => reception !== IMPORT);
        expect(receptions).toEqual(expect.arrayContaining(changed));
      }),
    );
  });

  test("tells of what was touched between two states alone", () => {
    const timeline = new Timeline({ segments: SEGMENTS, rows: [row(10, 1), row(11, 2)] });
    const edit = (segment: number, before: number, after: number) =>
      timeline.append({
        sequence: after,
        delta: { ...NO_DELTA, texts: [{ segment, before, after }] },
      });
    timeline.append({ sequence: 1, delta: NO_DELTA });
    edit(1, 1, 2);
    edit(2, 1, 3);
    edit(1, 2, 4);
    const texts = (from: number, to: number) => [...timeline.between(from, to).texts];
    expect(texts(2, 3)).toEqual([[2, 3]]);
    expect(texts(4, 3)).toEqual([[1, 2]]);
    expect(texts(3, 3)).toEqual([]);
    expect(timeline.between(1, 4).rows).toEqual({ gone: [], placed: [] });
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
    expect(() => timeline.between(1, 2)).toThrow("from 1 to 1");
    expect(() => timeline.between(0, 1)).toThrow("from 1 to 1");
  });
});
