import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LoggedChange, standingFor, undoneIn } from "#lib/core/history/change.ts";
import { toTakeBack } from "#lib/core/history/sitting.ts";

/** Notation: `e` an edit, `u3` an undo of change 3, `r4` the redo that takes undo 4 back; numbered from 2 after an import. */
function log(script: string): LoggedChange[] {
  const kinds = { e: "edit", u: "undo", r: "redo" } as const;
  const steps = script.split(" ").map((step, index): LoggedChange => {
    const letter = step.startsWith("u") ? "u" : step.startsWith("r") ? "r" : "e";
    const undoes = Number(step.slice(1)) || null;
    return { sequence: index + 2, kind: kinds[letter], undoes, editor: "me" };
  });
  return [{ sequence: 1, kind: "import", undoes: null, editor: "me" }, ...steps];
}

describe("toTakeBack()", () => {
  test.each<[string, number[], number[]]>([
    ["e e e", [2, 3], [3, 2]],
    ["e e e", [4, 2], [4, 2]],
    ["e e u3", [2, 3], [2]],
    ["e e u3", [2, 3, 4], [2]],
    ["e u2", [3], [3]],
    ["e u2 r3", [2, 3, 4], [4]],
    ["e u2 r3", [3, 4], []],
    ["e u2 r3", [4], [4]],
    ["e u2 r3 u4", [3, 4, 5], [5]],
    ["e u2 r3 u4", [4, 5], []],
    ["e e u2 r4", [2, 3], [5, 3]],
    ["e e", [1, 2, 3], [3, 2, 1]],
    ["e u1 r3", [1, 2], [2, 4]],
  ])("in `%s` the sitting %j is taken back by undoing %j", (script, wanted, expected) => {
    expect(toTakeBack(log(script), wanted)).toEqual(expected);
  });

  const scripts = fc.array(fc.tuple(fc.boolean(), fc.nat(50)), { maxLength: 30 });

  /** Undoes or redoes what stands at some place, or edits. */
  function grown(script: readonly (readonly [boolean, number])[]): LoggedChange[] {
    const grow = (done: LoggedChange[], [isNew, which]: readonly [boolean, number]) => {
      const target = isNew ? null : standingFor(done, (which % done.length) + 1);
      return [...done, next(done, target)];
    };
    return script.reduce<LoggedChange[]>(grow, log("e"));
  }

  function next(done: readonly LoggedChange[], undoes: number | null): LoggedChange {
    const kind = done.find(({ sequence }) => sequence === undoes)?.kind;
    const given = undoes === null ? "edit" : kind === "undo" ? "redo" : "undo";
    return { sequence: done.length + 1, kind: given, undoes, editor: "me" };
  }

  /** The ordinary changes in effect. */
  function inEffect(changes: readonly LoggedChange[]): number[] {
    const undone = undoneIn(changes);
    const own = changes.filter(({ undoes }) => undoes === null);
    return own.map(({ sequence }) => sequence).filter((sequence) => !undone.has(sequence));
  }

  test("leaves in effect what was before the sitting, in any log", () => {
    fc.assert(
      fc.property(scripts, fc.nat(30), (script, from) => {
        const whole = grown(script);
        const earlier = whole.slice(0, Math.max(1, from % whole.length));
        const sitting = whole.slice(earlier.length).map(({ sequence }) => sequence);
        let after = whole;
        for (const sequence of toTakeBack(whole, sitting))
          after = [...after, next(after, sequence)];
        expect(inEffect(after)).toEqual(inEffect(earlier));
      }),
    );
  });

  test("acts on each change once, and only on what stands", () => {
    fc.assert(
      fc.property(scripts, fc.array(fc.nat(30)), (script, picked) => {
        const whole = grown(script);
        const found = toTakeBack(
          whole,
          picked.map((at) => (at % whole.length) + 1),
        );
        expect(new Set(found).size).toBe(found.length);
        expect(found.map((sequence) => standingFor(whole, sequence))).toEqual(found);
      }),
    );
  });
});
