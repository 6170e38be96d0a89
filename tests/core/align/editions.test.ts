import { readFileSync } from "node:fs";
import fc from "fast-check";
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
  test("fills what is left open of a known row, and keeps to what is not", () => {
    const editions = [
      edition("fr", null, FRENCH),
      edition("en", 0, ENGLISH),
      edition("el", 1, GREEK),
    ];
    const open = alignEditions(editions, { fixed: [[[1], [1], null]] });
    expect(open.rows.map(({ cells }) => cells)).toContainEqual([[1], [1], [1]]);
    const closed = alignEditions(editions, { fixed: [[[1], [1], []]] });
    expect(closed.rows.map(({ cells }) => cells)).toContainEqual([[1], [1], []]);
  });

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

  test("reports the share of the work that is done, which never falls and ends at 1", () => {
    const seen: number[] = [];
    const onProgress = (share: number) => seen.push(share);
    alignEditions(
      [edition("fr", null, FRENCH), edition("en", 0, ENGLISH), edition("el", 1, GREEK)],
      { onProgress },
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test("leaves rows that are known as they are and aligns what lies between", () => {
    const editions = [
      edition("fr", null, FRENCH),
      edition("en", 0, ENGLISH),
      edition("el", 1, GREEK),
    ];
    const known = [[0, 1], [0], [0]];
    const { rows, links } = alignEditions(editions, { fixed: [known] });
    expect(rows[0]).toEqual({ cells: known, confidence: 1, alternative: null });
    const rest = [[2], [1, 2], [1, 2]];
    expect(rest.map((_, at) => rows.slice(1).flatMap(({ cells }) => cells[at] ?? []))).toEqual(
      rest,
    );
    expect(links.map(({ beads }) => beads.at(-1)?.target.end)).toEqual([3, 3]);
  });

  test("keeps a known row that lacks an edition where it is likely to stand", () => {
    const added = [ENGLISH[0] ?? "", "Read also: our guide to 24 stations.", ...ENGLISH.slice(1)];
    const { rows } = alignEditions([edition("fr", null, FRENCH), edition("en", 0, added)], {
      fixed: [[[], [1]]],
    });
    expect(rows.map(({ cells }) => cells)).toEqual([
      [[0], [0]],
      [[], [1]],
      [[1], [2]],
      [[2], [3]],
    ]);
  });

  test("keeps known rows of other editions in the order they are given", () => {
    const known = [
      [[], [1], []],
      [[1], [], []],
      [[], [], [1]],
    ];
    const { rows } = alignEditions(
      [edition("fr", null, FRENCH), edition("en", 0, ENGLISH), edition("el", 1, GREEK)],
      { fixed: known },
    );
    const certain = rows.filter(({ confidence }) => confidence === 1);
    expect(certain.map(({ cells }) => cells)).toEqual(known);
  });

  test("refuses known rows that are out of order", () => {
    const editions = [edition("fr", null, FRENCH), edition("en", 0, ENGLISH)];
    const crossed = [
      [[1], [1]],
      [[0], [2]],
    ];
    expect(() => alignEditions(editions, { fixed: crossed })).toThrow("in order");
  });

  test("gives an edition without any counterpart rows of its own", () => {
    const { rows } = alignEditions([
      edition("fr", null, FRENCH),
      edition("en", 0, ENGLISH),
      edition("el", 1, []),
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [[0], [0], []],
      [[1], [1], []],
      [[2], [2], []],
    ]);
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

// A text is drawn word by word, so that editions share much, little or nothing.
const WORDS = ["Marseille", "1994", "Petrova", "le chat", "the cat", "γάτα", "24", "вокзал"];
const unit = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(" "));
const texts = fc.array(fc.array(unit, { maxLength: 9 }), { minLength: 2, maxLength: 4 });
// How many units each edition has between two known rows, and in them; none where it is left open what it has.
const step = fc.tuple(fc.nat(2), fc.option(fc.nat(2), { freq: 3 }));
const steps = fc.array(fc.array(step, { minLength: 4, maxLength: 4 }), { maxLength: 4 });

test("law: known rows come out as they are given, whatever the texts say, and rows cover all units", () => {
  fc.assert(
    fc.property(texts, steps, (units, chosen) => {
      const fixed = knownRows(units, chosen);
      const { rows } = alignEditions(
        units.map((lines, at) =>
          edition(["fr", "en", "el", "uk"][at] ?? "", at === 0 ? null : 0, lines),
        ),
        { fixed },
      );
      const cells = rows.map((row) => row.cells);
      const found = fixed.map((row) => cells.findIndex((given) => holds(given, row)));
      expect(found).not.toContain(-1);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
      expect(units.map((_, at) => cells.flatMap((row) => row[at] ?? []))).toEqual(
        units.map((lines) => [...lines.keys()]),
      );
    }),
  );
});

function knownRows(
  units: readonly (readonly string[])[],
  chosen: readonly (readonly (readonly [number, number | null])[])[],
): (number[] | null)[][] {
  const next = units.map(() => 0);
  const rows = chosen.map((step) =>
    units.map((lines, at) => {
      const [skipped = 0, taken = 0] = step[at] ?? [];
      if (taken === null) return null;
      const start = Math.min(lines.length, (next[at] ?? 0) + skipped);
      const end = Math.min(lines.length, start + taken);
      next[at] = end;
      return [...lines.keys()].slice(start, end);
    }),
  );
  return rows.filter((row) => row.some((cell) => cell !== null && cell.length > 0));
}

function holds(
  given: readonly (readonly number[])[],
  row: readonly (readonly number[] | null)[],
): boolean {
  return row.every((cell, at) => cell === null || cell.join() === given[at]?.join());
}

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
