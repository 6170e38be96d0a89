import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, splitParagraphs } from "#lib/core/text/paragraphs.ts";

function split(text: string): { separator: string; texts: string[] } {
  const { separator, paragraphs } = splitParagraphs(text);
  return { separator, texts: paragraphs.map((paragraph) => paragraph.text) };
}

describe("splitParagraphs()", () => {
  test.each([
    [
      "one paragraph a line",
      "Перший абзац.\nДругий абзац.\n",
      "line",
      ["Перший абзац.", "Другий абзац."],
    ],
    ["Windows line ends", "Un.\r\nDeux.\r\n", "line", ["Un.", "Deux."]],
    ["old Macintosh line ends", "Un.\rDeux.", "line", ["Un.", "Deux."]],
    [
      "single lines with blank lines between",
      "One.\n\nTwo.\n\n\nThree.",
      "blank-line",
      ["One.", "Two.", "Three."],
    ],
    [
      "blank lines of spaces and tabs",
      "One.\n \t\nTwo.\n\u00a0\nThree.",
      "blank-line",
      ["One.", "Two.", "Three."],
    ],
    [
      "white space around paragraphs",
      "  One. \t\n\n\u3000Two.\u00a0",
      "blank-line",
      ["One.", "Two."],
    ],
    [
      "a form feed between pages",
      "One.\fTwo.\n\f\nThree.",
      "blank-line",
      ["One.", "Two.", "Three."],
    ],
    ["a single line", "Тільки один.", "line", ["Тільки один."]],
    ["white space only", " \r\n\t\n\f", "line", []],
    ["nothing", "", "line", []],
    ["right-to-left text", "שלום.\n\nעולם.", "blank-line", ["שלום.", "עולם."]],
  ])("reads %s", (_, text, separator, texts) => {
    expect(split(text)).toEqual({ separator, texts });
  });

  test("keeps lines together that were broken at a fixed width", () => {
    const first =
      "The harbour was closed on Monday\nafter a storm tore two cranes\nfrom their rails.";
    const second =
      "Nobody was hurt, the captain told\nthe newspaper, and the ships left\nthe same night.";
    expect(split(`${first}\n\n${second}\n`)).toEqual({
      separator: "blank-line",
      texts: [first, second],
    });
  });

  test("keeps broken lines together in a script without spaces", () => {
    const first = "港は月曜日に嵐のため閉鎖され、\n二台のクレーンが倒れました。";
    const second = "怪我人はありませんでしたが、船\nは翌日まで待ちました。";
    expect(split(`${first}\n\n${second}`).texts).toEqual([first, second]);
  });

  test("does not let one long address hide that lines were broken", () => {
    const wrapped =
      "The harbour was closed on Monday\nafter a storm tore two cranes\nfrom their rails.";
    const address = `https://example.org/${"a".repeat(90)}`;
    expect(split(`${wrapped}\n\n${address}`).texts).toEqual([wrapped, address]);
  });

  test("reads lines of uneven length as paragraphs, blank lines as spacing between them", () => {
    const text =
      "Title\n\nA first paragraph that runs on for quite a while.\nShort one.\nAnother that is longer than the short one.\n\nNext section\nIts text.";
    expect(split(text)).toEqual({
      separator: "line",
      texts: text.split("\n").filter((line) => line !== ""),
    });
  });

  test("gives offsets that cut each paragraph out of the text, and leaves only white space behind", () => {
    const piece = fc.constantFrom(
      "Слово",
      "one two",
      "שלום",
      "e\u0301",
      "👩‍🚀",
      "\n",
      "\r\n",
      "\n\n",
      " ",
      "\t",
      "\f",
      "\u00a0",
      "\u2029",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (text) => {
          let rest = 0;
          for (const paragraph of splitParagraphs(text).paragraphs) {
            expect(text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text);
            expect(paragraph.text).toBe(paragraph.text.trim());
            expect(paragraph.text).not.toBe("");
            expect(text.slice(rest, paragraph.start).trim()).toBe("");
            rest = paragraph.end;
          }
          expect(text.slice(rest).trim()).toBe("");
        },
      ),
    );
  });
});

describe("linesOf()", () => {
  test.each([
    ["a\nb\n", ["a", "b"]],
    ["a\r\n\r\n b ", ["a", "", "b"]],
    ["a\fb\u2028c", ["a\fb\u2028c"]],
    ["", []],
  ])("reads %j line by line, blank ones included", (text, lines) => {
    expect(linesOf(text).map((line) => line.text)).toEqual(lines);
  });
});

test("splitParagraphs() reads more lines than a call has room for arguments", () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `Line ${index}`);
  expect(splitParagraphs(lines.join("\n\n")).paragraphs).toHaveLength(lines.length);
});
