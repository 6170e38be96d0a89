import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignLists } from "#lib/core/diff/search/align.ts";
import { HUNK } from "#lib/core/diff/search/costs.ts";
import { commonEnds } from "#lib/core/diff/similarity.ts";

// A letter is a word of weight 8, a comma a mark, a space white space.
const WEIGHTS: Readonly<Record<string, number>> = { " ": 1, ",": 2 };

const sequenceOf = (text: string) => ({
  ids: Int32Array.from(text, (sign) => sign.charCodeAt(0)),
  weights: Uint8Array.from(text, (sign) => WEIGHTS[sign] ?? 8),
});

const weigh = (text: string) => sequenceOf(text).weights.reduce((sum, weight) => sum + weight, 0);

const aligned = (before: string, after: string) =>
  alignLists(sequenceOf(before), sequenceOf(after));

const shown = (before: string, after: string) => {
  let [notation, read] = ["", 0];
  for (const { fromA, toA, fromB, toB } of aligned(before, after).changes) {
    notation += `${before.slice(read, fromA)}[${before.slice(fromA, toA)}/${after.slice(fromB, toB)}]`;
    read = toA;
  }
  return notation + before.slice(read);
};

describe("alignLists() finds the cheapest changes", () => {
  test.each([
    ["an insertion and a deletion", "abcd", "acde", "a[b/]cd[/e]"],
    ["a lone shared space does not part two changes", "a b c d", "a x y d", "a [b c/x y] d"],
    ["a shared comma does", "a b,c d", "a x,y d", "a [b/x],[c/y] d"],
    ["of two ways, that with the heavier words kept", "x , ,", ", ,x", "[/, ,]x[ , ,/]"],
    ["nothing is kept of nothing", "abc", "", "[abc/]"],
  ])("%s", (_, before, after, notation) => {
    expect(shown(before, after)).toBe(notation);
  });
});

describe("alignLists() divides long sequences", () => {
  const words = (count: number, wordAt: (at: number) => number) =>
    String.fromCharCode(...Array.from({ length: count }, (_, at) => 0x4e00 + wordAt(at)));
  const distinct = words(3000, (at) => at);
  const changed = (before: string, after: string) =>
    aligned(before, after).changes.map(({ fromA, toA, fromB, toB }) => [toA - fromA, toB - fromB]);

  test("and keeps one of two swapped halves", () => {
    const swapped = distinct.slice(1400) + distinct.slice(0, 1400);
    expect(changed(distinct, swapped)).toEqual([
      [1400, 0],
      [0, 1400],
    ]);
  });

  test("and finds by how much a text that repeats itself was shifted", () => {
    const [long, short] = [words(9000, (at) => at % 700), words(9000, (at) => (at + 300) % 700)];
    expect(changed(`x${long}y`, `v${short}w`)).toEqual([
      [301, 1],
      [1, 301],
    ]);
  });

  test("and keeps what is left of a single word said over and over", () => {
    expect(changed(`x${"a".repeat(4000)}y`, `v${"a".repeat(3900)}w`)).toEqual([
      [1, 1],
      [101, 1],
    ]);
  });

  test("and finds small edits wherever they are", () => {
    const edited = distinct.replaceAll(/[\u4e64\u5208\u5100\u5600]/g, "!");
    expect(changed(distinct, edited)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test("and replaces as a whole what has nothing in common, and says that it did not search all", () => {
    const other = words(3000, (at) => at + 5000);
    expect(changed(distinct, other)).toEqual([[3000, 3000]]);
    expect(aligned(distinct, other).exact).toBe(false);
  });
});

describe("laws of alignLists()", () => {
  const short = fc.string({ unit: fc.constantFrom(..."abc ,"), maxLength: 40 });
  const stretch = fc.string({ unit: fc.constantFrom(..."abcdefgh ,"), maxLength: 400 });
  // Versions of one text that repeats itself: long enough to be divided.
  const long = fc
    .tuple(stretch, stretch, stretch, fc.integer({ min: 1, max: 4 }))
    .map(([one, two, three, times]) => [
      (one + two + three).repeat(times),
      (one + three + two + one).repeat(times),
    ]);
  const pairs = fc.oneof(fc.tuple(short, short), long);

  test("the changes rebuild either side from the other, in order and apart", () => {
    fc.assert(
      fc.property(pairs, ([before = "", after = ""]) => {
        let [forth, back, readA, readB] = ["", "", 0, 0];
        for (const { fromA, toA, fromB, toB } of aligned(before, after).changes) {
          expect(readA === 0 || fromA > readA).toBe(true);
          expect(toA - fromA + toB - fromB).toBeGreaterThan(0);
          forth += before.slice(readA, fromA) + after.slice(fromB, toB);
          back += after.slice(readB, fromB) + before.slice(fromA, toA);
          [readA, readB] = [toA, toB];
        }
        expect(forth + before.slice(readA)).toBe(after);
        expect(back + after.slice(readB)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  const costOf = (before: string, after: string) =>
    aligned(before, after).changes.reduce(
      (sum, { fromA, toA, fromB, toB }) =>
        sum + HUNK + weigh(before.slice(fromA, toA)) + weigh(after.slice(fromB, toB)),
      0,
    );

  test("they never cost more than to replace all that is not shared at the ends", () => {
    fc.assert(
      fc.property(pairs, ([before = "", after = ""]) => {
        const { head, tail } = commonEnds(before, after);
        const [a, b] = [
          before.slice(head, before.length - tail),
          after.slice(head, after.length - tail),
        ];
        expect(costOf(before, after)).toBeLessThanOrEqual(a + b === "" ? 0 : HUNK + weigh(a + b));
      }),
      { numRuns: 200 },
    );
  });

  test("short sequences cost the same read forwards and backwards, and from either side", () => {
    const reversed = (text: string) => [...text].reverse().join("");
    fc.assert(
      fc.property(short, short, (before, after) => {
        const cost = costOf(`x${before}y`, `v${after}w`);
        expect(costOf(`v${after}w`, `x${before}y`)).toBe(cost);
        expect(costOf(reversed(`x${before}y`), reversed(`v${after}w`))).toBe(cost);
      }),
    );
  });
});
