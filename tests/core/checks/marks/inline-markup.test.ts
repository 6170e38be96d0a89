import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { inlineMarkup } from "#lib/core/checks/marks/inline-markup.ts";
import { codesIn, withoutCodes } from "#lib/core/text/codes.ts";
import { coded, codesOf, uncoded } from "#tests/core/text/coded.ts";
import { fixed, withBrackets } from "../marked.ts";

function findIn(
  received: string,
  text: string,
  codes: string,
  base?: { text: string; codes: string },
): Finding[] {
  const own = { text: coded(received), codes: codesOf(codes) };
  const target = { language: "en", basedOn: null, paragraphs: [coded(text)], received: [own] };
  if (!base)
    return checkDocument({ editions: [target], rows: [[[0]]] }, { checks: [inlineMarkup] });
  const source = { text: coded(base.text), codes: codesOf(base.codes) };
  const original = { language: "fr", basedOn: null, paragraphs: [source.text], received: [source] };
  const document = { editions: [original, { ...target, basedOn: 0 }], rows: [[[0], [0]]] };
  return checkDocument(document, { checks: [inlineMarkup] });
}

describe("inline-markup", () => {
  test.each([
    [
      "a lost end",
      "The ⟨1⟩night⟨2⟩ ferry",
      "The ⟨1⟩⟦night⟧ ferry",
      "The ⟨1⟩night⟨2⟩ ferry",
      "b /b",
    ],
    [
      "a lost pair around new words",
      "The ⟨1⟩night⟨2⟩ ferry",
      "The ⟦evening⟧ ferry",
      "The ⟨1⟩evening⟨2⟩ ferry",
      "b /b",
    ],
    ["a lost note", "Le bac⟨1⟩ part.", "Le ⟦bac⟧ part.", "Le bac⟨1⟩ part.", "note/"],
    ["a code set twice", "⟨1⟩שלום", "⟨1⟩שלום ⟦⟨1⟩⟧", "⟨1⟩שלום ", "n/"],
    ["a code of another paragraph", "a ⟨1⟩", "a ⟨1⟩⟦⟨8⟩⟧", "a ⟨1⟩", "n/"],
    ["a pair turned round", "a ⟨1⟩b⟨2⟩ c", "a ⟦⟨2⟩⟧b⟨1⟩ c", "a ⟨1⟩b⟨2⟩ c", "b /b"],
  ])("finds %s and mends it", (_, received, text, mended, codes) => {
    const plain = text.replace(/[⟦⟧]/gu, "");
    const findings = findIn(received, plain, codes);
    expect(uncoded(withBrackets(coded(plain), findings))).toBe(text);
    expect(uncoded(fixed(coded(plain), findings))).toBe(mended);
  });

  it("finds pairs that cross", () => {
    const findings = findIn("⟨1⟩a ⟨2⟩b⟨3⟩⟨4⟩", "⟨1⟩a ⟨2⟩b⟨4⟩⟨3⟩", "b i /i /b");
    expect(findings.map(({ message }) => message)).toEqual(["checks.inline-markup.crossed"]);
  });

  test.each([
    [
      "codes that moved with their words",
      "The ⟨1⟩night⟨2⟩ ferry",
      "Of night ⟨1⟩the ferry⟨2⟩",
      "b /b",
    ],
    ["a text without words", "The ⟨1⟩ferry⟨2⟩", "", "b /b"],
    ["a text without codes", "The ferry", "A ferry", ""],
    ["pairs that crossed when they came", "⟨1⟩a ⟨2⟩b⟨3⟩c⟨4⟩", "⟨1⟩a ⟨2⟩d⟨3⟩c⟨4⟩", "b i /b /i"],
    ["a paragraph still to be translated", "", "", "b /b"],
  ])("is silent on %s", (_, received, text, codes) => {
    expect(findIn(received, text, codes)).toEqual([]);
  });

  it("misses what the text it was translated from has, by what it is called", () => {
    const base = { text: "Le ⟨1⟩bac⟨2⟩ de ⟨3⟩nuit⟨4⟩", codes: "b /b a /a" };
    const found = findIn("The ⟨1⟩night⟨2⟩ ferry", "The ⟨1⟩night⟨2⟩ ferry", "b /b", base);
    expect(found.map(({ message, values }) => `${message} ${values.code}`)).toEqual([
      "checks.inline-markup.notTaken ⟨a⟩",
    ]);
  });

  it("tells of each lost code once, and puts it back without touching a word", () => {
    const word = fc.constantFrom("the ", "ferry ", "ночі ", "שלום", "，", "🙂 ");
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, words, (before, inside, after) => {
        const text = `${after}${before} x`;
        const found = findIn(`${before}⟨1⟩${inside}⟨2⟩ x`, text, "b /b");
        const restored = found.flatMap((one) => codesIn(fixed(text, [one])));
        expect(restored.map(({ index }) => index).sort()).toEqual([0, 1]);
        for (const one of found) expect(withoutCodes(fixed(text, [one]))).toBe(text);
      }),
    );
  });
});
