import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hasCodes, withoutCodes } from "#lib/core/text/codes.ts";
import { plainText, STAND_IN, spanWithCodes, spanWithoutCodes } from "#lib/core/text/plain-text.ts";
import { coded, codesOf } from "./coded.ts";

describe("plainText()", () => {
  test.each([
    ["leaves no trace of codes around words", "The ⟨1⟩night⟨2⟩ ferry", "b /b", "The night ferry"],
    ["nor of a note behind a word", "The ferry⟨1⟩.", "note/", "The ferry."],
    ["nor of codes nothing is known of", "The ⟨1⟩ ferry", "", "The  ferry"],
    ["has a sign for a thing between words", "On ⟨1⟩ ferries", "n/", "On ￼ ferries"],
    ["and for one before a stop", "See page ⟨1⟩.", "n/", "See page ￼."],
    ["a line end for a break", "Le bac coule.⟨1⟩Le pont", "br/", "Le bac coule.\nLe pont"],
    ["one for several", "На ⟨1⟩⟨2⟩⟨3⟩ поромах", "b n/ /b", "На ￼ поромах"],
    ["none for a text of codes alone", "⟨1⟩⟨2⟩", "img/ img/", ""],
  ])("%s", (_, notation, codes, plain) => {
    expect(plainText(coded(notation), codesOf(codes)).text).toBe(plain);
  });

  test.each([
    ["words between codes", "The ⟨1⟩night⟨2⟩ ferry", "night"],
    ["words with a code inside", "The n⟨1⟩ight⟨2⟩ ferry", "night"],
    ["words beside the end", "The ferry⟨1⟩", "ferry"],
    ["words behind several codes", "⟨1⟩⟨2⟩שלום⟨3⟩ לכם", "שלום"],
  ])("leads back to %s", (_, notation, words) => {
    const text = coded(notation);
    const plain = plainText(text);
    const start = plain.text.indexOf(words);
    const span = spanWithCodes(plain, { start, end: start + words.length });
    expect(withoutCodes(text.slice(span.start, span.end))).toBe(words);
    expect(hasCodes((text[span.start] ?? "") + (text[span.start + 1] ?? ""))).toBe(false);
  });

  const piece = fc.constantFrom("ab", " ", "é", "🙂", "שלום", ".", "⟨1⟩", "⟨2⟩", "⟨3⟩");
  const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => coded(pieces.join("")));

  it("leads every span there and back on any text", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const plain = plainText(text, codesOf("b /b n/"));
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (plain.text.length + 1))
          .sort((a, b) => a - b);
        const there = spanWithCodes(plain, { start, end });
        expect(spanWithoutCodes(plain, there)).toEqual({ start, end });
        const words = plain.text.slice(start, end).replaceAll(STAND_IN, "");
        expect(withoutCodes(text.slice(there.start, there.end))).toBe(words);
      }),
    );
  });
});
