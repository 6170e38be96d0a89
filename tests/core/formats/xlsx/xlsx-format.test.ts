import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { describeTable } from "#lib/core/formats/tables/describe-table.ts";
import { escapeXml } from "#lib/core/formats/xml/characters.ts";
import { bytesOf, shown, textOf } from "../shown-texts.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of sheets, given as their rows, and of shared strings. */
function workbook(sheets: Record<string, string>, strings: readonly string[]): Uint8Array {
  const names = Object.keys(sheets);
  const relations = (targets: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], at) =>
          `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const parts: [string, string][] = [
    ["_rels/.rels", relations([["officeDocument", "/book/main.xml"]])],
    [
      "book/main.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "book/_rels/main.xml.rels",
      relations([
        ...names.map((_, at) => ["worksheet", `s${at}.xml`] as const),
        ["sharedStrings", "../strings.xml"],
      ]),
    ],
    ["strings.xml", `<sst ${MAIN}>${strings.map((item) => `<si>${item}</si>`).join("")}</sst>`],
    ...names.map((name, at): [string, string] => [
      `book/s${at}.xml`,
      `<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData></worksheet>`,
    ]),
  ];
  return createPackage(new Map(parts.map(([name, text]) => [name, bytesOf(text)])));
}

const open = (bytes: Uint8Array) => openFile(bytes, "a.xlsx");
const partOf = (bytes: Uint8Array, name: string) => textOf(openPackage(bytes, "xlsx").read(name));
const texts = (bytes: Uint8Array) =>
  Object.fromEntries(
    open(bytes).texts.map(({ slot, paragraphs }) => [
      slot,
      paragraphs.map(({ text }) => shown(text)),
    ]),
  );

const shared = (name: string, index: number) => `<c r="${name}" s="1" t="s"><v>${index}</v></c>`;
const STRINGS = ["<t>id</t>", "<t>en</t>", "<t>uk</t>", "<t>A duck</t>", "<t>Качка</t>"];
const HEAD = `<row r="1">${shared("A1", 0)}${shared("B1", 1)}${shared("C1", 2)}</row>`;

describe("the texts of a workbook", () => {
  test("are its columns, named by languages, with numbers and formulas left alone", () => {
    const rows = `<row r="2"><c r="A2"><v>7</v></c>${shared("B2", 3)}${shared("C2", 4)}</row>
      <row r="3"><c r="B3" t="inlineStr"><is><t>Two</t></is></c><c r="C3" t="str"><f>B3&amp;"x"</f><v>Twox</v></c></row>
      <row r="4"><c r="B4"><v>3.5</v></c></row>`;
    const file = open(workbook({ One: HEAD + rows }, STRINGS));
    expect(file.texts).toMatchObject([
      {
        slot: "1",
        language: "en",
        paragraphs: [
          { text: "A duck", id: "7" },
          { text: "Two", id: "" },
        ].map(({ text }) => ({ text })),
      },
      { slot: "2", language: "uk", paragraphs: [{ text: "Качка" }] },
    ]);
    expect(file.rows).toEqual([
      [[0], [0]],
      [[1], []],
    ]);
    expect(file.issues).toEqual([
      { code: "formula-left-alone", part: "book/s0.xml", line: 3, column: 3, subject: "C3" },
    ]);
  });

  test.each([
    [
      "of runs, without what is read aloud",
      '<r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve">京 x</t></r><rPh sb="0" eb="1"><t>トウキョウ</t></rPh>',
      "東京 x",
    ],
    ["with escapes", "<t>a_x000D_\nb _x005F_x0041_ &amp; c</t>", "a\nb _x0041_ & c"],
    ["in a section of data", "<t><![CDATA[a < b c]]></t>", "a < b c"],
  ])("%s", (_, item, expected) => {
    const bytes = workbook({ One: `<row r="1">${shared("A1", 0)}</row>` }, [item]);
    expect(texts(bytes)).toEqual({ 0: [expected] });
  });

  test("are of the first sheet that has any, and others are told", () => {
    const words = (name: string) => `<row r="1">${shared(name, 0)}</row>`;
    const bytes = workbook({ Empty: "", One: words("A1"), Two: words("B1") }, [
      "<t>A few words</t>",
    ]);
    const file = open(bytes);
    expect(file.reading.columns?.sheet).toBe("One");
    expect(file.issues).toMatchObject([{ code: "sheet-left-out", subject: "Two" }]);
    const columns = {
      texts: [{ column: 1, language: "en" }],
      id: null,
      header: false,
      sheet: "Two",
    };
    expect(openFile(bytes, "a.xlsx", { columns }).texts).toMatchObject([
      { slot: "1", paragraphs: [{ text: "A few words" }] },
    ]);
    expect(describeTable("xlsx", bytes, {})).toEqual({
      columns: ["A few words"],
      sample: [["A few words"]],
      sheets: ["Empty", "One", "Two"],
      choice: {
        ...{ texts: [{ column: 0, language: "und" }], id: null },
        ...{ header: false, sheet: "One" },
      },
    });
  });

  test("are none in a document of another kind", () => {
    expect(() => open(createPackage(new Map([["a.txt", bytesOf("a")]])))).toThrow(
      expect.objectContaining({ reason: "not-what-it-says" }),
    );
  });
});

describe("an edited cell", () => {
  const edit = (bytes: Uint8Array, slot: string, paragraph: number, text: string) =>
    open(bytes).write([{ slot, paragraph, text }]).bytes;

  test("changes its string where no other cell has it, and its runs stay", () => {
    const item =
      '<r><rPr><b/></rPr><t>A bold</t></r><r><t xml:space="preserve"> duck swims</t></r>';
    const bytes = workbook({ One: `<row r="1">${shared("A1", 0)}</row>` }, [item]);
    const written = edit(bytes, "0", 0, "A bad goose swims ");
    expect(partOf(written, "strings.xml")).toContain(
      '<r><rPr><b/></rPr><t>A bad</t></r><r><t xml:space="preserve"> goose swims </t></r>',
    );
    expect(partOf(written, "book/s0.xml")).toBe(partOf(bytes, "book/s0.xml"));
  });

  test("gets a string of its own where others have the same", () => {
    const rows = `<row r="1">${shared("A1", 0)}</row><row r="2">${shared("A2", 0)}</row>`;
    const bytes = workbook({ One: rows, Two: `<row r="1">${shared("A1", 0)}</row>` }, [
      "<r><rPr><i/></rPr><t>A duck</t></r>",
    ]);
    const written = edit(bytes, "0", 1, "A duck & more");
    expect(partOf(written, "book/s0.xml")).toContain(
      '<c r="A2" s="1" t="inlineStr"><is><r><rPr><i/></rPr><t>A duck &amp; more</t></r></is></c>',
    );
    expect(texts(written)).toEqual({ 0: ["A duck", "A duck & more"] });
    expect(partOf(written, "strings.xml")).toBe(partOf(bytes, "strings.xml"));
  });

  test.each([
    [
      "was empty",
      '<c r="C2" s="4"/>',
      '<c r="C2" s="4" t="inlineStr"><is><t xml:space="preserve">=Качка</t></is></c>',
    ],
    [
      "was not there",
      "",
      '<c r="C2" t="inlineStr"><is><t xml:space="preserve">=Качка</t></is></c>',
    ],
    [
      "held a string of its own",
      '<c r="C2" t="inlineStr"><is><t>x</t></is></c>',
      '<c r="C2" t="inlineStr"><is><t>=Качка</t></is></c>',
    ],
    [
      "held what programs write",
      '<c r="C2" t="str"><v>x</v></c>',
      '<c r="C2" t="str"><v>=Качка</v></c>',
    ],
  ])("%s", (_, cell, expected) => {
    const bytes = workbook({ One: `${HEAD}<row r="2">${shared("B2", 3)}${cell}</row>` }, STRINGS);
    const written = edit(bytes, "2", 0, "=Качка");
    expect(partOf(written, "book/s0.xml")).toContain(`${shared("B2", 3)}${expected}</row>`);
  });

  test("is read again as it was typed, and no other differs", () => {
    const part = fc.constantFrom(
      "a",
      " ",
      "\n",
      "\t",
      "<",
      "&",
      "_x0041_",
      "é",
      "👍",
      "שלום",
      "e\u0301",
      "word ",
      "]]>",
    );
    // Ends as no name of a language does: a row of such names would be the header.
    const text = fc.array(part, { maxLength: 10 }).map((parts) => `w w${parts.join("")}.`);
    const item = fc.tuple(text, fc.nat(20), fc.boolean());
    fc.assert(
      fc.property(item, text, fc.boolean(), ([was, cut, isRich], now, isShared) => {
        const runs = [was.slice(0, cut).toWellFormed(), was.slice(cut).toWellFormed()];
        const escaped = (words: string) =>
          `<t xml:space="preserve">${escapeXml(words.replaceAll("_x", "_x005F_x"))}</t>`;
        const string = isRich ? runs.map((run) => `<r>${escaped(run)}</r>`).join("") : escaped(was);
        const rows = `<row r="1">${shared("A1", 0)}</row><row r="2">${shared("A2", isShared ? 0 : 1)}</row>`;
        const bytes = workbook({ One: rows }, [string, "<t>other words</t>"]);
        const [first = "", second = ""] = texts(bytes)["0"] ?? [];
        expect(texts(edit(bytes, "0", 0, now))).toEqual({ 0: [now, second] });
        expect(edit(bytes, "0", 0, first)).toBe(bytes);
      }),
    );
  });
});
