import { describe, expect, test } from "vitest";
import { isWithin, lastHeadOf, lineOf, logLines } from "#app/_features/history/log-lines.ts";
import { undoable } from "#app/_features/history/undoable.ts";

// Notation: a change is `number Person`; newest first, all within one half hour.
function log(changes: string) {
  return changes.split(", ").map((change) => {
    const [sequence, author = ""] = change.split(" ");
    return { sequence: Number(sequence), author, at: "2026-11-23T10:00:00.000Z" };
  });
}

const ENTRIES = log("9 Олена, 8 Олена, 5 ليلى");
const LINES = logLines(ENTRIES);

describe("the lines of the log", () => {
  test("are the head of each sitting, then its changes", () => {
    expect(LINES.map(({ key }) => key)).toEqual([
      "sitting-9",
      "change-9",
      "change-8",
      "sitting-5",
      "change-5",
    ]);
  });

  test("keep the name of a sitting when older changes join it", () => {
    const [head] = logLines(log("9 Олена, 8 Олена, 7 Олена"));
    expect(head?.key).toBe(LINES[0]?.key);
  });

  test.each([
    [9, 1],
    [5, 4],
    [6, -1],
  ])("have change %i at %i", (sequence, line) => {
    expect(lineOf(LINES, sequence)).toBe(line);
  });

  test.each([
    [9, true],
    [6, true],
    [5, true],
    [4, false],
    [10, false],
  ])("reach change %i: %s", (sequence, expected) => {
    expect(isWithin(ENTRIES, sequence)).toBe(expected);
  });

  test("end with the sitting that may go on in what is not loaded", () => {
    expect(lastHeadOf(LINES)?.key).toBe("sitting-5");
    expect(lastHeadOf([])).toBeUndefined();
  });
});

test("undoable() leaves out what is undone, steps back, and the import", () => {
  const change = (sequence: number, kind: "edit" | "undo" | "import", undone = false) => {
    return { sequence, kind, undone };
  };
  const changes = [
    change(4, "undo"),
    change(3, "edit", true),
    change(2, "edit"),
    change(1, "import"),
  ];
  expect(undoable(changes)).toEqual([2]);
});
