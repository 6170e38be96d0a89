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

/** A text in which a point is written ‸, after an edit. */
function pointed(notation: string, after: string): string {
  const at = notation.indexOf("‸");
  const found = mapAnchor({ start: at, end: at, quote: "" }, notation.replace("‸", ""), after);
  if (!found) return "gone";
  expect(found).toEqual({ start: found.start, end: found.start, quote: "" });
  return `${after.slice(0, found.start)}‸${after.slice(found.start)}`;
}

describe("mapAnchor() keeps a point between its neighbours", () => {
  test.each([
    ["when the text before it changes", "He left ‸Kyiv", "They all left ‸Kyiv"],
    ["when the text behind it changes", "He left ‸Kyiv today", "He left ‸Kyiv at noon"],
    ["when both change", "He left ‸Kyiv today", "They left ‸Kyiv at noon"],
    ["when the word before it goes", "the old ‸ferry left", "the ‸ferry left at last"],
    ["when the word behind it is another", "Вчора він ‸приїхав сюди", "Учора він ‸прибув сюди"],
    ["when what is missing is written there", "left ‸Kyiv", "left ‸old Kyiv"],
    ["when the word before it grows", "a ferry‸ left", "a ferryboat‸ left"],
    ["at the start of the text", "‸Le bac partit", "‸Un bateau partit"],
    ["at the end of the text", "Le bac partit‸", "Un bateau s’en alla‸"],
    ["from right to left", "سافر الرئيس ‸إلى كييف", "ذهب الرئيس ‸إلى كييف غدا"],
    ["beside a letter of two signs", "cafe\u0301 ‸noir ici", "un cafe\u0301 ‸noir là"],
  ])("%s", (_, before, after) => {
    expect(pointed(before, after.replace("‸", ""))).toBe(after);
  });

  test.each([
    ["when both are deleted", "the old ‸ferry left", "the left"],
    ["when others stand there", "the old ‸ferry left Kyiv", "the new boat left Kyiv"],
  ])("and says that it is gone %s", (_, before, after) => {
    expect(pointed(before, after)).toBe("gone");
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

  test("a point stays beside what stood beside it, whatever is written on its other side", () => {
    fc.assert(
      fc.property(writing, writing, writing, (head, tail, written) => {
        const point = { start: head.length, end: head.length, quote: "" };
        const before = head + tail;
        const [behind, ahead] = [head + written, written + tail].map((after) => ({
          after,
          found: mapAnchor(point, before, after),
        }));
        expect(behind?.found).not.toBeNull();
        expect(ahead?.found).not.toBeNull();
        for (const one of [behind, ahead]) {
          const at = one?.found?.start ?? -1;
          expect(one?.found).toEqual({ start: at, end: at, quote: "" });
          expect(at).toBeLessThanOrEqual(one?.after.length ?? -1);
        }
      }),
    );
  });

  test("an edit that changes nothing leaves a point as it is", () => {
    fc.assert(
      fc.property(writing, writing, (head, tail) => {
        const point = { start: head.length, end: head.length, quote: "" };
        expect(mapAnchor(point, head + tail, head + tail)).toEqual(point);
      }),
    );
  });
});
