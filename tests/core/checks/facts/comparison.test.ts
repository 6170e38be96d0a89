import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { FACT_CHECKS } from "#lib/core/checks/facts/all.ts";
import { numbers } from "#lib/core/checks/facts/numbers.ts";
import { documentOf } from "../marked.ts";

function shown({ edition, origin, root }: Finding): string {
  return `${edition}:${origin}${root ? ` from ${root.edition}` : ""}`;
}

/** One original and translations made from it, one paragraph each. */
function starOf(languages: string, texts: readonly string[]): CheckedDocument {
  const { editions, rows } = documentOf(languages, texts);
  return { editions: editions.map((one, at) => ({ ...one, basedOn: at === 0 ? null : 0 })), rows };
}

describe("facts along a chain", () => {
  it.each([
    [
      "changed and kept",
      ["en 1994", "in 1992", "en 1992"],
      ["1:introduced@fr>en", "2:inherited@fr>en from 1"],
    ],
    ["changed and mended", ["en 1994", "in 1992", "en 1994"], ["1:introduced@fr>en"]],
    [
      "changed twice",
      ["en 1994", "in 1992", "en 1990"],
      ["1:introduced@fr>en", "2:introduced@en>es"],
    ],
    ["changed at the end", ["en 1994", "in 1994", "en 1992"], ["2:introduced@en>es"]],
    [
      "lost and not found",
      ["plus de 20 ans", "more than years", "más de años"],
      ["1:introduced@fr>en", "2:inherited@fr>en from 1"],
    ],
    [
      "lost and found",
      ["plus de 20 ans", "more than years", "más de 20 años"],
      ["1:introduced@fr>en"],
    ],
    ["added by the pivot alone", ["il y a longtemps", "in 1994", "hace mucho"], []],
    ["right in all", ["en 1994", "in 1994", "en 1994"], []],
  ])("%s", (_, texts, expected) => {
    const findings = checkDocument(documentOf("fr>en>es", texts), { checks: [numbers] });
    expect(findings.map(shown)).toEqual(expected);
  });

  it("blame the original where all its translations agree", () => {
    const document = starOf("fr>en>es", ["en 1994", "in 1992", "en 1992"]);
    expect(checkDocument(document, { checks: [numbers] }).map(shown)).toEqual(["0:original"]);
  });

  it("blame a translation where another agrees with the original", () => {
    const document = starOf("fr>en>es", ["en 1994", "in 1992", "en 1994"]);
    expect(checkDocument(document, { checks: [numbers] }).map(shown)).toEqual([
      "1:introduced@fr>en",
    ]);
  });
});

const piece = fc.constantFrom(
  "1994",
  "60,000",
  "three",
  "trois",
  "NATO",
  "OTAN",
  "20 years",
  "May 5",
  "Kavanaugh",
  "Kavanuagh",
  "https://a.example/1",
  "{name}",
  "years",
  "%",
  ".",
  "👩‍👩‍👧",
  "в",
);
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(" "));

describe("facts of any texts", () => {
  it("are silent where editions are alike, and point from each inherited fault to one of its own check", () => {
    fc.assert(
      fc.property(text, text, text, (...texts) => {
        const found = checkDocument(documentOf("en>fr>es", texts), { checks: FACT_CHECKS });
        for (const { root, check } of found) {
          if (!root) continue;
          const same = (one: Finding) =>
            one.check === check && one.edition === root.edition && one.start === root.start;
          expect(found.some(same)).toBe(true);
        }
        const [first = ""] = texts;
        const alike = documentOf("en>en>en", [first, first, first]);
        const born = checkDocument(alike, { checks: FACT_CHECKS });
        expect(born.filter(({ evidence }) => evidence.length > 0)).toEqual([]);
      }),
    );
  });
});
