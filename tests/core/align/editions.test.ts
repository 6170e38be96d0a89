import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alignEditions } from "#lib/core/align/editions.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";
import { describeWithShared } from "#tests/support/shared.ts";

const FRENCH = [
  "Le chat dort depuis 1994.",
  "Maria Petrova habite à Marseille.",
  "Où est la gare ?",
];
const ENGLISH = [
  "The cat has slept since 1994.",
  "Maria Petrova lives in Marseille.",
  "Where is the station?",
];
const GREEK = [
  "Η γάτα κοιμάται από το 1994.",
  "Η Μαρία Πέτροβα ζει στη Μασσαλία.",
  "Πού είναι ο σταθμός;",
];

function edition(language: string, basedOn: number | null, units: readonly string[]) {
  return { language, basedOn, units };
}

describe("alignEditions()", () => {
  test("relates each edition to the one it was translated from", () => {
    const { links } = alignEditions([
      edition("el", 1, GREEK),
      edition("en", 2, ENGLISH),
      edition("fr", null, FRENCH),
    ]);
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  test("relates a second original to the first", () => {
    const { rows, links } = alignEditions([
      edition("fr", null, FRENCH),
      edition("en", null, ENGLISH),
      edition("el", 1, GREEK),
    ]);
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [[0], [0], [0]],
      [[1], [1], [1]],
      [[2], [2], [2]],
    ]);
  });

  test("reports progress pair by pair", () => {
    const seen: string[] = [];
    alignEditions(
      [edition("fr", null, FRENCH), edition("en", 0, ENGLISH), edition("el", 1, GREEK)],
      {
        onProgress: (done, of) => seen.push(`${done}/${of}`),
      },
    );
    expect(seen).toEqual(["1/2", "2/2"]);
  });

  test.each([
    ["one edition", [edition("fr", null, FRENCH)], "too-few"],
    [
      "a base that is not there",
      [edition("fr", null, FRENCH), edition("en", 7, ENGLISH)],
      "unknown-base",
    ],
    [
      "a circle",
      [edition("fr", null, FRENCH), edition("en", 2, ENGLISH), edition("el", 1, GREEK)],
      "cycle",
    ],
  ])("refuses %s", (_, editions, problem) => {
    expect(() => alignEditions(editions)).toThrow(problem);
  });
});

describeWithShared("alignEditions() on the founding article", (root) => {
  const LANGUAGES = ["fr", "en", "es", "uk"];
  test.each([
    ["Ukrainian made from the French", [null, 0, 1, 0]],
    ["Ukrainian made from the English", [null, 0, 1, 1]],
  ])("gets every row right, %s", (_, bases) => {
    const article = LANGUAGES.map((language, index) => {
      const text = readFileSync(`${root}article/${language}.txt`, "utf8");
      return edition(
        language,
        bases[index] ?? null,
        splitParagraphs(text).paragraphs.map((part) => part.text),
      );
    });
    const gold = JSON.parse(readFileSync(`${root}article/rows.json`, "utf8"));
    const rows = alignEditions(article).rows.map(({ cells }) =>
      Object.fromEntries(
        cells.map((cell, index) => [LANGUAGES[index], cell.map((unit) => unit + 1)]),
      ),
    );
    expect(rows).toEqual(gold.rows);
  });
});
