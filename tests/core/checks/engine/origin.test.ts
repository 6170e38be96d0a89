import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { whiteSpace } from "#lib/core/checks/marks/white-space.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { documentOf } from "../marked.ts";

function origins(languages: string, texts: readonly string[]): string[] {
  const document = documentOf(languages, texts);
  return checkDocument(document, { checks: [doubledWord, whiteSpace] }).map(
    ({ edition, start, origin, root }) =>
      `${edition}:${start} ${origin}${root ? ` from ${root.edition}:${root.start}` : ""}`,
  );
}

describe("withOrigins()", () => {
  it.each([
    ["of an original", ["he came came home", "il rentra"], ["0:3 original"]],
    ["born in the translation", ["he came home", "il il rentra"], ["1:0 introduced@en>fr"]],
    [
      "at the same place in the base",
      ["he came came home", "il rentra rentra tard"],
      ["0:3 original", "1:3 inherited@en from 0:3"],
    ],
    [
      "elsewhere in the base",
      [
        "the the man saw it and went on home",
        "l’homme le vit et s’en alla tout droit chez lui chez lui lui",
      ],
      ["0:0 original", "1:53 introduced@en>fr"],
    ],
  ])("tells a fault %s", (_, texts, expected) => {
    expect(origins("en>fr", texts)).toEqual(expected);
  });

  it("goes back to the edition where the fault was born", () => {
    expect(origins("fr>en>es", ["il rentra", "he came came home", "él él volvió"])).toEqual([
      "1:3 introduced@fr>en",
      "2:0 inherited@fr>en from 1:3",
    ]);
  });

  it("knows the same words again wherever they stand", () => {
    const texts = ["the cat cat was seen by an old man", "an old man had seen the cat cat"];
    expect(origins("en>en-GB", texts)).toEqual(["0:4 original", "1:24 inherited@en from 0:4"]);
  });

  it("lets one fault of the base answer for one only", () => {
    const found = origins("en>fr", ["a  bird", "un  oiseau  gris"]);
    expect(found.map((one) => one.split(" ").slice(1, 2).join())).toEqual([
      "original",
      "inherited@en",
      "introduced@en>fr",
    ]);
  });

  it("gives every finding of a document with rows its origin, and a root to each inherited one", () => {
    const piece = fc.constantFrom("the the", "bird", "  ", "la la", "flew", "далі далі");
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(text, text, text, (...texts) => {
        for (const finding of checkDocument(documentOf("en>fr>uk", texts))) {
          expect(finding.origin).toMatch(/^(?:original|introduced@.+|inherited@.+)$/u);
          expect(finding.root !== undefined).toBe(finding.origin?.startsWith("inherited"));
        }
      }),
    );
  });
});
