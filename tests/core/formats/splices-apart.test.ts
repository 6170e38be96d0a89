import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, splice } from "#lib/core/formats/pieces.ts";
import { inOrder } from "#lib/core/formats/splice-text.ts";
import { splicesApart } from "#lib/core/formats/splices-apart.ts";

/** The pieces of a source in which markup stands between angle brackets. */
function piecesOf(source: string): Piece[] {
  return Array.from(source.matchAll(/<[^>]*>|[^<]+/g))
    .filter(([text]) => !text.startsWith("<"))
    .map(({ index, 0: text }) => {
      const span = { start: index, end: index + text.length };
      return { text, source: span, exact: true };
    });
}

const edited = (source: string, text: string) =>
  splice(source, inOrder(splicesApart(piecesOf(source), text, (typed) => typed)));

describe("splicesApart()", () => {
  test.each([
    ["a <b>bold</b> duck", "a bold goose", "a <b>bold</b> goose"],
    ["a <b>bold</b> duck", "the bad goose", "the <b>bad</b> goose"],
    ["one<b> two</b><i> three</i>", "one three", "one<b> </b><i>three</i>"],
    ["<b>вода</b><i> і земля</i>", "суша", "<b>суша</b><i></i>"],
    ["<b>a</b>", "ab 👍", "<b>ab 👍</b>"],
  ])("%s becomes %s by %s", (source, text, expected) => {
    expect(edited(source, text)).toBe(expected);
  });

  test("keeps all markup, and the text is what was typed", () => {
    const part = fc.constantFrom("a ", "мова", "<b>", "</b>", "e\u0301", " ", "👍", "<br/>");
    const source = fc.array(part, { maxLength: 12 }).map((parts) => `x${parts.join("")}`);
    const marks = (all: string) => all.match(/<[^>]*>/g) ?? [];
    fc.assert(
      fc.property(source, source, (from, to) => {
        const text = to.replace(/<[^>]*>/g, "");
        expect(edited(from, text).replace(/<[^>]*>/g, "")).toBe(text);
        expect(marks(edited(from, text))).toEqual(marks(from));
      }),
    );
  });
});
