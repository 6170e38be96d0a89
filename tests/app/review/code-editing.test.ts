import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  areOnlyCodes,
  codeBeside,
  codeOf,
  codesLost,
  insertionOf,
  pastedInto,
  readCopied,
  writeCopied,
} from "#app/_features/review/editor/code-editing.ts";
import { codesIn } from "#lib/core/text/codes.ts";
import { coded, codesOf, uncoded } from "#tests/core/text/coded.ts";

describe("codeBeside() and codeOf()", () => {
  const text = coded("שלום⟨1⟩⟨2⟩ 🙂");

  test.each([
    ["before", 6, { start: 4, end: 6 }],
    ["behind", 6, { start: 6, end: 8 }],
    ["before", 4, null],
    ["before", text.length, null],
    ["behind", 0, null],
  ] as const)("%s %i", (side, caret, code) => {
    expect(codeBeside(text, caret, side)).toEqual(code);
  });

  it("tell a code from a picture, which is as long", () => {
    expect(codeOf(text, { start: 4, end: 6 })).toBe(0);
    expect(codeOf(text, { start: 9, end: 11 })).toBe(null);
  });
});

describe("areOnlyCodes()", () => {
  test.each([
    ["⟨1⟩⟨2⟩", true],
    ["⟨1⟩ ", false],
    ["", false],
  ])("%j: %s", (words, answer) => {
    expect(areOnlyCodes(coded(words))).toBe(answer);
  });
});

describe("codesLost()", () => {
  test.each([
    ["The ⟨1⟩night⟨2⟩ ferry", "The x ferry", "⟨1⟩⟨2⟩"],
    ["⟨1⟩a⟨2⟩", "⟨2⟩b", "⟨1⟩"],
    ["⟨1⟩⟨1⟩", "⟨1⟩", "⟨1⟩"],
    ["a", "⟨1⟩", ""],
  ])("%s → %s: %s", (before, after, lost) => {
    expect(uncoded(codesLost(coded(before), coded(after)))).toBe(lost);
  });

  it("gives back together with what is left as many codes as there were", () => {
    const texts = fc.array(fc.constantFrom("a", "⟨1⟩", "⟨2⟩", "⟨3⟩", "🙂"), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(12), fc.nat(12), (pieces, from, to) => {
        const before = coded(pieces.join(""));
        const after = coded(pieces.filter((_, at) => at < from || at >= to).join(""));
        const all = codesIn(after + codesLost(before, after)).map(({ index }) => index);
        expect(all.sort()).toEqual(
          codesIn(before)
            .map(({ index }) => index)
            .sort(),
        );
      }),
    );
  });
});

describe("pastedInto()", () => {
  const segment = { id: 7, codes: codesOf("b /b") };
  const paste = (words: string, from: number | null, text = words) => {
    const copied = from === null ? null : { segment: from, text: coded(text) };
    const { text: pasted, hasLeftOut } = pastedInto(segment, coded(words), copied);
    return `${uncoded(pasted)} ${hasLeftOut}`;
  };

  test.each([
    ["its own codes stay", "night", 7, "⟨1⟩night⟨2⟩", "⟨1⟩night⟨2⟩ false"],
    ["those that it never had do not", "night", 7, "⟨1⟩night⟨9⟩", "⟨1⟩night true"],
    ["those of another segment do not", "nuit", 8, "⟨1⟩nuit", "nuit true"],
    ["plain words are left alone", "ніч 🙂", null, "", "ніч 🙂 false"],
    ["nor do bare characters", "a⟨1⟩b", null, "", "ab true"],
  ])("%s", (_, words, from, text, pasted) => {
    expect(paste(words, from, text)).toBe(pasted);
  });

  it("reads what it writes, lines and all", () => {
    const copied = { segment: 12, text: "one\ntwo" };
    expect(readCopied(writeCopied(copied))).toEqual(copied);
    expect(readCopied("")).toBe(null);
  });
});

describe("insertionOf()", () => {
  const codes = codesOf("b /b n/");

  test.each([
    ["a code alone", 0, [0, 1], "", "⟨1⟩"],
    ["a pair around what is selected", 0, [0, 1], "night", "⟨1⟩night⟨2⟩"],
    ["what closes behind it", 1, [1], "night", "night⟨2⟩"],
    ["what stands alone behind it", 2, [0, 1, 2], "night", "night⟨3⟩"],
  ])("%s", (_, index, missing, selected, inserted) => {
    expect(uncoded(insertionOf(index, { codes, missing, selected }))).toBe(inserted);
  });
});
