import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Anchor, mapAnchor } from "#lib/core/quality/anchors.ts";
import { coded, uncoded } from "#tests/core/text/coded.ts";
import { writing } from "#tests/core/text/writing.ts";

/** A text and an anchor on the words in double brackets. */
function anchorIn(notation: string): { text: string; anchor: Anchor } {
  const start = notation.indexOf("⟦");
  const end = notation.indexOf("⟧") - 1;
  const text = notation.replace(/[⟦⟧]/g, "");
  return { text, anchor: { start, end, quote: text.slice(start, end) } };
}

function mapped(notation: string, after: string): string {
  const { text, anchor } = anchorIn(notation);
  const found = mapAnchor(anchor, text, after);
  if (!found) return "gone";
  expect(found.quote).toBe(after.slice(found.start, found.end));
  return `${after.slice(0, found.start)}⟦${found.quote}⟧${after.slice(found.end)}`;
}

describe("mapAnchor() keeps a flag on its words", () => {
  test.each([
    [
      "when the text before them changes",
      "He went to ⟦kyiv⟧ today",
      "They all went to ⟦kyiv⟧ today",
    ],
    [
      "when the text behind them changes",
      "He went to ⟦kyiv⟧ today",
      "He went to ⟦kyiv⟧ on Monday, it says",
    ],
    ["when both change", "He went to ⟦kyiv⟧ today", "They went to ⟦kyiv⟧ yesterday"],
    ["when something is inserted right beside them", "in ⟦kyiv⟧", "in old ⟦kyiv⟧, again"],
    ["when their letters are corrected", "in ⟦kyiv⟧ today", "in ⟦Kyiv⟧ today"],
    ["when one of them is replaced", "a ⟦very big house⟧ here", "a ⟦very large house⟧ here"],
    ["when the last of them is replaced", "a ⟦big house⟧ here", "a ⟦big building⟧ here"],
    ["when something is inserted between them", "a ⟦big house⟧ here", "a ⟦big old house⟧ here"],
    ["when a part of them is deleted", "a ⟦very big house⟧ here", "a ⟦big house⟧ here"],
    [
      "when they move",
      "⟦Вчора ввечері⟧ він приїхав до Києва",
      "До Києва він приїхав ⟦Вчора ввечері⟧",
    ],
    ["in a text from right to left", "ذهب إلى ⟦كييف⟧ اليوم", "سافر الرئيس إلى ⟦كييف⟧ غدا"],
    ["when one of two like them before them goes", "the cat and ⟦the⟧ dog", "a cat and ⟦the⟧ dog"],
  ])("%s", (_, before, after) => {
    expect(mapped(before, after.replace(/[⟦⟧]/g, ""))).toBe(after);
  });
});

describe("mapAnchor() among inline codes", () => {
  test.each([
    ["a code set before them", "The night ferry", "The ⟨1⟩night ferry", "night"],
    ["codes set around them", "The night ferry", "The ⟨1⟩night⟨2⟩ ferry", "night"],
    ["a code taken from beside them", "Нічний ⟨1⟩пором⟨2⟩", "Нічний пором⟨2⟩", "пором"],
    ["a code set among them", "The night ferry", "The ni⟨1⟩ght ferry", "ni⟨1⟩ght"],
  ])("keeps a flag on its words: %s", (_, from, to, words) => {
    const [before, after] = [coded(from), coded(to)];
    const quote = words.replace(/⟨\d+⟩/gu, "");
    const start = before.indexOf(quote);
    const anchor = mapAnchor({ start, end: start + quote.length, quote }, before, after);
    expect(uncoded(anchor?.quote ?? "")).toBe(words);
  });
});

describe("mapAnchor() says that the words are gone", () => {
  test.each([
    ["when they were deleted", "He went to ⟦kyiv⟧ today", "He went today"],
    ["when others stand in their place", "in ⟦kyiv⟧ today", "in London today"],
    ["when the text is empty", "in ⟦kyiv⟧", ""],
    ["when their like still stands elsewhere", "⟦the⟧ cat saw the dog", "A cat saw the dog"],
  ])("%s", (_, before, after) => {
    expect(mapped(before, after)).toBe("gone");
  });
});

describe("laws of mapAnchor()", () => {
  const parts = fc.tuple(writing, writing, writing);

  test("an edit that changes nothing leaves the anchor as it is", () => {
    fc.assert(
      fc.property(parts, ([head, quote, tail]) => {
        const anchor = { start: head.length, end: head.length + quote.length, quote };
        const text = head + quote + tail;
        expect(mapAnchor(anchor, text, text)).toEqual(anchor);
      }),
    );
  });

  test("an edit before or behind the words leaves the anchor on them", () => {
    fc.assert(
      fc.property(parts, writing, ([head, quote, tail], written) => {
        const anchor = { start: head.length, end: head.length + quote.length, quote };
        const before = head + quote + tail;
        expect(mapAnchor(anchor, before, written + quote + tail)?.quote).toBe(quote);
        expect(mapAnchor(anchor, before, head + quote + written)?.quote).toBe(quote);
      }),
    );
  });

  test("after any edit the anchor lies in the text and quotes it", () => {
    fc.assert(
      fc.property(parts, writing, ([head, quote, tail], after) => {
        const anchor = { start: head.length, end: head.length + quote.length, quote };
        const found = mapAnchor(anchor, head + quote + tail, after);
        if (found) expect(after.slice(found.start, found.end)).toBe(found.quote);
      }),
    );
  });
});
