import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "#lib/core/diff/change.ts";
import { present } from "#lib/core/diff/present/present.ts";
import { alignLists } from "#lib/core/diff/search/align.ts";
import { type Units, unitsOf } from "#lib/core/diff/units.ts";
import { writing } from "#tests/core/text/writing.ts";
import { inText } from "./arranged.ts";

// Words and marks that resemble and repeat one another, so that all rules meet one another.
const WORDS = [
  "kyiv",
  "Kyiv",
  "київ",
  "Київ",
  "києві",
  "і",
  "та",
  "كتاب",
  "كتابا",
  "我",
  "喜欢",
  "10",
  "a.b",
  "www",
];
const SIGNS = [" ", " ", " ", "  ", "\n", ",", ".", "—", "-", "»", "“", "(", "\u00a0", "👩‍🚀"];
const prose = fc
  .array(fc.constantFrom(...WORDS, ...SIGNS), { maxLength: 30 })
  .map((parts) => parts.join(""));

/** Two texts, of which the second is often an edit of the first. */
const versions = fc.oneof(
  fc.tuple(prose, prose),
  fc.tuple(writing, writing),
  fc.tuple(prose, fc.nat(), fc.nat(6), prose).map(([text, at, length, added]): [string, string] => {
    const start = at % (text.length + 1);
    return [text, text.slice(0, start) + added + text.slice(start + length)];
  }),
);

interface Presented {
  readonly a: Units;
  readonly b: Units;
  readonly changes: readonly Change[];
}

function presented(before: string, after: string): Presented {
  const [a, b] = unitsOf(before, after, "und");
  return { a, b, changes: present(a, b, alignLists(a, b).changes) };
}

describe("laws of present()", () => {
  test("what lies between changes is equal, so that both texts can be rebuilt", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { a, b, changes } = presented(before, after);
        let read = { a: 0, b: 0 };
        const end = { fromA: a.count, toA: a.count, fromB: b.count, toB: b.count };
        for (const change of [...changes, end]) {
          const { fromA, fromB, toA, toB } = inText(change, a, b);
          expect(before.slice(read.a, fromA)).toBe(after.slice(read.b, fromB));
          read = { a: toA, b: toB };
        }
      }),
    );
  });

  test("changes are in order, apart from one another, and never empty", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        let [readA, readB] = [-1, -1];
        for (const { fromA, toA, fromB, toB } of presented(before, after).changes) {
          expect(fromA > readA && fromB > readB && toA >= fromA && toB >= fromB).toBe(true);
          expect(toA - fromA + toB - fromB).toBeGreaterThan(0);
          [readA, readB] = [toA, toB];
        }
      }),
    );
  });

  test("what a change undone shows is the change itself, read backwards", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const [a, b] = unitsOf(before, after, "und");
        const { changes } = alignLists(a, b);
        expect(present(b, a, changes.map(mirrored))).toEqual(present(a, b, changes).map(mirrored));
      }),
    );
  });
});

function mirrored({ fromA, toA, fromB, toB }: Change): Change {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}
