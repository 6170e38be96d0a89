import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFile } from "#lib/core/formats/open-file.ts";
import { bytesOf, edited, shown, shownTexts, textOf } from "../shown-texts.ts";

const open = (text: string) => openFile(bytesOf(text), "a.txt");
const paragraphs = (text: string) => shownTexts(open(text));
const rewritten = (text: string, was: string, now: string) => edited(open(text), was, now);

describe("a plain text is read", () => {
  test.each([
    ["in lines", "# one\ntwo\n", ["# one", "two"]],
    ["in paragraphs parted by blank lines", "Один\r\n\r\nДва\r\n", ["Один", "Два"]],
    [
      "in paragraphs of wrapped lines",
      "The duck ate\r\nbread.\r\n\r\nIt swam off.",
      ["The duck ate\nbread.", "It swam off."],
    ],
    ["behind a byte order mark", "\ufeffКиїв\n", ["Київ"]],
    ["with what stands in the place of codes protected", "a\u{100003}b", ["a{0}b"]],
    ["from right to left", "שלום\nعالم", ["שלום", "عالم"]],
  ])("%s", (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test("tells where each paragraph stands and what was damaged before", () => {
    const { texts, issues } = open("one\r\n  tw\ufffd\ufffd\n");
    expect(texts[0]?.paragraphs.map(({ at }) => at)).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
    ]);
    expect(issues).toEqual([{ code: "replacement-character", line: 2, column: 5 }]);
  });

  test.each([
    ["a NUL", "a\0", { reason: "nul", line: 1, column: 2 }],
    ["white space only", " \n\u00a0\t", { reason: "empty" }],
    [
      "a line of more than a million",
      `a\n${"а".repeat(1_000_001)}`,
      { reason: "line-too-long", line: 2, column: 1_000_001 },
    ],
    ["too many paragraphs", "a\n".repeat(100_001), { reason: "too-large", line: 100_001 }],
  ])("but not with %s", (_, text, refusal) => {
    expect(() => open(text)).toThrow(expect.objectContaining(refusal));
  });
});

describe("writing into a plain text changes", () => {
  test.each([
    ["nothing else", "one\r\n kyiv \r\ntwo", "kyiv", "Kyiv", "one\r\n Kyiv \r\ntwo"],
    [
      "nothing before it, not even the byte order mark",
      "\ufeffкиїв\n",
      "київ",
      "Київ",
      "\ufeffКиїв\n",
    ],
    [
      "line ends that are typed to spaces where each line is a paragraph",
      "one\ntwo",
      "two",
      "2\n3",
      "one\n2 3",
    ],
    ["and where no paragraph has two lines", "one\n\ntwo", "two", "2\n3", "one\n\n2 3"],
    ["an emptied line to none", "one\r\ntwo\r\nsix", "two", "", "one\r\nsix"],
    ["the last line to none", "one\ntwo", "two", "", "one\n"],
    ["a protected character's place", "a\u{100003}b", "a{0}b", "{0}ab", "\u{100003}ab"],
  ])("%s", (_, text, was, now, expected) => {
    expect(rewritten(text, was, now)).toBe(expected);
  });

  test("characters that the encoding lacks are left out and told", () => {
    const file = openFile(Uint8Array.from([0xcf, 0xf0, 0xe8]), "a.txt", {
      encoding: "windows-1251",
    });
    const { bytes, losses } = file.write([{ slot: "", paragraph: 0, text: "При→вет 👍" }]);
    expect([...bytes]).toEqual([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20].slice(0, bytes.length));
    expect(losses).toEqual([
      { code: "character-left-out", slot: "", paragraph: 0, subject: "→👍" },
    ]);
  });

  test("nothing for edits that change nothing, and refuses those of no paragraph", () => {
    const bytes = bytesOf("one\r\ntwo");
    const file = openFile(bytes, "a.txt");
    expect(file.write([{ slot: "", paragraph: 1, text: "two" }]).bytes).toBe(bytes);
    expect(() => file.write([{ slot: "", paragraph: 2, text: "x" }])).toThrow("is not there");
  });
});

describe("laws of plain text", () => {
  const part = fc.constantFrom(
    ..."aїя文\t \u0301",
    "👩‍🚀",
    "\u{10fffd}",
    "\r\n",
    "\n\n",
    "\r",
    "\f",
    "\u2029",
    "שלום ",
  );
  const source = fc.array(part, { maxLength: 30 }).map((parts) => `a${parts.join("")}`);

  test("what is written is read again, and other paragraphs are as they were", () => {
    fc.assert(
      fc.property(source, source, fc.nat(), (text, typed, which) => {
        const file = open(text);
        const before = shownTexts(file);
        const paragraph = which % before.length;
        const now = shown(typed.replace(/[\r\n\f\u2029]|[\u{100000}-\u{10fffd}]/gu, " ").trim());
        const { bytes } = file.write([{ slot: "", paragraph, text: now }]);
        expect(shownTexts(openFile(bytes, "a.txt", file.reading))).toEqual(
          before.with(paragraph, now),
        );
        expect(textOf(file.write([]).bytes)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
