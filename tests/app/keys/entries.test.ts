import { describe, expect, test } from "vitest";
import { type Entry, sectionsOf } from "#app/_features/commands/entries.ts";

// Notation: `group id words…`
function entry(line: string): Entry {
  const [group = "", id = "", ...words] = line.split(" ");
  const run = () => {};
  const known = (["rows", "view", "pages", "documents"] as const).find((name) => name === group);
  return { id, group: known ?? "general", words: words.join(" "), keys: "", run };
}

const ENTRIES = [
  "rows merge Merge with the next row",
  "view signs What the signs mean",
  "documents ferry The night ferry",
  "pages checks Checks",
].map(entry);

function told(query: string, recent: readonly string[], entries = ENTRIES): readonly string[] {
  return sectionsOf(query, entries, recent).map(
    ({ id, entries: listed }) => `${id}: ${listed.map((one) => one.id).join(" ")}`,
  );
}

describe("sectionsOf()", () => {
  test("lists all by group for an empty query, and documents only when one types", () => {
    expect(told("", [])).toEqual(["rows: merge", "view: signs", "pages: checks"]);
  });

  test("has what was used last before all else, as long as it is there", () => {
    expect(told("", ["signs", "gone", "checks"])).toEqual(["recent: signs checks", "rows: merge"]);
  });

  test("lists what was typed for, the best first", () => {
    expect(told("ferry", [])).toEqual(["found: ferry"]);
    expect(told("kyiv", [])).toEqual([]);
  });

  test("begins with what answers the query itself", () => {
    const row = { ...entry("rows row Go to row 12"), isAnswer: true };
    expect(told("12", ["merge"], [...ENTRIES, row])).toEqual(["found: row"]);
  });
});
