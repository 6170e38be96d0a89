import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupSittings } from "#app/_features/history/sittings.ts";

// Notation: a change is `Person hh:mm`; newest first; a bar stands between two sittings.
function sittings(changes: string): string {
  const entries = changes.split(", ").map((change) => {
    const [author = "", time = ""] = change.split(" ");
    return { author, at: `2026-11-23T${time}:00.000Z` };
  });
  return groupSittings(entries)
    .map(({ entries }) =>
      entries.map(({ author, at }) => `${author} ${at.slice(11, 16)}`).join(", "),
    )
    .join(" | ");
}

describe("groupSittings()", () => {
  test.each([
    ["Олена 10:20, Олена 10:00", "Олена 10:20, Олена 10:00"],
    ["Олена 10:30, Олена 10:00", "Олена 10:30, Олена 10:00"],
    ["Олена 10:31, Олена 10:00", "Олена 10:31 | Олена 10:00"],
    ["Олена 10:50, Олена 10:25, Олена 10:00", "Олена 10:50, Олена 10:25, Олена 10:00"],
    ["ليلى 10:03, Łucja 10:02, ليلى 10:01", "ليلى 10:03 | Łucja 10:02 | ليلى 10:01"],
    ["Łucja 10:00, Łucja 10:00", "Łucja 10:00, Łucja 10:00"],
  ])("parts %s into %s", (changes, expected) => {
    expect(sittings(changes)).toBe(expected);
  });

  test("of nothing are none", () => {
    expect(groupSittings([])).toEqual([]);
  });

  test("hold every change once and in order, and differ from their neighbours", () => {
    const change = fc.record({ author: fc.constantFrom("Олена", "ليلى"), minute: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const entries = changes
          .sort((a, b) => b.minute - a.minute)
          .map(({ author, minute }) => ({ author, at: new Date(minute * 60_000).toISOString() }));
        const found = groupSittings(entries);
        expect(found.flatMap((sitting) => sitting.entries)).toEqual(entries);
        for (const { author, entries } of found) {
          expect(entries.every((entry) => entry.author === author)).toBe(true);
        }
      }),
    );
  });
});
