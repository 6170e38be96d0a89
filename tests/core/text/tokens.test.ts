import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "#lib/core/text/tokens.ts";
import { writing } from "./writing.ts";

const cut = (text: string, language?: string) =>
  tokenise(text, language)
    .map((token) => token.text)
    .join("|");

describe("tokenise() keeps together", () => {
  test.each([
    ["an apostrophe inside a word", "l’Otan aujourd'hui", "l’Otan| |aujourd'hui"],
    ["letters and digits of one word", "the 10th of B12", "the| |10th| |of| |B12"],
    ["a number with its separators", "1,234.50 euros.", "1,234.50| |euros|."],
    ["a run of white space", "one \t\n two", "one| \t\n |two"],
    [
      "combining marks with their letter",
      "cafe\u0301 e\u0301te\u0301",
      "cafe\u0301| |e\u0301te\u0301",
    ],
    ["a mark with the space that carries it", "one  \u0301two", "one| | \u0301|two"],
    ["a joined emoji, its skin tone, a flag, a keycap", "👩🏽‍🚀🇫🇷🇺🇦1️⃣", "👩🏽‍🚀|🇫🇷|🇺🇦|1️⃣"],
    ["an Arabic number sign with its number", "سنة \u0600١٢", "سنة| |\u0600١٢"],
  ])("%s", (_, text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });
});

describe("tokenise() parts", () => {
  test.each([
    ["an apostrophe that quotes", "'one'", "'|one|'"],
    ["every mark", "«Так»…—", "«|Так|»|…|—"],
    ["emphasis marks from the word", "_one_", "_|one|_"],
  ])("%s", (_, text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  test("words of scripts without spaces, and numbers among them", () => {
    expect(cut("私は学生です", "ja")).toBe("私|は|学生|です");
    expect(tokenise("2022年", "zh").map(({ kind }) => kind)).toEqual(["number", "word"]);
  });
});

describe("laws of tokenise()", () => {
  test("its tokens are in order and cover the text", () => {
    fc.assert(
      fc.property(writing, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBe(end);
          expect(token.text).toBe(text.slice(token.start, token.end));
          end = token.end;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  test("none begins inside a user-perceived character", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(writing, (text) => {
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        expect(tokenise(text).filter(({ start }) => !starts.has(start))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
