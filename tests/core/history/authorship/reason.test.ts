import { describe, expect, test } from "vitest";
import { reasonOf } from "#lib/core/history/authorship/reason.ts";
import type { FlagTurn } from "#lib/core/history/change.ts";
import type { Flag, FlagState } from "#lib/core/quality/flags.ts";

function flag(state: FlagState, quote = "nite", start: number | null = 4): Flag {
  const words = { segment: 2, start, end: start === null ? null : start + 4, quote };
  const kind = { category: "Spelling", severity: "minor", note: "" } as const;
  return { id: 7, ...words, ...kind, suggestion: null, repeats: null, state, raised: 1 };
}

const turn = (before: Flag | null, after: Flag | null): FlagTurn => ({
  before,
  after,
  carried: before?.state === after?.state,
});

describe("reasonOf()", () => {
  test.each<[string, FlagTurn, FlagState, FlagState | null]>([
    ["moved it to fixed", turn(flag("open"), flag("fixed")), "fixed", "fixed"],
    [
      "altered its words, fixed by now",
      turn(flag("open"), flag("open", "night")),
      "fixed",
      "fixed",
    ],
    [
      "took its words out, fixed by now",
      turn(flag("open"), flag("open", "nite", null)),
      "fixed",
      "fixed",
    ],
    [
      "altered the words of one that is open",
      turn(flag("open"), flag("open", "night")),
      "open",
      null,
    ],
    ["only moved it along", turn(flag("open"), flag("open", "nite", 9)), "fixed", null],
    ["raised it", turn(null, flag("open")), "fixed", null],
    ["edited beside a fixed one", turn(flag("fixed"), flag("fixed", "nite", 9)), "fixed", null],
  ])("of a change that %s", (_, flags, now, expected) => {
    const reason = reasonOf({ fixes: [], flags: [flags] }, new Map([[7, flag(now)]]));
    expect(reason).toMatchObject({ check: null });
    expect(reason.flag?.state ?? null).toBe(expected);
  });

  test("names the check whose fix was taken, not one that was given up again", () => {
    const fix = { check: "numerals", language: "en" };
    const reason = (before: typeof fix | null, after: typeof fix | null) =>
      reasonOf({ fixes: [{ before, after }], flags: [] }, new Map()).check;
    expect([reason(null, fix), reason(fix, null)]).toEqual(["numerals", null]);
  });
});
