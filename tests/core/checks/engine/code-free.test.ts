import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Check, CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { identify } from "#lib/core/checks/engine/dismissal-identity.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { coded, codesOf, uncoded } from "#tests/core/text/coded.ts";
import { documentOf, fixed, withBrackets } from "../marked.ts";

function alone(language: string, text: string, codes = ""): CheckedDocument {
  const received = [{ text, codes: codesOf(codes) }];
  return { editions: [{ language, basedOn: null, paragraphs: [text], received }], rows: [[[0]]] };
}

/** Finds names in lower case and doubled words. */
const CHECKS: readonly Check[] = [
  doubledWord,
  {
    id: "names",
    version: 1,
    languages: "all",
    needs: "mono",
    mqm: "Style",
    severity: "minor",
    run: ({ text }) =>
      [...text.matchAll(/kyiv/gu)].map(({ index: start }) => ({
        start,
        end: start + 4,
        variant: "name",
        confidence: 1,
        fixes: ["Kyiv", "London"],
      })),
  },
];

describe("checks see a text without its codes", () => {
  test.each([
    ["a word between codes", "⟨1⟩⟦kyiv⟧⟨2⟩ is here.", "⟨1⟩Kyiv⟨2⟩ is here.", "b /b"],
    ["a word with codes inside", "In ⟦k⟨1⟩yi⟨2⟩v⟧ it rains.", "In K⟨1⟩yi⟨2⟩v it rains.", "b /b"],
    ["a word said twice, once in bold", "the ⟨1⟩the⟨2⟩ end", "the⟨1⟩⟨2⟩ end", "b /b"],
    ["nothing where a number is still to come", "On ⟨1⟩ ferries, ⟨2⟩.", "", "n/ n/"],
    ["nothing where a line breaks", "The night⟨1⟩ferry", "", "br/"],
    ["nothing before a stop", "See page ⟨1⟩.", "", "n/"],
  ])("%s", (_, notation, mended, codes) => {
    const text = coded(notation.replace(/[⟦⟧]/gu, ""));
    const findings = checkDocument(alone("en", text, codes), { checks: CHECKS });
    if (mended === "") return expect(findings).toEqual([]);
    if (notation.includes("⟦")) expect(uncoded(withBrackets(text, findings))).toBe(notation);
    expect(findings).toHaveLength(1);
    return expect(uncoded(fixed(text, findings))).toBe(mended);
  });

  it("drops a fix that would have to guess where a code belongs", () => {
    const [finding] = checkDocument(alone("en", coded("In k⟨1⟩yiv."), "b"), { checks: CHECKS });
    expect(finding?.fixes.map(uncoded)).toEqual(["K⟨1⟩yiv"]);
  });

  const WORDS = [
    "kyiv",
    "the",
    "the",
    "Kyiv",
    "60,000",
    "и",
    "end.",
    "👩‍👩‍👧",
    "café",
    "“word”",
    ",",
  ];
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
  const borders = fc.array(fc.constantFrom("", "", "⟨1⟩", "⟨2⟩", "⟨1⟩⟨2⟩"), {
    minLength: 26,
    maxLength: 26,
  });

  it("finds the same on any text with codes at the borders of its words", () => {
    fc.assert(
      fc.property(words, words, borders, (base, target, marks) => {
        const text = coded(
          target
            .map((word, at) => (marks[2 * at] ?? "") + word + (marks[2 * at + 1] ?? ""))
            .join(" "),
        );
        const plain = documentOf("en>en-GB", [base.join(" "), target.join(" ")]);
        const document = documentOf("en>en-GB", [base.join(" "), text]);
        const expected = checkDocument(plain);
        const found = checkDocument(document);
        expect(found.map(said(document))).toEqual(expected.map(said(plain)));
        expect(identify(found, document).map(({ occurrence }) => occurrence)).toEqual(
          identify(expected, plain).map(({ occurrence }) => occurrence),
        );
      }),
      { numRuns: 60 },
    );
  });

  /** A finding by its words, without offsets: where its text has codes, these are left out. */
  function said({ editions }: CheckedDocument) {
    return ({ check, edition, paragraph, start, end, fixes }: Finding) => {
      const text = editions[edition]?.paragraphs[paragraph] ?? "";
      const before = withoutCodes(text.slice(0, start)).length;
      return {
        check,
        edition,
        before,
        words: withoutCodes(text.slice(start, end)),
        fixes: fixes.map(withoutCodes),
      };
    };
  }
});
