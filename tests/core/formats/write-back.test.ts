import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FormatName, readDocument } from "#lib/core/formats/read-document.ts";
import { writeBack } from "#lib/core/formats/write-back.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const NAMES = { text: "a.txt", markdown: "a.md" } as const;

/** Writes `text` over the paragraph of `received` that reads `was`. */
function edited(received: string, format: FormatName, was: string, text: string): string {
  const { paragraphs } = readDocument(bytesOf(received), NAMES[format]);
  const edits = paragraphs.filter((each) => each.text === was).map((each) => ({ ...each, text }));
  expect(edits).toHaveLength(1);
  return textOf(writeBack(bytesOf(received), format, edits));
}

describe("writeBack() changes the edited paragraph only", () => {
  test.each([
    [
      "between other lines",
      "text",
      "one\r\n kyiv \r\ntwo\r\n",
      "kyiv",
      "Kyiv",
      "one\r\n Kyiv \r\ntwo\r\n",
    ],
    ["behind a byte order mark", "text", "\ufeffкиїв\n", "київ", "Київ", "\ufeffКиїв\n"],
    ["in a heading", "markdown", "One\n\n## kyiv ##\n", "kyiv", "Kyiv", "One\n\n## Kyiv ##\n"],
    ["in a list", "markdown", "* one\n* kyiv\n", "kyiv", "Kyiv", "* one\n* Kyiv\n"],
    [
      "in a quotation",
      "markdown",
      "> in\n>  kyiv\n>\n> two",
      "in\nkyiv",
      "to\nKyiv",
      "> to\n> Kyiv\n>\n> two",
    ],
    [
      "in an item of several lines",
      "markdown",
      "1. in\r\n   kyiv",
      "in\nkyiv",
      "to\nKyiv",
      "1. to\r\n   Kyiv",
    ],
    ["in a line that was lazy", "markdown", "> in\nkyiv", "in\nkyiv", "to\nKyiv", "> to\n> Kyiv"],
  ] as const)("%s", (_, format, received, was, text, written) => {
    expect(edited(received, format, was, text)).toBe(written);
  });
});

describe("writeBack() keeps a paragraph one paragraph", () => {
  test.each([
    [
      "a line more continues the quotation",
      "markdown",
      "> one\n> two",
      "one\ntwo",
      "1\n2\n3",
      "> 1\n> 2\n> 3",
    ],
    ["a line break becomes a space in a heading", "markdown", "# one\n", "one", "1\n2", "# 1 2\n"],
    ["and where each line is a paragraph", "text", "one\ntwo", "two", "2\n3", "one\n2 3"],
    [
      "blank lines are left out",
      "text",
      "one\n\ntwo\n\nsix",
      "two",
      "2\n\n\n3",
      "one\n\n2\n3\n\nsix",
    ],
    [
      "a number that would begin a list is escaped",
      "markdown",
      "one",
      "one",
      "1986. A year",
      "1986\\. A year",
    ],
    ["a mark that would begin a heading is escaped", "markdown", "one", "one", "# one", "\\# one"],
    ["as is a line that would underline one", "markdown", "a\nb", "a\nb", "a\n---", "a\n\\---"],
    ["as is a definition of a link", "markdown", "one", "one", "[a]:\nb", "\\[a]:\nb"],
    ["but not in a heading", "markdown", "# one", "one", "1. One", "# 1. One"],
    ["and a bullet", "markdown", "one", "one", "- one", "\\- one"],
    ["but not emphasis", "markdown", "one", "one", "*one* two", "*one* two"],
  ] as const)("%s", (_, format, received, was, text, written) => {
    expect(edited(received, format, was, text)).toBe(written);
  });

  test("and lets one be emptied", () => {
    expect(edited("one\n\ntwo\n", "text", "one", "")).toBe("\n\ntwo\n");
  });
});

test("writeBack() refuses an edit that is not one paragraph", () => {
  expect(() => writeBack(bytesOf("one two"), "text", [{ start: 0, end: 3, text: "1" }])).toThrow(
    "Expected an edit of one paragraph after 0: found 0 to 3",
  );
});

describe("laws of writeBack()", () => {
  const pieces = fc.constantFrom(
    ..."aїя文# >-*_`~|<>[]()=+1.\t\\&:\n\n\n",
    "\r\n",
    "\r",
    "    ",
    "```\n",
    "---\n",
    "<b>",
    "👩‍🚀",
  );
  const received = fc
    .tuple(fc.constantFrom("", "\ufeff"), fc.array(pieces, { maxLength: 40 }))
    .map(([bom, parts]) => `${bom}a${parts.join("")}`);
  const format = fc.constantFrom("text", "markdown");

  const paragraphsIn = (bytes: Uint8Array, name: FormatName) => {
    try {
      return readDocument(bytes, NAMES[name]).paragraphs;
    } catch {
      return [];
    }
  };

  test("without edits the bytes are those received", () => {
    fc.assert(
      fc.property(received, format, (text, name) => {
        expect(textOf(writeBack(bytesOf(text), name, []))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("paragraphs written back as they were read change no byte", () => {
    fc.assert(
      fc.property(received, format, (text, name) => {
        const paragraphs = paragraphsIn(bytesOf(text), name);
        expect(textOf(writeBack(bytesOf(text), name, paragraphs))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test("whatever is written into a paragraph of Markdown, it stays one paragraph", () => {
    const around = fc.constantFrom(
      "one\n\n%\n\ntwo",
      "> one\n>\n> %",
      "- one\n- %\n- two",
      "% \n===\n",
    );
    fc.assert(
      fc.property(around, fc.array(pieces, { maxLength: 12 }), (page, signs) => {
        const text = `${signs.join("")}a`.trim();
        const bytes = bytesOf(page.replace("%", "kyiv"));
        const before = paragraphsIn(bytes, "markdown");
        const edits = before
          .filter((each) => each.text === "kyiv")
          .map((each) => ({ ...each, text }));
        const again = paragraphsIn(writeBack(bytes, "markdown", edits), "markdown");
        expect(again).toHaveLength(before.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("edited paragraphs are read again as they were written", () => {
    const word = fc.constantFrom("Kyiv", "Київ", "كييف", "キーウ", "one,", "(two)", "👩‍🚀");
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(line),
        format,
        (lines, texts, name) => {
          const bytes = bytesOf(lines.join(name === "text" ? "\r\n" : "\n\n> "));
          const edits = paragraphsIn(bytes, name).map((each) => ({
            ...each,
            text: texts.next().value,
          }));
          const again = paragraphsIn(writeBack(bytes, name, edits), name);
          expect(again.map((each) => each.text)).toEqual(edits.map((each) => each.text));
        },
      ),
    );
  });
});
