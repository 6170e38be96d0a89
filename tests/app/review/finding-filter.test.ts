import { describe, expect, test } from "vitest";
import {
  countsOf,
  FIRST_VIEW,
  inScope,
  isNarrowed,
  narrowed,
  readView,
  sourceOf,
  WIDE,
} from "#app/_features/review/findings/finding-filter.ts";
import { placesIn } from "#app/_features/review/findings/reading-queue.ts";
import type { Flag } from "#app/_features/review/requests.ts";
import { indexOf, listed, outlineWith, problemOn } from "./findings.ts";

const outline = outlineWith(["en", "the the boat", "a a kyiv"], ["es", "el el barco", "un un fin"]);
const flag = { id: 1, segment: 101, start: 0, end: 1, severity: "major", state: "open" } as Flag;
const dismissed = { scope: "document", reason: "-", author: "Ana", at: "" } as const;
const root = problemOn(outline, 100, "the the");
const problems = [
  root,
  problemOn(outline, 101, "kyiv", { check: "proper-noun-case", severity: "critical" }),
  problemOn(outline, 200, "el el", { root: { ...root } }),
  problemOn(outline, 201, "un un", { dismissed }),
];
const items = listed(problems, [flag]);
const queue = items.filter(({ segment }) => segment < 200);
const segmentsOf = (found: readonly { segment: number }[]) => found.map(({ segment }) => segment);

describe("inScope()", () => {
  test.each([
    ["row", [100, 200], [100, 200]],
    ["row", [], []],
    ["document", [], [100, 101, 101]],
    ["inherited", [], [200]],
    ["dismissed", [], [201]],
  ] as const)("%s, at a row of %j: %j", (scope, row, segments) => {
    const places = placesIn(outline, [1, 2]);
    const listed = { items: indexOf(problems, [flag]).items, queue, places };
    expect(segmentsOf(inScope(listed, scope, row))).toEqual(segments);
  });

  test("leaves out the columns that are hidden", () => {
    const places = placesIn(outline, [1]);
    const listed = { items: indexOf(problems, [flag]).items, queue, places };
    expect(segmentsOf(inScope(listed, "row", [100, 200]))).toEqual([100]);
    expect(inScope(listed, "dismissed", [])).toEqual([]);
  });
});

describe("narrowed()", () => {
  test.each([
    [{ check: "proper-noun-case" }, [101]],
    [{ check: "flag" }, [101]],
    [{ severity: "minor" }, [100, 200, 201]],
    [{ edition: 2 }, [200, 201]],
    [{ edition: 2, severity: "critical" }, []],
  ] as const)("by %j leaves %j", (by, segments) => {
    expect(isNarrowed({ ...WIDE, ...by })).toBe(true);
    expect(segmentsOf(narrowed(items, { ...WIDE, ...by }, outline))).toEqual(segments);
  });

  test("by nothing leaves everything", () => {
    expect(isNarrowed(WIDE)).toBe(false);
    expect(narrowed(items, WIDE, outline)).toEqual(items);
  });
});

test("countsOf() counts by what is asked, most first", () => {
  expect(countsOf(items, sourceOf)).toEqual([
    ["doubled-word", 3],
    ["flag", 1],
    ["proper-noun-case", 1],
  ]);
});

describe("readView()", () => {
  test.each([null, "row", 7, [], {}, { scope: "everything", severity: "grave", edition: "1" }])(
    "takes %j for no view",
    (kept) => {
      expect(readView(kept)).toEqual(FIRST_VIEW);
    },
  );

  test("reads what was kept", () => {
    const view = { ...FIRST_VIEW, scope: "document", isGrouped: true, edition: 2 } as const;
    expect(readView(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });
});
