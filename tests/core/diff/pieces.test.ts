import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change, Move } from "#lib/core/diff/change.ts";
import { type Piece, piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { coded, uncoded } from "#tests/core/text/coded.ts";
import { writing } from "#tests/core/text/writing.ts";
import { versionsOf } from "./notation.ts";
import { seen } from "./pieces-notation.ts";

/** The pieces of changes written as `one [two/twi] three`. */
function piecesIn(notation: string, moves?: readonly Move[]): readonly Piece[] {
  const { before, after } = versionsOf(notation);
  return piecesOf(before, after, changesIn(notation), moves);
}

function changesIn(notation: string): Change[] {
  let [a, b, read] = [0, 0, 0];
  return Array.from(
    notation.matchAll(/\[([^/\]]*)\/([^/\]]*)\]/g),
    ({ index, 0: all, 1: was = "", 2: is = "" }) => {
      const [fromA, fromB] = [a + index - read, b + index - read];
      [a, b, read] = [fromA + was.length, fromB + is.length, index + all.length];
      return { fromA, toA: a, fromB, toB: b };
    },
  );
}

describe("piecesOf() shows a small change inside its word", () => {
  test.each([
    ["a capital", "in [kyiv/Kyiv] on Monday", "in ⟦k/K⟧yiv on Monday"],
    ["a capital of a short word", "чи [ви/Ви] тут", "чи ⟦в/В⟧и тут"],
    ["a letter that is missing", "the [color/colour] red", "the colo⟦/u⟧r red"],
    ["an apostrophe", "сім і [п'ять/п’ять]", "сім і п⟦'/’⟧ять"],
    ["one that was missing", "[зявились/з’явились] тут", "з⟦/’⟧явились тут"],
    ["an ending", "добра [людина/людину]", "добра людин⟦а/у⟧"],
    ["an accent, with its letter", "un [cafe/café] noir", "un caf⟦e/é⟧ noir"],
    ["a combining accent, with its letter", "un [cafe/cafe\u0301] noir", "un caf⟦e/e\u0301⟧ noir"],
    ["a vowel sign, with its consonant", "यह [किताब/कीताब] है", "यह [«कि»ताब/«की»ताब] है"],
    ["a space within a word", "[to day/today] only", "to⟦␣/⟧day only"],
    ["one that it was parted by", "[every one/everyone] knows", "every⟦␣/⟧one knows"],
  ])("%s", (_, notation, expected) => {
    expect(seen(piecesIn(notation))).toBe(expected);
  });
});

describe("piecesOf() marks what differs in words shown whole", () => {
  test.each([
    ["more than a slip", "the [running/runner] man", "the [runn«ing»/runn«er»] man"],
    ["a short word that becomes another", "it is [not/now] done", "it is [no«t»/no«w»] done"],
    ["an Arabic word, whose letters join", "قال [كتاب/كتابي] جديد", "قال [كتاب/كتاب«ي»] جديد"],
    ["a number, which is another number now", "in [2023/2024]", "in [202«3»/202«4»]"],
    ["nothing in words that are not alike", "the [cat/house] here", "the [cat/house] here"],
    ["nothing in a rewriting", "he [walked quickly/ran] home", "he [walked quickly/ran] home"],
    ["nothing in an insertion", "one [/big ]house", "one [/big ]house"],
  ])("%s", (_, notation, expected) => {
    expect(seen(piecesIn(notation))).toBe(expected);
  });
});

describe("piecesOf() draws white space that changed", () => {
  test.each([
    ["a no-break space", "10[ /\u00a0]000", "10[␣/⍽]000"],
    ["a narrow one", "10[\u00a0/\u202f]000", "10[⍽/NNBSP]000"],
    ["a doubled space", "one[  / ]two", "one[␣␣/␣]two"],
    ["a line end", "one[\n/ ]two", "one[⏎/␣]two"],
    ["a control character", "one[/\u0007] two", "one[/U+0007] two"],
    ["a line end of two signs, once", "one[\r\n/ ]two", "one[⏎/␣]two"],
    ["a tab", "one[\t/ ]two", "one[⇥/␣]two"],
    ["a space of no width", "one[\u200b/]two", "one[ZWSP/]two"],
    ["a mark of direction", "one[\u200f/]two", "one[RLM/]two"],
    ["a space lost beside a word that changed", "one [big /]two", "one [big /]two"],
    [
      "a space that one side of a replacement lacks",
      "a [big /small]er one",
      "a [big␣/small]er one",
    ],
    ["a no-break space beside a word that came", "one [/big\u00a0]house", "one [/big⍽]house"],
    ["a no-break space that became plain", "[Dr\u00a0No/Mr No] came", "[Dr⍽No/Mr No] came"],
  ])("%s", (_, notation, expected) => {
    expect(seen(piecesIn(notation))).toBe(expected);
  });

  test.each([
    ["plain spaces between words that came", "one [/very big ]house"],
    ["no-break spaces that both sides have", "at [10\u00a0am/11\u00a0pm] today"],
    ["what joins letters", "او [می‌خواهد/نمی‌خواستم] برود"],
    ["what joins a picture", "well [👩‍🚀/👩🏽‍🚀] done"],
  ])("not %s", (_, notation) => {
    expect(piecesIn(notation).some(({ signs }) => signs !== undefined)).toBe(false);
  });
});

