import { describe, expect, it } from "vitest";
import { besides, readHistory, withQuery } from "#app/_features/review/search/search-history.ts";

describe("the history of queries", () => {
  it("has the latest first and each once, and not too many", () => {
    const queries = ["київ", "kyiv", "київ"];
    expect(queries.reduce(withQuery, [])).toEqual(["київ", "kyiv"]);
    const many = Array.from({ length: 50 }, (_, at) => `query ${at}`);
    expect(many.reduce(withQuery, [])).toHaveLength(20);
    expect(withQuery(["kyiv"], "")).toEqual(["kyiv"]);
  });

  it("is gone through from the latest to the oldest, and back", () => {
    const history = ["c", "b", "a"];
    expect(besides(history, "being typed", 1)).toBe("c");
    expect(besides(history, "c", 1)).toBe("b");
    expect(besides(history, "b", -1)).toBe("c");
    expect(besides(history, "a", 1)).toBeUndefined();
    expect(besides(history, "c", -1)).toBeUndefined();
  });

  it("is none where a browser has kept anything else", () => {
    expect([null, "kyiv", { 0: "kyiv" }].map(readHistory)).toEqual([[], [], []]);
    expect(readHistory(["kyiv", 7, null])).toEqual(["kyiv"]);
  });
});
