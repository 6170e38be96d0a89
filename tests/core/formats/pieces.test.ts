import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, splice, splicesFor, textOfPieces } from "#lib/core/formats/pieces.ts";
import { characterPieces, escapeXml } from "#lib/core/formats/xml/characters.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

const CODES = ["<b>", "</b>", "<br/>"];

/** Reads character data with codes between square brackets: `a[0]b[1]`. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { index, 0: code } of source.matchAll(/<[^>]*>/g)) {
    pieces.push(...characterPieces(source, { start: read, end: index }));
    read = index + code.length;
    const text = codeCharacter(CODES.indexOf(code));
    pieces.push({ text, source: { start: index, end: read }, exact: false });
  }
  return [...pieces, ...characterPieces(source, { start: read, end: source.length })];
}

const shown = (text: string) =>
  text.replace(/[\u{100000}-\u{10fffd}]/gu, (code) => `{${(code.codePointAt(0) ?? 0) - 0x100000}}`);
const typed = (text: string) =>
  text.replace(/\{(\d)\}/g, (_, index) => codeCharacter(Number(index)));

function edited(source: string, text: string): string {
  const writer = { write: escapeXml, code: (index: number) => CODES[index] ?? null };
  return splice(source, splicesFor(piecesOf(source), text, writer, source.length));
}

describe("splicesFor()", () => {
  test.each([
    ["Caf&#233; &amp; the", "Café & thé", "Caf&#233; &amp; thé"],
    ["a <b>kyiv</b> b", "a {0}Kyiv{1} b", "a <b>Kyiv</b> b"],
    ["a <b>kyiv</b> b", "a Kyiv b", "a Kyiv b"],
    ["one<br/>two", "one two{2}", "one two<br/>"],
    ["one<br/>two", "one{2}{2}two", "one<br/><br/>two"],
    ["x", "<&>", "&lt;&amp;&gt;"],
    ["a\r\nb", "a b", "a b"],
    ["", "new", "new"],
    ["the&nbsp;end", "the&nbsp;end!", "the&nbsp;end!"],
    ["x", "x{7}", "x"],
  ])("%s becomes %s by %s", (source, text, expected) => {
    expect(edited(source, typed(text))).toBe(expected);
  });

  test("writes what is read again as the text", () => {
    const part = fc.constantFrom(
      "a",
      "Київ ",
      "é",
      "&amp;",
      "&#xe9;",
      "<b>",
      "</b>",
      "<br/>",
      " ",
      "👍",
      "e\u0301",
      "\r\n",
      "मैं",
    );
    const source = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(source, source, (from, to) => {
        const text = textOfPieces(piecesOf(to));
        expect(shown(textOfPieces(piecesOf(edited(from, text))))).toBe(shown(text));
        expect(edited(from, textOfPieces(piecesOf(from)))).toBe(from);
      }),
      { numRuns: 2000 },
    );
  });
});
