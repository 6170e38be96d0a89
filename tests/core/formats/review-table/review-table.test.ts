import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { readReviewTable } from "#lib/core/formats/review-table/read-review-table.ts";
import { writeReviewDocx } from "#lib/core/formats/review-table/write-docx.ts";
import { writeReviewXlsx } from "#lib/core/formats/review-table/write-xlsx.ts";
import { coded, flagOn, type ShortSegment, sample, WORDS } from "../exports/exported-sample.ts";

const FORMATS = [
  ["docx", writeReviewDocx, "word/document.xml"],
  ["xlsx", writeReviewXlsx, "xl/worksheets/sheet1.xml"],
] as const;

function twoEditions(source: readonly ShortSegment[], target: readonly ShortSegment[]) {
  return sample([
    { language: "fr", segments: source },
    { language: "uk", basedOn: 1, segments: target },
  ]);
}

const DOCUMENT = twoEditions(
  [{ was: "Le chat dort." }, { was: "=1+1" }, { was: "Fin." }],
  [
    { was: "Кіт спить.", flags: [flagOn("Кіт спить.", "Кіт", { note: "кішка?" })] },
    { was: "=1+1 & <ще>", is: "=1+1\tта\nще" },
    { was: "Кінець." },
  ],
);

describe.each(FORMATS)("a review table as %s", (ending, write, part) => {
  const name = `table.${ending}`;
  const wanted = { name, editions: DOCUMENT.editions, words: WORDS };
  const sent = write(DOCUMENT, wanted).bytes;

  /** The table as somebody sends it back who altered its text. */
  function altered(change: (xml: string) => string): Uint8Array {
    const opened = openPackage(sent, ending);
    const xml = change(new TextDecoder().decode(opened.read(part)));
    return opened.write(new Map([[part, new TextEncoder().encode(xml)]]));
  }

  function problems(change: (xml: string) => string): string[] {
    return readReviewTable(altered(change), name).problems.map(({ code, line, segment }) => {
      return [code, line, segment].join(" ");
    });
  }

  test("comes back with every text, its segment and its revision", () => {
    const { document, editions, rows, problems: found } = readReviewTable(sent, name);
    expect(document).toBe(DOCUMENT.id);
    expect(editions).toEqual({ sources: [1], targets: [2] });
    expect(found).toEqual([]);
    expect(
      rows.map(({ segment, revision, text, isChanged }) => [segment, revision, text, isChanged]),
    ).toEqual([
      [200, 1, "Кіт спить.", false],
      [201, 5, "=1+1\tта\nще", false],
      [202, 1, "Кінець.", false],
    ]);
  });

  test("tells comments that were typed from those that were sent", () => {
    expect(readReviewTable(sent, name).rows.map(({ comments }) => comments)).toEqual([[], [], []]);
    const typed = altered((xml) => xml.replace("кішка?", "кішка? Ні."));
    expect(readReviewTable(typed, name).rows[0]?.comments).toEqual([
      "Accuracy/Mistranslation (major) “Кіт”: кішка? Ні.",
    ]);
  });

  test("takes a new text by its marker, wherever the line stands now", () => {
    const back = altered((xml) =>
      xml
        .replace("Кіт спить.<", "Кішка спить.<")
        .replace(...(ending === "docx" ? DOCX_LINES : XLSX_LINES)),
    );
    const { rows, problems: found } = readReviewTable(back, name);
    expect(found).toEqual([]);
    expect(rows.map(({ segment }) => segment)).not.toEqual([200, 201, 202]);
    const changed = rows.filter(({ isChanged }) => isChanged);
    expect(changed.map(({ segment, text }) => [segment, text])).toEqual([[200, "Кішка спить."]]);
  });

  const row = ending === "docx" ? DOCX_ROW : XLSX_ROW;

  test.each([
    [
      "a source that was changed",
      (xml: string) => xml.replace("Le chat", "Le chien"),
      "changed-source 1 100",
    ],
    ["a line that is gone", (xml: string) => xml.replace(row, "$1"), "missing-line 1 "],
    [
      "a line that is there twice",
      (xml: string) => xml.replace(row, "$1$2$2"),
      "doubled-line 1 ,doubled-line 1 ",
    ],
    [
      "a marker that was damaged",
      (xml: string) => xml.replace(/(line-1:[^:]*):1:/, "$1:x:"),
      "damaged-marker 0 ,missing-line 1 ",
    ],
    [
      "a line of another document",
      (xml: string) => xml.replace(/line-1:[^:]*:2:/, "line-1:other:2:"),
      "other-document 2 ",
    ],
    [
      "a column that was renamed",
      (xml: string) => xml.replace(">uk<", ">ukr<"),
      "missing-column 0 ",
    ],
  ])("tells of %s", (_, change, expected) => {
    expect(problems(change).join()).toBe(expected);
  });

  test("is refused where it is no table of ours", () => {
    const other = altered((xml) => xml.replace("hexapla-table", "excel-table"));
    expect(() => readReviewTable(other, name)).toThrow(/no header of a review table/);
    expect(() => readReviewTable(createPackage(new Map()), name)).toThrow(/Cannot read/);
  });

  test("holds codes as tags, and tells where they were damaged", () => {
    const text = coded("Der <b>alte</b> Mann<br>⟨1⟩ und ⟨das⟩ Meer");
    const marked = twoEditions([{ was: "x" }], [text]);
    const { bytes } = write(marked, { name, editions: marked.editions, words: WORDS });
    expect(readReviewTable(bytes, name).rows[0]?.text).toBe(text.was);
    const opened = openPackage(bytes, ending);
    const xml = new TextDecoder().decode(opened.read(part)).replace("⟨3/⟩", "⟨4/⟩");
    const broken = opened.write(new Map([[part, new TextEncoder().encode(xml)]]));
    const back = readReviewTable(broken, name);
    expect(back.problems.map(({ code, segment }) => [code, segment])).toEqual([
      ["damaged-tags", 200],
    ]);
  });

  test("puts the second segment of a cell into a line of its own", () => {
    const document = sample(
      [
        { language: "en", segments: [{ was: "One. Two." }] },
        { language: "ar", basedOn: 1, segments: [{ was: "واحد." }, { was: "اثنان." }] },
      ],
      [[[0], [0, 1]]],
    );
    const { bytes } = write(document, { name, editions: document.editions, words: WORDS });
    const back = readReviewTable(bytes, name);
    expect(back.problems).toEqual([]);
    expect(back.rows.map(({ text }) => text)).toEqual(["واحد.", "اثنان."]);
  });

  test("law: any text comes back as it was sent", () => {
    const sign = fc.constantFrom(..."aїع\u0301👩‍🚀⟨⟩1/\t\n <&>\"'=+_x000D_\u00a0\u202e \ue000");
    const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const document = twoEditions(
          texts.map((was) => ({ was })),
          texts.map((was) => ({ was: "x", is: was })),
        );
        const { bytes } = write(document, { name, editions: document.editions, words: WORDS });
        const back = readReviewTable(bytes, name);
        expect(back.problems).toEqual([]);
        expect(back.rows.map((each) => each.text)).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });
});

