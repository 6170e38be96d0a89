import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { BilingualCheck, CheckedDocument, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
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

// Words that checks learn from, and that tie: two spellings of a name, each as often as the other.
const WORDS = [
  "kyiv",
  "in Kyiv",
  "in Kiev",
  "near Kyev",
  "tar",
  "rat",
  "the the",
  "60,000",
  "« oui »",
  "«\u00a0oui\u00a0»",
  "“",
  "one. two",
  "Kremля",
];
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 4 })
  .map((words) => words.join(" "));
const text = fc.array(paragraph, { minLength: 4, maxLength: 4 }).map((lines) => lines.join("\n"));

type Step = (document: CheckedDocument) => CheckedDocument;

/** What may become of a document between two runs: a text is edited, the relay laid anew, two rows joined, an edition left out. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(2), fc.nat(3), paragraph).map(textEdit) },
  fc.constantFrom(0, 1).map(basedOn),
  fc.constant(joinRows),
  fc.constant(withoutLast),
);

function textEdit([edition, at, words]: [number, number, string]): Step {
  return (document) => edited(document, edition, at, words);
}

function basedOn(base: number): Step {
  return ({ editions, rows }) => ({
    editions: editions.map((one, at) => (at === 2 ? { ...one, basedOn: base } : one)),
    rows,
  });
}

function joinRows({ editions, rows: [first = [], second = [], ...rest] }: CheckedDocument) {
  return {
    editions,
    rows: [first.map((cell, at) => [...cell, ...(second[at] ?? [])]), ...rest],
  };
}

function withoutLast({ editions, rows }: CheckedDocument): CheckedDocument {
  const count = Math.max(1, editions.length - 1);
  return { editions: editions.slice(0, count), rows: rows.map((row) => row.slice(0, count)) };
}

describe("a Checker over the versions of a document", () => {
  it("finds in each what a new one finds", () => {
    const checks = [...DEFAULT_CHECKS, reversed];
    fc.assert(
      fc.property(
        fc.tuple(text, text, text),
        fc.array(step, { maxLength: 8 }),
        fc.constantFrom(3, 4_000),
        (texts, steps, kept) => {
          const preparation = createPreparation(kept);
          const checker = new Checker({ checks, preparation });
          let document: CheckedDocument = documentOf("fr>en>uk", texts);
          for (const change of steps) {
            document = change(document);
            expect(checker.check(document)).toEqual(checkDocument(document, { checks }));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("keeps nothing of what is gone", () => {
    const checker = new Checker({ checks: [reversed] });
    for (let at = 0; at < 3_000; at++) checker.check(documentOf("en", [`tar\nword${at}`]));
    expect(checker.check(documentOf("en", ["tar\nrat"]))).toHaveLength(2);
  });
});
