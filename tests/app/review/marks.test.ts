import { describe, expect, test } from "vitest";
import { kindOf, MARK_KINDS } from "#app/_features/review/findings/mark-kinds.ts";
import { marksOf, placedOn } from "#app/_features/review/findings/marks.ts";
import { placesIn, queueOf } from "#app/_features/review/findings/reading-queue.ts";
import { MQM_CATEGORIES } from "#lib/core/quality/mqm.ts";
import { indexOf, outlineWith, problemOn } from "./findings.ts";

const outline = outlineWith(
  ["en", "The ferry leaves kyiv.", "It comes back."],
  ["es", "El ferri sale de kyiv.", "Vuelve."],
);
const born = problemOn(outline, 100, "kyiv");
const inherited = problemOn(outline, 200, "kyiv", { root: { ...born } });

function queued(problems: readonly ReturnType<typeof problemOn>[], columns = [1, 2]) {
  const { list } = queueOf(indexOf(problems).items, placesIn(outline, columns));
  return list.map(({ segment }) => segment);
}

describe("queueOf()", () => {
  test("counts an inherited finding and the one it comes from as one", () => {
    expect(queued([inherited, born])).toEqual([100]);
  });

  test.each([
    [
      "the one it comes from was dismissed",
      [inherited, { ...born, dismissed: dismissal() }],
      [1, 2],
    ],
    ["the one it comes from is of another check", [inherited, { ...born, check: "numbers" }], [2]],
    ["the column it comes from is hidden", [inherited, born], [2]],
    ["nothing is found where it comes from", [inherited], [1, 2]],
  ])("counts an inherited finding where %s", (_, problems, columns) => {
    expect(queued(problems, columns)).toContain(200);
  });
});

describe("marksOf()", () => {
  const looks = (problems: readonly ReturnType<typeof problemOn>[]) => {
    const { items } = indexOf(problems);
    return [...items.keys()].map((segment) =>
      marksOf(placedOn(items.get(segment) ?? [], "", "", "en")).map(({ look }) => look),
    );
  };

  test("draws a finding by what it is about and how grave it is, an inherited one apart", () => {
    expect(looks([born, inherited])).toEqual([["spelling minor"], ["inherited minor"]]);
  });

  test("draws nothing for what was dismissed", () => {
    expect(looks([{ ...born, dismissed: dismissal() }])).toEqual([[]]);
  });
});

test("placedOn() moves a mark along with its words while the text is being typed", () => {
  const items = indexOf([born]).items.get(100) ?? [];
  const saved = "The ferry leaves kyiv.";
  const [placed] = placedOn(items, saved, "Today the ferry leaves kyiv.", "en");
  expect(placed).toMatchObject({ start: 23, end: 27 });
  expect(placedOn(items, saved, "It is gone.", "en")).toEqual([]);
});

describe("kindOf()", () => {
  test.each([
    ["house:7", "Accuracy/Mistranslation", "house"],
    ["spelling", "Linguistic conventions/Spelling", "spelling"],
    ["quote-pairs", "Linguistic conventions/Punctuation", "punctuation"],
    ["numbers", "Accuracy/Mistranslation", "accuracy"],
    ["number-format", "Locale conventions/Number format", "punctuation"],
    ["repetition", "Style/Awkward style", "style"],
  ])("%s of the category %s: %s", (check, mqm, kind) => {
    expect(kindOf({ check, mqm })).toBe(kind);
  });

  test("knows every category", () => {
    const kinds = MQM_CATEGORIES.map((mqm) => kindOf({ check: "any", mqm }));
    expect(kinds.filter((kind) => !MARK_KINDS.includes(kind))).toEqual([]);
  });
});

function dismissal() {
  return { scope: "occurrence", reason: "A name", author: "Ana", at: "2026-01-01" } as const;
}
