import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { BilingualCheck, CheckedDocument, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { documentOf } from "../marked.ts";

/** Reports each word that stands once in its edition while its reverse stands there too. */
const reversed = {
  id: "reversed",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Style/Inconsistent style",
  severity: "minor",
  learns: ({ words }) => words.map(({ key }) => [key, "use"] as const),
  run: ({ target }, known) =>
    target.texts.flatMap(({ edition, paragraph, prepared }) =>
      prepared.words.flatMap(({ key, start, end }): PlacedHit[] => {
        const twin = [...key].reverse().join("");
        const isLone = known.learnt(edition, key).get("use") === 1;
        const isFound = isLone && known.learnt(edition, twin).has("use");
        return isFound ? [{ edition, paragraph, start, end, variant: "found", confidence: 1 }] : [];
      }),
    ),
} as const satisfies BilingualCheck;

/** A check with a note of every text it judged. */
function watched(check: BilingualCheck): BilingualCheck & { readonly seen: string[] } {
  const seen: string[] = [];
  return {
    ...check,
    seen,
    run(row, known) {
      seen.push(row.target.texts.map(({ prepared }) => prepared.text).join("|"));
      return check.run(row, known);
    },
  };
}

function edited(document: CheckedDocument, edition: number, paragraph: number, text: string) {
  const editions = document.editions.map((one, at) =>
    at === edition
      ? {
          ...one,
          paragraphs: one.paragraphs.map((old, index) => (index === paragraph ? text : old)),
        }
      : one,
  );
  return { ...document, editions };
}

describe("a Checker", () => {
  it("judges anew the row that was edited, and no other", () => {
    const check = watched({ ...reversed, learns: undefined });
    const checker = new Checker({ checks: [check] });
    const document = documentOf("fr>en", ["un\ndeux\ntrois", "one\ntwo\nthree"]);
    checker.check(document);
    check.seen.length = 0;
    checker.check(edited(document, 1, 1, "too"));
    expect(check.seen).toEqual(["deux", "too"]);
  });

  it("judges anew the rows that had read what an edit changed", () => {
    const check = watched(reversed);
    const checker = new Checker({ checks: [check] });
    const document = documentOf("en", ["tar\nwater\nmoon"]);
    expect(checker.check(document)).toEqual([]);
    check.seen.length = 0;
    const findings = checker.check(edited(document, 0, 2, "rat"));
    expect(check.seen).toEqual(["tar", "rat"]);
    expect(findings.map(({ paragraph }) => paragraph)).toEqual([0, 2]);
  });

  it("forgets what went with a paragraph", () => {
    const checker = new Checker({ checks: [reversed] });
    const document = documentOf("en", ["tar\nrat"]);
    expect(checker.check(document)).toHaveLength(2);
    expect(checker.check(edited(document, 0, 1, "cat"))).toEqual([]);
  });

  it("tells how far it is, and can be ended there", () => {
    const lines = Array.from({ length: 900 }, (_, at) => `line ${at}`).join("\n");
    const checker = new Checker({ checks: [reversed] });
    const shares: number[] = [];
    checker.check(documentOf("en", [lines]), (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
    const end = () => {
      throw new Error("ended");
    };
    expect(() => checker.check(documentOf("en", [`${lines}\nmore`]), end)).toThrow("ended");
    expect(checker.check(documentOf("en", [`${lines}\ntar\nrat`]))).toHaveLength(2);
  });
});

const WORDS = [
  "kyiv",
  "in Kyiv",
  "tar",
  "rat",
  "the the",
  "60,000",
  "“",
  "”",
  "one. two",
  "Kremля",
];
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 4 })
  .map((words) => words.join(" "));
const text = fc.array(paragraph, { minLength: 4, maxLength: 4 }).map((lines) => lines.join("\n"));
const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(3), paragraph), { maxLength: 6 });

describe("a Checker over the versions of a document", () => {
  it("finds in each what a new one finds", () => {
    const checks = [...DEFAULT_CHECKS, reversed];
    fc.assert(
      fc.property(fc.tuple(text, text, text), edits, (texts, changes) => {
        const checker = new Checker({ checks });
        let document: CheckedDocument = documentOf("fr>en>uk", texts);
        for (const [edition, at, words] of changes) {
          document = edited(document, edition, at, words);
          expect(checker.check(document)).toEqual(checkDocument(document, { checks }));
        }
      }),
    );
  });
});
