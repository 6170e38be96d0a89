import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf } from "#app/_features/review/findings/alike.ts";
import { indexOf, listed, outlineWith, problemOn } from "./findings.ts";

const outline = outlineWith(
  ["en", "the the boat", "a a boat", "the the end"],
  ["es", "el el barco", "the the barco", "un un fin"],
);
const ALL = [
  problemOn(outline, 100, "the the"),
  problemOn(outline, 101, "a a"),
  problemOn(outline, 102, "the the"),
  problemOn(outline, 200, "el el"),
  problemOn(outline, 201, "the the"),
];

describe("the findings alike", () => {
  const alike = indexOf(ALL).alike;
  const segments = (of: (typeof ALL)[number]) => sorted(alike.all(of));

  test("finds the same words in any edition, and the same variant in the same edition", () => {
    expect(segments(problemOn(outline, 102, "the the"))).toEqual([100, 101, 102, 201]);
    expect(segments(problemOn(outline, 200, "el el"))).toEqual([200, 201]);
  });

  test("finds no other words where each word needs a look", () => {
    const spelt = ALL.map((one) => ({ ...one, check: "spelling" }));
    const alike = indexOf(spelt).alike;
    const wanted = problemOn(outline, 102, "the the", { check: "spelling" });
    expect(sorted(alike.all(wanted))).toEqual([100, 102, 201]);
  });

  test("leaves out what another check finds, and what was dismissed", () => {
    const other = problemOn(outline, 100, "the the", { check: "repetition" });
    expect(alike.all(other)).toEqual([]);
    const dismissed = { scope: "document", reason: "-", author: "Ana", at: "" } as const;
    const index = indexOf(ALL.map((one) => ({ ...one, dismissed })));
    expect(index.alike.all(other)).toEqual([]);
  });
});

test("law: as many findings alike are counted as are found", () => {
  const words = ["the the", "a a", "el el", "un un"];
  const finding = fc.record({
    segment: fc.constantFrom(100, 101, 102, 200, 201, 202),
    check: fc.constantFrom("doubled-word", "repetition"),
    message: fc.constantFrom("once", "twice"),
    fixCount: fc.constantFrom(0, 1),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
      const problems = findings.map(({ segment, ...rest }, index) => {
        const at = words.find((one) => outline.segments.get(segment)?.text.includes(one)) ?? "";
        return problemOn(outline, segment, at, { ...rest, fingerprint: String(index) });
      });
      const { alike } = indexOf(problems);
      for (const one of problems) expect(alike.count(one)).toBe(alike.all(one).length);
    }),
  );
});

describe("groupsOf()", () => {
  test("gathers the same words of an edition in the order of the first of each", () => {
    const groups = groupsOf(listed(ALL));
    expect(groups.map(({ items }) => items.map(({ segment }) => segment))).toEqual([
      [100, 102],
      [101],
      [200],
      [201],
    ]);
  });

  test("law: every item is in one group, and keeps its place in it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL), (problems) => {
        const items = listed(problems);
        const groups = groupsOf(items);
        expect(new Set(groups.flatMap((group) => group.items))).toEqual(new Set(items));
        for (const group of groups) {
          const places = group.items.map((item) => items.indexOf(item));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });
});

function sorted(problems: readonly { readonly segment: number }[]): number[] {
  return problems.map(({ segment }) => segment).sort((a, b) => a - b);
}
