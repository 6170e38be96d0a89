import { describe, expect, it } from "vitest";
import { newMarks, stillHolding } from "#app/_features/review/findings/live-marks.ts";
import type { Item, PlacedItem } from "#app/_features/review/findings/marks.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";

function found(check: string, start: number, end: number): Finding {
  return {
    check,
    start,
    end,
    edition: 0,
    paragraph: 0,
    version: 1,
    mqm: "Linguistic conventions/Grammar",
    severity: "minor",
    message: `checks.${check}.found`,
    values: {},
    fixes: [],
    confidence: 1,
    evidence: [],
  };
}

function placed(check: string, start: number, end: number): PlacedItem {
  const problem = { ...found(check, start, end), dismissed: null };
  const item = { kind: "problem", id: `problem:${check}`, segment: 1, root: null, problem };
  return { item: item as unknown as Item, start, end };
}

const marked = (items: PlacedItem[], live: Finding[], saved: string, shown: string) =>
  newMarks(items, live, { saved, shown }).map(({ start, end }) => shown.slice(start, end));

describe("marks on a draft", () => {
  it("appear on what was typed", () => {
    const live = [found("doubled-word", 4, 11)];
    expect(marked([], live, "The old man", "The old old man")).toEqual(["old old"]);
  });

  it("do not appear on words that stood there before: the server has judged those", () => {
    const live = [found("spelling", 0, 4)];
    expect(marked([], live, "Thhe old man", "Thhe old man came")).toEqual([]);
  });

  it("do not appear twice", () => {
    const live = [found("doubled-word", 4, 11)];
    expect(marked([placed("doubled-word", 4, 11)], live, "The old", "The old old")).toEqual([]);
    expect(marked([placed("spelling", 4, 7)], live, "The old", "The old old")).toEqual(["old old"]);
  });

  it("go with the fault", () => {
    const items = [placed("doubled-word", 4, 11)];
    expect(stillHolding(items, [])).toEqual([]);
    expect(stillHolding(items, [found("doubled-word", 4, 11)])).toEqual(items);
  });

  it("stay where it takes the whole document to judge", () => {
    const items = [placed("name-variant", 0, 4), placed("missing-paragraph", 0, 4)];
    expect(stillHolding(items, [])).toEqual(items);
  });
});
