import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import { isMqmCategory } from "#lib/core/quality/mqm.ts";
import { documentOf } from "../marked.ts";

const CHAIN = documentOf("fr>en>es", [
  "Comme l’affirme Kyiv, 60\u00a0000 hommes.\nIl ne sait quand et où.",
  "As kyiv claims, 60,000 men.\nHe does not know when. and where.",
  "Como afirma kyiv, 60,000 hombres.\nNo sabe cuándo. y dónde.",
]);

function shown(document = CHAIN, options?: CheckOptions): string[] {
  return checkDocument(document, options).map(
    ({ edition, paragraph, check, origin }) => `${edition}:${paragraph} ${check} ${origin}`,
  );
}

describe("checkDocument()", () => {
  it("reports in order of edition, paragraph and start, with the place of birth", () => {
    expect(shown()).toEqual([
      "1:0 proper-noun-case introduced@fr>en",
      "1:1 stop-before-lowercase introduced@fr>en",
      "2:0 proper-noun-case inherited@fr>en",
      "2:0 number-format introduced@en>es",
      "2:1 stop-before-lowercase inherited@fr>en",
    ]);
  });

  it("calls a fault of the original original, and inherited after it", () => {
    const document = documentOf("en>fr", ["the the end", "la la fin"]);
    expect(shown(document)).toEqual(["0:0 doubled-word original", "1:0 doubled-word inherited@en"]);
  });

  it("leaves the origin open where a paragraph has no row", () => {
    const document = { ...documentOf("en>fr", ["the end", "la la fin"]), rows: [[[0], []]] };
    const checks = ALL_CHECKS.filter(({ id }) => id === "doubled-word");
    expect(shown(document, { checks })).toEqual(["1:0 doubled-word undefined"]);
  });

  it("runs only the checks asked for", () => {
    const checks = ALL_CHECKS.filter(({ id }) => id === "number-format");
    expect(checkDocument(CHAIN, { checks }).map(({ check }) => check)).toEqual(["number-format"]);
  });

  it("keeps a check to its languages", () => {
    const checks = ALL_CHECKS.map((check) => ({ ...check, languages: ["es"] }));
    expect(new Set(checkDocument(CHAIN, { checks }).map(({ edition }) => edition))).toEqual(
      new Set([2]),
    );
  });

  it("is silent on a document without editions, rows or text", () => {
    expect(checkDocument({ editions: [], rows: [] })).toEqual([]);
    expect(checkDocument(documentOf("en>fr", ["", ""]))).toEqual([]);
  });
});

describe("the checks", () => {
  it("have distinct ids in order and categories of MQM-Core", () => {
    const ids = ALL_CHECKS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ALL_CHECKS.filter(({ mqm }) => !isMqmCategory(mqm))).toEqual([]);
  });
});

// Words, marks and numbers that the checks react to, thrown together.
const PIECES = [
  "kyiv",
  "Kyiv",
  "the",
  "и",
  "Kремль",
  ".",
  ",",
  " ",
  "  ",
  "“",
  "”",
  "«",
  "»",
  '"',
  "-",
  "60,000",
  "1994",
  "\n",
  "👩‍👩‍👧",
  "é",
  "шість",
  "\u00a0",
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(" ").replaceAll(" \n ", "\n"));
const documents = fc
  .tuple(fc.constantFrom("fr>en>es", "en>uk>de", "uk>fr>ar"), text, text, text)
  .map(([languages, ...texts]) => documentOf(languages, texts));

describe("checkDocument() on any text", () => {
  it("finds spans inside their paragraphs, each in a known paragraph", () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const finding of checkDocument(document)) {
          for (const { edition, paragraph, start, end } of [finding, ...finding.evidence]) {
            const length = document.editions[edition]?.paragraphs[paragraph]?.length ?? -1;
            expect(0 <= start && start < end && end <= length).toBe(true);
          }
        }
      }),
    );
  });

  it("finds the same with a used preparation as with a new one, whatever its limit", () => {
    fc.assert(
      fc.property(documents, documents, fc.nat(5), (first, second, limit) => {
        const preparation = createPreparation(limit);
        checkDocument(first, { preparation });
        expect(checkDocument(second, { preparation })).toEqual(checkDocument(second));
      }),
    );
  });

  it("offers fixes that change the text", () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const { edition, paragraph, start, end, fixes } of checkDocument(document)) {
          const words = document.editions[edition]?.paragraphs[paragraph]?.slice(start, end);
          expect(fixes).not.toContain(words);
        }
      }),
    );
  });
});
