import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTogether, signedRuns } from "#app/_diff/diff-piece.ts";
import type { SpaceSign } from "#lib/core/diff/white-space-signs.ts";

const sign = (start: number): SpaceSign => ({ start, end: start + 1, sign: "␣", name: "space" });

/** The runs of a text in a notation: `«marked»`, signs in the place of their characters. */
function drawn(text: string, marks: { start: number; end: number }[], signs: SpaceSign[]): string {
  return signedRuns({ start: 0, end: text.length }, marks, signs)
    .map((run) => ({ ...run, shown: run.sign?.sign ?? text.slice(run.start, run.end) }))
    .map(({ isMarked, shown }) => (isMarked ? `«${shown}»` : shown))
    .join("");
}

describe("signedRuns()", () => {
  test.each([
    ["plain words", "big cat", [], [], "big cat"],
    ["a mark", "runner", [{ start: 4, end: 6 }], [], "runn«er»"],
    ["an empty mark", "color", [{ start: 4, end: 4 }], [], "color"],
    ["a sign", "a b", [], [sign(1)], "a␣b"],
    ["two signs side by side", "a  b", [], [sign(1), sign(2)], "a␣␣b"],
    ["a sign within a mark", "to day", [{ start: 1, end: 4 }], [sign(2)], "t«o»«␣»«d»ay"],
  ])("cuts %s", (_, text, marks, signs, expected) => {
    expect(drawn(text, marks, signs)).toBe(expected);
  });

  test("law: runs cover the stretch once, in order", () => {
    const place = fc.nat(30);
    fc.assert(
      fc.property(place, place, fc.array(place, { maxLength: 6 }), (a, b, cuts) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const sorted = [...new Set(cuts)].sort((one, other) => one - other);
        const runs = signedRuns({ start, end }, [], sorted.map(sign));
        expect(runs.map((run) => run.start)).toEqual(
          [start, ...runs.slice(0, -1).map((run) => run.end)].slice(0, runs.length),
        );
        expect(runs.at(-1)?.end ?? end).toBe(end);
      }),
    );
  });
});

test("isTogether() joins the two sides of a change within a word, and nothing else", () => {
  const was = { kind: "deleted", text: "kyiv", isInside: true } as const;
  const is = { kind: "inserted", text: "Kyiv", isInside: true } as const;
  expect(isTogether(was, is)).toBe(true);
  expect(isTogether(is, was)).toBe(false);
  expect(isTogether({ kind: "deleted", text: "cat" }, { kind: "inserted", text: "dog" })).toBe(
    false,
  );
});
