import { describe, expect, test } from "vitest";
import {
  byFile,
  editionsOf,
  type FoundEdition,
  fileRowsOf,
  filesOf,
  isWaiting,
} from "#app/_features/import-texts/found-editions.ts";
import type { EditionPreview } from "#app/_features/import-texts/requests.ts";

const NOTHING_TOLD: EditionPreview = {
  text: 0,
  slot: "",
  name: "port.txt",
  language: "fr",
  basedOn: null,
  isLeftOut: false,
  format: "text",
  separator: "line",
  reading: {},
  paragraphs: [],
  issues: [],
  tracked: { count: 0, authors: [] },
  flags: 0,
  problem: null,
};

// Notation: `1 en` is an English text of file 1, `1 en -` one that is left out.
function editions(...lines: string[]): FoundEdition[] {
  return lines.map((line) => {
    const [file, language = "und", out] = line.split(" ");
    const preview = { ...NOTHING_TOLD, name: `${file}.tmx`, language, isLeftOut: out === "-" };
    return { name: { file: Number(file), slot: language }, preview };
  });
}

describe("fileRowsOf()", () => {
  test.each([
    ["no file with more than one edition", ["1 fr", "2 en"], null],
    ["a file that brings all", ["1 fr", "1 en"], { name: "1.tmx", isAll: true }],
    ["a file beside another", ["1 fr", "1 en", "2 uk"], { name: "1.tmx", isAll: false }],
    [
      "the fuller of two",
      ["1 fr", "1 en", "2 uk", "2 es", "2 ar"],
      { name: "2.tmx", isAll: false },
    ],
    ["a file of which one edition is kept", ["1 fr", "1 en -", "2 uk"], null],
    ["nothing", [], null],
  ])("%s", (_, list, rows) => {
    expect(fileRowsOf(editions(...list))).toEqual(rows);
  });
});

describe("isWaiting()", () => {
  const problem = { reason: "empty", format: "text", line: 1, column: 1 };

  test.each([
    ["a text in a language", {}, false],
    ["a text in no known language", { language: "und" }, true],
    ["one of those that is left out", { language: "und", isLeftOut: true }, false],
    ["a file that cannot be read", { problem }, true],
  ])("%s", (_, told, waits) => {
    const name = { file: 1, slot: "" };
    expect(isWaiting({ name, preview: { ...NOTHING_TOLD, ...told } })).toBe(waits);
  });
});

test("filesOf() gives each file its own editions, and none before it was read", () => {
  const drafts = [4, 7].map((id) => ({ id, name: "", content: "", said: new Map() }));
  const [first, second] = drafts;
  const answer = ["source", "target"].map((slot) => ({ ...NOTHING_TOLD, slot }));
  const files = filesOf(drafts, byFile(first ? [first] : [], answer));
  expect(editionsOf(files).map(({ name }) => name)).toEqual([
    { file: 4, slot: "source" },
    { file: 4, slot: "target" },
  ]);
  expect(files[1]).toEqual({ draft: second, editions: null });
});
