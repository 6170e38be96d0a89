import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/core/formats/read-document.ts";

const read = (text: string, name = "article.md") =>
  readDocument(new TextEncoder().encode(text), name);
const shown = (text: string, name?: string) => read(text, name).paragraphs.map((each) => each.text);

describe("readDocument() takes as a paragraph of Markdown", () => {
  test.each([
    ["headings without their marks", "# Київ\n\nОдин.\n\nДва\n===\n", ["Київ", "Один.", "Два"]],
    [
      "items of lists without their bullets",
      "- one\n- two\n\n  2. three\n",
      ["one", "two", "three"],
    ],
    [
      "lines of a quotation without its marks",
      "> one\n> two\n>\n> > three\nfour",
      ["one\ntwo", "three\nfour"],
    ],
    [
      "the lines of an item without their indent",
      "1. one\n   two\n\n   three",
      ["one\ntwo", "three"],
    ],
    [
      "the inline source, as it is",
      "An *old* [man](sea.md) &amp; `he`.",
      ["An *old* [man](sea.md) &amp; `he`."],
    ],
    [
      "nothing of code, HTML, rules and definitions",
      "    code\n\n```\nx\n```\n\n<hr>\n\n***\n\n[a]: b\n\nOne.",
      ["One."],
    ],
    ["nothing of the front matter", "---\ntitle: One\n---\nTwo.", ["Two."]],
    ["Arabic as well", "## مرحبا\n\nكيف الحال؟", ["مرحبا", "كيف الحال؟"]],
  ])("%s", (_, text, paragraphs) => {
    expect(shown(text)).toEqual(paragraphs);
  });
});

describe("readDocument()", () => {
  test("reads plain text in lines or parted by blank lines", () => {
    expect(shown("# one\ntwo\n", "a.txt")).toEqual(["# one", "two"]);
    expect(read("one\n\ntwo\n", "A.TXT")).toMatchObject({
      format: "text",
      separator: "blank-line",
    });
  });

  test("shows line ends inside a paragraph as one sign, whatever the file uses", () => {
    expect(shown("one\r\ntwo\r\n\r\nthree")).toEqual(["one\ntwo", "three"]);
  });

  test("gives offsets into the text without its byte order mark", () => {
    expect(read("\ufeff# Київ\n").paragraphs).toEqual([{ start: 2, end: 6, text: "Київ" }]);
  });

  test("reports what it left out and what was damaged before, and keeps going", () => {
    expect(read("<p>one</p>\n\ntw\ufffd").issues).toEqual([
      { code: "replacement-character", at: { start: 14, end: 15 } },
      { code: "html-left-out", at: { start: 0, end: 10 } },
    ]);
  });

  test.each([
    ["letter.docx", "docx"],
    ["article.v2.PDF", "pdf"],
    ["README", "README"],
    ["x.constructor", "constructor"],
  ])("refuses %s by the name of its format", (name, format) => {
    expect(() => read("one", name)).toThrow(
      expect.objectContaining({ name: "UnreadableDocumentError", reason: "unsupported", format }),
    );
  });

  test("refuses more paragraphs than it can show, and tells from which line on", () => {
    expect(() => read("a\n".repeat(100_001), "a.txt")).toThrow(
      expect.objectContaining({ reason: "too-large", line: 100_001 }),
    );
    expect(read("a\n".repeat(1_000), "a.txt").paragraphs).toHaveLength(1_000);
  });

  test("refuses Markdown without prose", () => {
    expect(() => read("```\ncode\n```")).toThrow(expect.objectContaining({ reason: "empty" }));
  });

  test("reads quotations nested deeper than the call stack", () => {
    expect(shown(`${">".repeat(3000)} one`)).toEqual(["one"]);
  });
});
