import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignLists } from "#lib/core/diff/search/align.ts";
import { landmarks } from "#lib/core/diff/search/landmarks.ts";

const of = (...items: number[]) => Int32Array.from(items);
const list = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

describe("alignLists()", () => {
  test("finds the fewest edits", () => {
    expect(alignLists(of(1, 2, 3, 4), of(1, 3, 4, 5)).changes).toEqual([
      { fromA: 1, toA: 2, fromB: 1, toB: 1 },
      { fromA: 4, toA: 4, fromB: 3, toB: 4 },
    ]);
  });

  test("beyond its budget, divides at what occurs once in both", () => {
    const { changes, exact } = alignLists(of(1, 1, 9, 2, 2, 8, 5), of(3, 3, 3, 9, 4, 4, 8, 5), 2);
    expect(exact).toBe(false);
    expect(changes).toEqual([
      { fromA: 0, toA: 2, fromB: 0, toB: 3 },
      { fromA: 3, toA: 5, fromB: 4, toB: 6 },
    ]);
  });

  test.each([1, 3, 400])("keeps what lies between changes equal, with a budget of %i", (budget) => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const rebuilt: number[] = [];
        let read = 0;
        for (const { fromA, toA, fromB, toB } of alignLists(of(...before), of(...after), budget)
          .changes) {
          rebuilt.push(...before.slice(read, fromA));
          expect(rebuilt.length).toBe(fromB);
          rebuilt.push(...after.slice(fromB, toB));
          read = toA;
        }
        expect([...rebuilt, ...before.slice(read)]).toEqual(after);
      }),
    );
  });
});

describe("landmarks()", () => {
  test("keeps as many as stand in the same order", () => {
    expect(landmarks(of(1, 2, 3, 4), of(4, 1, 2, 3))).toEqual([
      { a: 0, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 3 },
    ]);
  });

  test("passes over what occurs twice", () => {
    expect(landmarks(of(1, 2, 2), of(2, 1, 2))).toEqual([{ a: 0, b: 1 }]);
  });
});