describe("piecesOf() shows moves", () => {
  const notation = "[yesterday in Kyiv /]we met[/ in kyiv yesterday]";
  const away = { fromA: 0, toA: 17, fromB: 6, toB: 24 };

  test("at both ends, with what was edited within them", () => {
    const edit = { fromA: 3, toA: 4, fromB: 10, toB: 11 };
    const move = { fromA: 0, toA: 7, fromB: 7, toB: 14, changes: [edit] };
    expect(seen(piecesIn("[in Kyiv /]we met[/ in kyiv]", [move]))).toBe(
      "{1→ in «K»yiv }we met{→1  in «k»yiv}",
    );
  });

  test("as deleted and inserted words where an end crosses the edge of a change", () => {
    expect(seen(piecesIn(notation, [{ ...away, toA: 20, changes: [] }]))).toBe(
      seen(piecesIn(notation)),
    );
  });

  test("of two that overlap, the first", () => {
    const kinds = piecesIn(notation, [
      { ...away, changes: [] },
      { ...away, fromA: 3, toA: 9, fromB: 8, toB: 12, changes: [] },
    ]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "moved-away")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "moved-here")).toHaveLength(1);
  });
});

describe("laws of piecesOf()", () => {
  const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
  const textOf = (pieces: readonly Piece[], ...kinds: Piece["kind"][]) =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join("");

  const place = fc.tuple(fc.nat(40), fc.nat(8), fc.nat(40), fc.nat(8));
  const moves = fc.array(
    place.map(([fromA, a, fromB, b]): Move => {
      return { fromA, toA: fromA + a, fromB, toB: fromB + b, changes: [] };
    }),
    { maxLength: 4 },
  );

  test("what stayed, went and moved away is the first text; what stayed, came and moved here the second", () => {
    fc.assert(
      fc.property(writing, writing, moves, (before, after, moved) => {
        const pieces = piecesOf(before, after, changesOf(before, after), moved);
        expect(textOf(pieces, "same", "deleted", "moved-away")).toBe(before);
        expect(textOf(pieces, "same", "inserted", "moved-here")).toBe(after);
      }),
    );
  });

  test("both ends of a move are shown, or none", () => {
    fc.assert(
      fc.property(writing, writing, moves, (before, after, moved) => {
        const pieces = piecesOf(before, after, [wholeChange(before, after)], moved);
        const ends = (kind: string) =>
          pieces.filter((piece) => piece.kind === kind).map(({ move = -1 }) => move);
        expect(ends("moved-away").sort()).toEqual(ends("moved-here").sort());
      }),
    );
  });

  test("no mark cuts a user-perceived character, and a change within a word leaves its other letters", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        const pieces = piecesOf(before, after, changesOf(before, after));
        for (const { text, marks = [] } of pieces) {
          const edges = new Set([...graphemes.segment(text)].map(({ index }) => index));
          edges.add(text.length);
          expect(marks.every(({ start, end }) => edges.has(start) && edges.has(end))).toBe(true);
        }
        for (const [was, is] of insideOf(pieces)) expect(without(was)).toBe(without(is));
      }),
    );
  });

  test("white space alone is never shown without a sign", () => {
    fc.assert(
      fc.property(writing, writing, (before, after) => {
        for (const { kind, text, signs = [] } of piecesOf(
          before,
          after,
          changesOf(before, after),
        )) {
          if (kind === "same" || text.trim() !== "") continue;
          expect(signs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        }
      }),
    );
  });
});

describe("an inline code in a comparison", () => {
  const shown = (before: string, after: string) =>
    piecesOf(coded(before), coded(after), diffTexts(coded(before), coded(after), "en").changes)
      .map(({ kind, text }) => (kind === "same" ? uncoded(text) : `${kind} ${uncoded(text)}`))
      .join(" | ");

  test.each([
    [
      "stands while the words in it change",
      "The ⟨1⟩night⟨2⟩ ferry leaves",
      "The ⟨1⟩evening⟨2⟩ ferry leaves",
      "The ⟨1⟩ | deleted night | inserted evening | ⟨2⟩ ferry leaves",
    ],
    [
      "goes alone",
      "The ⟨1⟩night⟨2⟩ ferry leaves",
      "The night ferry leaves",
      "The  | deleted ⟨1⟩ | night | deleted ⟨2⟩ |  ferry leaves",
    ],
    [
      "goes from within a word",
      "Ніч⟨1⟩ний пором відходить",
      "Нічний пором відходить",
      "deleted Ніч⟨1⟩ний | inserted Нічний |  пором відходить",
    ],
  ])("%s", (_, before, after, pieces) => {
    expect(shown(before, after)).toBe(pieces);
  });

  test("is never cut, whatever stands beside it", () => {
    const piece = fc.constantFrom(
      "the ",
      "ferry",
      "⟨1⟩",
      "⟨2⟩",
      "⟨3⟩",
      "e\u0301",
      "👩🏽‍🚀",
      "שלום",
      " ",
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => coded(pieces.join("")));
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const one of piecesOf(before, after, diffTexts(before, after).changes)) {
          const edges = (one.marks ?? []).flatMap(({ start, end }) => [start, end]);
          const parts = [0, ...edges, one.text.length].sort((a, b) => a - b);
          const cut = parts.slice(1).map((end, at) => one.text.slice(parts[at], end));
          for (const part of cut) expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

function changesOf(before: string, after: string): readonly Change[] {
  return diffTexts(before, after).changes;
}

function wholeChange(before: string, after: string): Change {
  return { fromA: 0, toA: before.length, fromB: 0, toB: after.length };
}

function insideOf(pieces: readonly Piece[]): (readonly [Piece, Piece])[] {
  return pieces.flatMap((piece, at) => {
    const next = pieces[at + 1];
    return piece.isInside && piece.kind === "deleted" && next ? [[piece, next] as const] : [];
  });
}

function without({ text, marks = [] }: Piece): string {
  const { start = 0, end = 0 } = marks[0] ?? {};
  return text.slice(0, start) + text.slice(end);
}
