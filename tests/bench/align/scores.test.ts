import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowsIn } from "./notation.ts";
import { figuresOf, pooled, scoreOf } from "./scores.ts";

const KNOWN = rowsIn("0:0 1+2:1 3: 4:2+3");

describe("scoreOf()", () => {
  test("counts gaps for precision alone, and a bead that shares a link as right in the lax sense", () => {
    expect(scoreOf(KNOWN, rowsIn("0:0 1:1 2: 3: 4:2+3"))).toEqual({
      found: 5,
      foundStrict: 3,
      foundLax: 4,
      known: 3,
      knownStrict: 2,
      knownLax: 3,
    });
  });

  test("takes no notice of rows that have units in other editions only", () => {
    expect(scoreOf(KNOWN, [...KNOWN, [[], []]])).toEqual(scoreOf(KNOWN, KNOWN));
  });

  test("does not mistake a merge for its parts", () => {
    expect(scoreOf(rowsIn("1+2:3"), rowsIn("12:3"))).toMatchObject({ foundStrict: 0, foundLax: 0 });
  });

  test("finds what is right no less often in the lax sense than in the strict one", () => {
    const cell = fc.uniqueArray(fc.nat(6), { maxLength: 3 });
    const beads = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(beads, beads, (known, found) => {
        const score = scoreOf(known, found);
        expect(score.foundLax).toBeGreaterThanOrEqual(score.foundStrict);
        expect(score.knownLax).toBeGreaterThanOrEqual(score.knownStrict);
        expect(score.found).toBeGreaterThanOrEqual(score.foundLax);
        expect(score.known).toBeGreaterThanOrEqual(score.knownLax);
      }),
    );
  });
});

describe("figuresOf()", () => {
  test("gives precision over the beads found and recall over the known ones with both sides", () => {
    const figures = figuresOf(scoreOf(KNOWN, rowsIn("0:0 1:1 2: 3: 4:2+3")));
    expect(figures.precision).toBeCloseTo(3 / 5);
    expect(figures.recall).toBeCloseTo(2 / 3);
    expect(figures.strict).toBeCloseTo(12 / 19);
    expect(figures.lax).toBeCloseTo(8 / 9);
  });

  test("is 1 for what is known and 0 where nothing was found", () => {
    expect(figuresOf(scoreOf(KNOWN, KNOWN))).toMatchObject({ strict: 1, lax: 1 });
    expect(figuresOf(scoreOf(KNOWN, []))).toMatchObject({ strict: 0, lax: 0 });
  });

  test("weighs pooled texts by their beads, not each text alike", () => {
    const [right, wrong] = [scoreOf(KNOWN, KNOWN), scoreOf(rowsIn("0:0"), rowsIn("0: :0"))];
    expect(figuresOf(pooled([right, wrong]))).toMatchObject({ precision: 4 / 6, recall: 3 / 4 });
  });
});
