import { describe, expect, test } from "vitest";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { del, docxOf, field, ins, p, r, textsOf } from "./document.ts";

const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
const row = (cells: string, properties = "") =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const cell = (inside: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const box = (inside: string) => `<w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict>`;
const mark = (name: string) => `<w:pPr><w:rPr><w:${name} w:id="9" w:author="Ada"/></w:rPr></w:pPr>`;

describe("openDocx()", () => {
  test.each<[string, string, string[]]>([
    ["runs of any formatting", p("Die *fetten* Enten"), ["Die fetten Enten"]],
    ["what XML escapes", p("a &amp; b&#x301; &lt;i&gt;"), ["a & b\u0301 <i>"]],
    [
      "tabs, line breaks and hyphens",
      p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:cr/></w:r>",
      ),
      ["a\tb\nc\u2011d\u00ad\n"],
    ],
    [
      "lines of the file as white space",
      p("<w:r><w:t>eins\r\nzwei\ndrei</w:t></w:r>"),
      ["eins zwei drei"],
    ],
    ["a section of character data", p("<w:r><w:t><![CDATA[a<b]]></w:t></w:r>"), ["a<b"]],
    [
      "page breaks and symbols as codes",
      p('a<w:r><w:br w:type="page"/><w:sym w:char="F0FE"/></w:r>b'),
      ["a{0}{1}b"],
    ],
    [
      "images and the marks of notes as codes",
      p('a<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>b'),
      ["a{0}{1}b"],
    ],
    ["a formula as a code", p("a <m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath> b"), ["a {0} b"]],
    [
      "links, controls, smart tags and custom XML as words",
      p(
        `a <w:hyperlink>${r("b")}</w:hyperlink><w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>${r("c")}</w:sdtContent></w:sdt><w:smartTag><w:smartTagPr/>${r("d")}</w:smartTag><w:customXml>${r("e")}</w:customXml>`,
      ),
      ["a bcde"],
    ],
    [
      "the base of ruby without what is above it",
      p(
        `<w:r><w:ruby><w:rt>${r("とう")}</w:rt><w:rubyBase>${r("東")}</w:rubyBase></w:ruby></w:r>京`,
      ),
      ["東京"],
    ],
    ["a field as one code", p(`Seite ${field("PAGE", r("12"))} von`), ["Seite {0} von"]],
    [
      "a field within a field as one code",
      p(`a ${field("IF", field("PAGE", r("1")))} b`),
      ["a {0} b"],
    ],
    [
      "the result of a link as words",
      p(`siehe ${field('HYPERLINK "https://x"', r("hier"))}.`),
      ["siehe hier."],
    ],
    [
      "simple fields likewise",
      p(
        `a <w:fldSimple w:instr=" DATE ">${r("heute")}</w:fldSimple><w:fldSimple w:instr=" HYPERLINK x ">${r("da")}</w:fldSimple>`,
      ),
      ["a {0}da"],
    ],
    [
      "a field over several paragraphs as words",
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r("Eins")}`,
      ) +
        p("Zwei") +
        p(`${r("Drei")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      ["Eins", "Zwei", "Drei"],
    ],
    [
      "tables and tables within, row by row",
      table(row(cell(p("a") + table(row(cell(p("b"))))) + cell(p("c")))) + p("d"),
      ["a", "b", "c", "d"],
    ],
    [
      "text boxes behind their paragraph",
      p(`vor <w:r>${box(p("Kasten"))}</w:r> nach`),
      ["vor {0} nach", "Kasten"],
    ],
    [
      "a text box once, where it stands twice",
      p(
        `a<w:r><mc:AlternateContent><mc:Choice>${box(p("K"))}</mc:Choice><mc:Fallback>${box(p("K"))}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ["a{0}", "K"],
    ],
    ["scripts of all directions", p("שלום *عالم* नमस्ते 👍🏽"), ["שלום عالم नमस्ते 👍🏽"]],
    ["private characters as codes", p("a\u{100005}b"), ["a{0}b"]],
    ["no paragraph without words", p("") + p(" ") + p("<w:r><w:drawing/></w:r>"), []],
  ])("reads %s", (_, body, texts) => {
    expect(textsOf(docxOf(body))).toEqual(texts);
  });

  test.each<[string, string, string[], string[]]>([
    [
      "insertions and deletions",
      p(`Der ${del("alte")}${ins(r("neue"))} Bach`),
      ["Der neue Bach"],
      ["Der alte Bach"],
    ],
    [
      "what was moved",
      p(
        `<w:moveFrom w:author="A">${r("x ")}</w:moveFrom>${r("y")}<w:moveTo w:author="A">${r(" x")}</w:moveTo>`,
      ),
      ["y x"],
      ["x y"],
    ],
    [
      "an insertion that was deleted again",
      p(`a${ins(`<w:del w:author="B"><w:r><w:delText>b</w:delText></w:r></w:del>`)}c`),
      ["ac"],
      ["ac"],
    ],
    [
      "the end of a paragraph that was deleted",
      p("eins ", mark("del")) + p("zwei"),
      ["eins zwei"],
      ["eins ", "zwei"],
    ],
    [
      "the end of a paragraph that was inserted",
      p("eins ", mark("ins")) + p("zwei"),
      ["eins ", "zwei"],
      ["eins zwei"],
    ],
    [
      "ends of three paragraphs",
      p("1", mark("del")) + p("2", mark("del")) + p("3"),
      ["123"],
      ["1", "2", "3"],
    ],
    [
      "an end before a table, which stays",
      p("1", mark("del")) + table(row(cell(p("2")))) + p("3"),
      ["1", "2", "3"],
      ["1", "2", "3"],
    ],
    [
      "the last end in a cell, which stays",
      table(row(cell(p("1", mark("del"))) + cell(p("2")))),
      ["1", "2"],
      ["1", "2"],
    ],
    [
      "rows",
      table(row(cell(p("a")), '<w:ins w:author="A"/>'), row(cell(p("b")), '<w:del w:author="A"/>')),
      ["a"],
      ["b"],
    ],
    [
      "cells",
      table(
        row(cell(p("a"), '<w:cellIns w:author="A"/>') + cell(p("b"), '<w:cellDel w:author="A"/>')),
      ),
      ["a"],
      ["b"],
    ],
    [
      "a field that was deleted",
      p(`a <w:del w:author="A">${field("DATE", r("heute"))}</w:del>b`),
      ["a b"],
      ["a {0}b"],
    ],
    [
      "links and controls",
      p(
        `<w:hyperlink>${ins(r("neu"))}${del("alt")}</w:hyperlink><w:sdt><w:sdtContent>${del(" weg")}</w:sdtContent></w:sdt>!`,
      ),
      ["neu!"],
      ["alt weg!"],
    ],
    [
      "formatting",
      p(
        "<w:r><w:rPr><w:b/><w:rPrChange w:author='A'><w:rPr/></w:rPrChange></w:rPr><w:t>fett</w:t></w:r>",
      ),
      ["fett"],
      ["fett"],
    ],
  ])("knows tracked changes of %s", (_, body, accepted, original) => {
    expect(textsOf(docxOf(body), "accepted")).toEqual(accepted);
    expect(textsOf(docxOf(body), "original")).toEqual(original);
  });

  test("lists tracked changes with author, date and paragraph", () => {
    const body =
      p("erst") +
      p(
        `a${ins(r("neu"), "Бо")}${del("alt")}<w:r><w:rPr><w:rPrChange w:author="C"/></w:rPr><w:t>b</w:t></w:r>`,
      );
    const { tracked, issues } = openDocx(docxOf(body), {});
    expect(tracked).toEqual([
      {
        kind: "inserted",
        author: "Бо",
        date: "2026-01-02T03:04:05Z",
        slot: "",
        paragraph: 1,
        text: "neu",
      },
      { kind: "deleted", author: "Ada", date: "", slot: "", paragraph: 1, text: "alt" },
      { kind: "formatted", author: "C", date: "", slot: "", paragraph: 1, text: "" },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  test("reads notes, headers and footers behind the body, without the lines between", () => {
    const footnotes = `<w:footnote w:type="separator">${p("___")}</w:footnote><w:footnote w:id="2">${p("<w:r><w:footnoteRef/></w:r> Fußnote")}</w:footnote>`;
    const bytes = docxOf(p("Text"), { footer: p("Fuß"), header: p("Kopf"), footnotes });
    expect(textsOf(bytes)).toEqual(["Text", " Fußnote", "Kopf", "Fuß"]);
  });

  test("gives comments as notes of their paragraph", () => {
    const comments = `<w:comment w:id="4" w:author="Ada">${p("Wirklich?")}${p("Ja.")}</w:comment>`;
    const bytes = docxOf(p('Text<w:r><w:commentReference w:id="4"/></w:r>'), { comments });
    const [text] = openDocx(bytes, {}).texts;
    expect(text?.paragraphs[0]).toMatchObject({ text: "Text", notes: ["Ada: Wirklich?\nJa."] });
  });

  test("tells where a paragraph begins, and in which language most are written", () => {
    const french = `<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>Bonjour</w:t></w:r>`;
    const [text] = openDocx(docxOf(`\n  ${p(french)}`), {}).texts;
    expect(text?.language).toBe("fr-FR");
    expect(text?.paragraphs[0]?.at).toMatchObject({
      part: "word/document2.xml",
      line: 3,
      column: 3,
    });
  });

  test.each([
    [
      "UTF-16",
      (text: string) =>
        Uint8Array.from([
          0xff,
          0xfe,
          ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
        ]),
    ],
    ["UTF-8 with a mark", (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
  ])("reads and writes parts in %s", (_, encode) => {
    const received = docxOf(p("Київ"));
    const name = "word/document2.xml";
    const text = new TextDecoder()
      .decode(openPackage(received, "docx").read(name))
      .replace(' encoding="UTF-8"', "");
    const bytes = openPackage(received, "docx").write(new Map([[name, encode(text)]]));
    expect(textsOf(bytes)).toEqual(["Київ"]);
    const written = openDocx(bytes, {}).write([{ slot: "", paragraph: 0, text: "Львів" }]).bytes;
    expect(textsOf(written)).toEqual(["Львів"]);
    expect(openPackage(written, "docx").read(name)[0]).toBe(encode("")[0]);
  });

  test("reads the strict form", () => {
    const received = docxOf(p("Text"));
    const name = "word/document2.xml";
    const text = new TextDecoder().decode(openPackage(received, "docx").read(name));
    const strict = text.replace(
      /http:\/\/schemas[^"]*wordprocessingml\/2006\/main/,
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    const bytes = openPackage(received, "docx").write(
      new Map([[name, new TextEncoder().encode(strict)]]),
    );
    expect(textsOf(bytes)).toEqual(["Text"]);
  });

  test.each<[string, Uint8Array, string]>([
    ["a file with a password", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "encrypted"],
    ["a body that is cut off", docxOf("<w:p><w:r>"), "malformed"],
    [
      "a paragraph of more than a megabyte",
      docxOf(p(Array.from({ length: 200_000 }, (_, at) => at * 7919).join(" "))),
      "too-large",
    ],
    [
      "more levels than anybody writes",
      docxOf("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300)),
      "too-deep",
    ],
  ])("refuses %s", (_, bytes, reason) => {
    let found = "read";
    try {
      openDocx(bytes, {});
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
      found = error.reason;
    }
    expect(found).toBe(reason);
  });
});
