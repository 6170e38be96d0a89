import { describe, expect, test } from "vitest";
import {
  type LoggedChange,
  standingFor,
  undoneIn,
  undoPointsOf,
} from "#lib/core/history/change.ts";

// Notation: `e` an edit, `u3` an undo of change 3, `r4` the redo that takes undo 4 back; numbered from 2 after an import.
// A capital letter is a colleague's.
function log(script: string): LoggedChange[] {
  const steps = script.split(" ").filter(Boolean);
  return [
    { sequence: 1, kind: "import", undoes: null, editor: "me" },
    ...steps.map((step, index): LoggedChange => {
      const letter = step[0]?.toLowerCase();
      const kind = letter === "u" ? "undo" : letter === "r" ? "redo" : "edit";
      const undoes = Number(step.slice(1)) || null;
      return { sequence: index + 2, kind, undoes, editor: step[0] === letter ? "me" : "colleague" };
    }),
  ];
}

describe("undoPointsOf()", () => {
  test.each([
    ["", null, null],
    ["e", 2, null],
    ["e e", 3, null],
    ["e e u3", 2, 4],
    ["e e u3 u2", null, 5],
    ["e e u3 u2 r5", 6, 4],
    ["e e u3 u2 r5 r4", 7, null],
    ["e e u3 e", 5, null],
    ["e e u2", 3, 4],
    ["e E", 2, null],
    ["e e U3", 2, null],
    ["E u2", null, 3],
    ["e u2 E", null, 3],
  ])("after `%s` undo acts on %s and redo on %s", (script, undo, redo) => {
    expect(undoPointsOf(log(script), "me")).toEqual({ undo, redo });
  });
});

describe("undoneIn()", () => {
  test.each([
    ["e e", []],
    ["e u2", [2]],
    ["e u2 r3", [3]],
    ["e u2 r3 u4", [2, 4]],
  ])("after `%s` the changes %j are out of effect", (script, undone) => {
    expect([...undoneIn(log(script))].sort()).toEqual(undone);
  });
});

describe("standingFor()", () => {
  test.each([
    ["e", 2, 2],
    ["e u2 r3", 2, 4],
    ["e u2 r3 u4 r5", 2, 6],
    ["e u2 r3 u4 r5", 4, 6],
    ["e e u3 r4", 2, 2],
  ])("in `%s` change %d is undone by taking back %d", (script, sequence, standing) => {
    expect(standingFor(log(script), sequence)).toBe(standing);
  });
});
