import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCells } from "#lib/core/formats/csv/read-cells.ts";
import { readTable } from "#lib/core/formats/csv/read-table.ts";
import { safeCell, toDelimited } from "#lib/core/formats/exports/delimited.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { bytesOf, shown, textOf } from "../shown-texts.ts";

const open = (source: string) => openFile(bytesOf(source), "a.csv");

function columns(source: string): Record<string, string[]> {
  const { texts } = open(source);
  return Object.fromEntries(
    texts.map(({ slot, language, paragraphs }) => [
      `${slot} ${language ?? "?"}`,
      paragraphs.map(({ text }) => shown(text)),
    ]),
  );
}

/** Writes a cell of a table anew; it is the one of its column that reads `was`. */
function rewritten(source: string, was: string, now: string): string {
  const file = open(source);
  for (const { slot, paragraphs } of file.texts) {
    const paragraph = paragraphs.findIndex(({ text }) => text === was);
    if (paragraph >= 0) return textOf(file.write([{ slot, paragraph, text: now }]).bytes);
  }
  throw new Error(`There is no "${was}"`);
}

describe("the columns of a table that are texts", () => {
  test.each([
    [
      "named by languages",
      "id,English,Français\n1,A duck.,Un canard.\n",
      { "1 en": ["A duck."], "2 fr": ["Un canard."] },
    ],
    [
      "named by tags",
      "key;en;pt_BR;uk\nа;Good day;Bom dia;Добрий день\n",
      { "1 en": ["Good day"], "2 pt-BR": ["Bom dia"], "3 uk": ["Добрий день"] },
    ],
    [
      "named source and target",
      "Target (de)\tSource (en)\tStatus\nEin Haus\tA house\tdone\n",
      { "1 en": ["A house"], "0 de": ["Ein Haus"] },
    ],
    [
      "not named",
      "814,The whole text\n815,Ще один текст\n",
      { "1 ?": ["The whole text", "Ще один текст"] },
    ],
    ["of single words", "1|duck\n2|goose\n", { "1 ?": ["duck", "goose"] }],
    [
      "written without blanks",
      "1,私はりんごを持っています\n2,โลกทั้งใบ\n",
      { "1 ?": ["私はりんごを持っています", "โลกทั้งใบ"] },
    ],
    [
      "with one still to translate",
      "en,he\nOne day,יום אחד\nTwo days,\n",
      { "0 en": ["One day", "Two days"], "1 he": ["יום אחד", ""] },
    ],
    [
      "behind what spreadsheets say of separators",
      "sep=;\nid;en\n1;a, b, c\n",
      { "1 en": ["a, b, c"] },
    ],
  ])("%s", (_, source, expected) => {
    expect(columns(source)).toEqual(expected);
  });

  test("are those that an editor chose", () => {
    const reading = {
      columns: { texts: [{ column: 1, language: "uk" }], id: 0, header: true, sheet: null },
    };
    const { texts, reading: told } = openFile(
      bytesOf("a,b,c\nx1,Один,Two words\n"),
      "a.csv",
      reading,
    );
    expect(texts).toMatchObject([
      { slot: "1", language: "uk", paragraphs: [{ text: "Один", id: "x1" }] },
    ]);
    expect(told).toEqual({ ...reading, encoding: "utf-8" });
  });

  test("make rows, and read again as told they are the same", () => {
    const source = "id,en,fr\n1,One,Un\n,,\n2,Two,\n3,,Trois\n";
    const { texts, rows, reading } = open(source);
    expect(rows).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[], [2]],
    ]);
    expect(openFile(bytesOf(source), "a.csv", reading).texts).toEqual(texts);
  });

  test("are none without a letter", () => {
    expect(() => open("1,2\n3,4\n")).toThrow(expect.objectContaining({ reason: "no-text-column" }));
  });
});

describe("trouble in a table", () => {
  test.each([
    ["id,en\n1,one,more\n2,two\n", [{ code: "ragged-row", line: 2, column: 1, subject: "3" }]],
    [
      'id,en\n1,"one\ntwo"\n1,three\n',
      [{ code: "duplicate-id", line: 4, column: 3, subject: "1" }],
    ],
    ['id,en\n1,"never closed\n', [{ code: "breaks-standard", line: 2, column: 3 }]],
    ["id,en\n1,one\n2,two\n", []],
  ])("%j", (source, expected) => {
    expect(open(source).issues).toEqual(expected);
  });
});