const DOCX_ROW = /^([\s\S]*?<\/w:tr>)(<w:tr>[\s\S]*?<\/w:tr>)/;
const XLSX_ROW = /^([\s\S]*?<\/row>)(<row [\s\S]*?<\/row>)/;
const DOCX_LINES = [/(<w:tr><w:tc>[\s\S]*?<\/w:tr>)(<w:tr>[\s\S]*?<\/w:tr>)/, "$2$1"] as const;
const XLSX_LINES = [/(<row r="2">[\s\S]*?<\/row>)(<row [\s\S]*?<\/row>)/, "$2$1"] as const;

describe("a review table with tracked changes", () => {
  const name = "table.docx";
  const sent = writeReviewDocx(DOCUMENT, { name, editions: DOCUMENT.editions, words: WORDS }).bytes;

  test("gives both texts, and who changed what", () => {
    const opened = openPackage(sent, "docx");
    const by = 'w:id="9" w:author="Марія" w:date="2026-11-22T10:00:00Z"';
    const xml = new TextDecoder()
      .decode(opened.read("word/document.xml"))
      .replace(
        /<w:r>(<w:rPr>(?:(?!<w:r>).)*?)<w:t xml:space="preserve">Кіт спить\.<\/w:t><\/w:r>/,
        `<w:del ${by}><w:r>$1<w:delText>Кіт</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>Кішка</w:t></w:r></w:ins><w:r>$1<w:t xml:space="preserve"> спить.</w:t></w:r>`,
      );
    const bytes = opened.write(new Map([["word/document.xml", new TextEncoder().encode(xml)]]));
    const [first] = readReviewTable(bytes, name).rows;
    expect(first).toMatchObject({ text: "Кішка спить.", original: "Кіт спить.", isChanged: true });
    const date = "2026-11-22T10:00:00Z";
    expect(first?.changes).toEqual([
      { kind: "deleted", author: "Марія", date, text: "Кіт" },
      { kind: "inserted", author: "Марія", date, text: "Кішка" },
    ]);
  });
});