describe("an edited cell", () => {
  test.each([
    [
      "keeps all around it",
      "\ufeffid;en\r\n1;a duck\r\n",
      "a duck",
      "two ducks",
      "\ufeffid;en\r\n1;two ducks\r\n",
    ],
    [
      "keeps its quotes",
      'id,en\n1,"a ""duck"""\n',
      'a "duck"',
      'the "duck"',
      'id,en\n1,"the ""duck"""\n',
    ],
    [
      "gets quotes where it needs them",
      "id,en\r\n1,a duck\r\n",
      "a duck",
      'a, "b"\nc',
      'id,en\r\n1,"a, ""b""\r\nc"\r\n',
    ],
    [
      "needs none for another separator",
      "id\ten\n1\ta duck\n",
      "a duck",
      "a, duck",
      "id\ten\n1\ta, duck\n",
    ],
    ["may have been empty", "en,fr\nOne day,\n", "", "Un jour", "en,fr\nOne day,Un jour\n"],
    [
      "had quotes around a part",
      'id,en\n1,"a" duck\n',
      "a duck",
      "a goose",
      'id,en\n1,"a goose"\n',
    ],
    [
      "keeps its own line ends",
      'id,en\n1,"a\r\nb c"\n',
      "a\nb c",
      "a\nb d",
      'id,en\n1,"a\r\nb d"\n',
    ],
  ])("%s", (_, source, was, now, expected) => {
    expect(rewritten(source, was, now)).toBe(expected);
  });

  test("loses what the encoding has no room for, and tells it", () => {
    const file = openFile(Uint8Array.of(0x65, 0x6e, 0x0a, 0x43, 0x61, 0x66, 0xe9), "a.csv", {
      encoding: "windows-1252",
    });
    const { bytes, losses } = file.write([{ slot: "0", paragraph: 0, text: "Café Київ ü" }]);
    expect([...bytes.subarray(3)]).toEqual([0x43, 0x61, 0x66, 0xe9, 0x20, 0x20, 0xfc]);
    expect(losses).toEqual([
      { code: "character-left-out", slot: "0", paragraph: 0, subject: "Київ" },
    ]);
  });
});

describe("the safe mode", () => {
  const rows = [
    ["id", "en"],
    ["1", "=1+1 is a sum"],
    ["2", "'tis odd"],
    ["3", "a word"],
  ];
  const safe = textOf(toDelimited(rows, { separator: ",", isSafe: true }));

  test("is taken off in reading", () => {
    expect(columns(safe)).toEqual({ "1 en": ["=1+1 is a sum", "'tis odd", "a word"] });
  });

  test.each([
    ["=1+1 is a sum", "@me is a sum"],
    ["'tis odd", "it is odd"],
    ["a word", "-1 word"],
  ])("%s becomes %s", (was, now) => {
    const written = rewritten(safe, was, now);
    expect(columns(written)["1 en"]).toContain(now);
    expect(written).toContain(`,${safeCell(now)}\r\n`);
  });
});

const part = fc.constantFrom(
  "a",
  "é",
  "е\u0301",
  "👍",
  '"',
  ",",
  ";",
  "\t",
  "\n",
  " ",
  "מ",
  "'",
  "=",
);
const cell = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));

describe("readCells()", () => {
  test("reads what other programs read", () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom(",", ";", "\t"),
        (cells, lineEnd, separator) => {
          const quoted = (text: string) =>
            /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const source = cells.map((row) => row.map(quoted).join(separator)).join(lineEnd);
          const judged: string[][] = parse(source, {
            delimiter: separator,
            record_delimiter: lineEnd,
            relax_column_count: true,
          });
          const read = [...readCells(source, separator)].map((row) =>
            row.cells.map(({ start, end, quotes }) => {
              const content = source.slice(start, end);
              return quotes === "all" ? content.slice(1, -1).replaceAll('""', '"') : content;
            }),
          );
          expect(read).toEqual(judged);
        },
      ),
    );
  });

  test("reads again what was written", () => {
    fc.assert(
      fc.property(cell, cell, cell, (one, two, now) => {
        const rows = [
          ["id", "en"],
          ["1", `a ${one} word`],
          ["2", `b ${two} word`],
        ];
        const source = textOf(toDelimited(rows, { separator: ",", isSafe: false }));
        const file = open(source);
        const written = file.write([{ slot: "1", paragraph: 0, text: `c ${now}` }]).bytes;
        const { texts } = openFile(written, "a.csv");
        expect(texts[0]?.paragraphs.map(({ text }) => text)).toEqual([`c ${now}`, `b ${two} word`]);
        expect(file.write([]).bytes).toEqual(bytesOf(source));
      }),
    );
  });

  test("bounds the number of cells", () => {
    expect(() => readTable(",".repeat(1_000_001))).toThrow(
      expect.objectContaining({ reason: "too-large" }),
    );
  });
});
