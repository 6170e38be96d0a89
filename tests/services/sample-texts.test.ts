import { describe, expect, it } from "vitest";
import { alignEditions } from "#lib/core/align/editions.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { FACT_CHECKS } from "#lib/core/checks/facts/all.ts";
import { MARK_CHECKS } from "#lib/core/checks/marks/all.ts";
import { STRUCTURE_CHECKS } from "#lib/core/checks/structure/all.ts";
import { WORD_CHECKS } from "#lib/core/checks/words/all.ts";
import { SAMPLE } from "#lib/services/sample/texts.ts";

const languages = SAMPLE.editions.map((edition) => edition.language);

const editions = SAMPLE.editions.map(({ language, basedOn, text }) => {
  const paragraphs = text.split("\n\n");
  const base = basedOn === null ? null : languages.indexOf(basedOn);
  return { language, basedOn: base, paragraphs, units: paragraphs };
});

const rows = alignEditions(editions).rows.map((row) => row.cells);
const findings = checkDocument({ editions, rows });

function shown() {
  return findings.map(({ edition, paragraph, start, end, check, fixes }) => {
    const words = editions[edition]?.paragraphs[paragraph]?.slice(start, end).slice(0, 20);
    return `${languages[edition]} ${check}: ${words} → ${fixes[0] ?? "?"}`;
  });
}

// What is planted, and so the whole of what may be flagged.
const PLANTED = [
  "en stop-before-lowercase: . →  i",
  "en proper-noun-case: kyiv → Kyiv",
  "en hyphen-as-dash:  -for now- →  — for now —",
  "es numbers: 321 → 312",
  "es merged-paragraphs: La idea no surgió de → ?",
  "es doubled-word: de de → de",
  "es untranslated-paragraph: In the dining car, t → ?",
  "es number-format: 12,400 → 12\u00a0400",
  "es quote-pairs: ” → »",
  "uk mixed-script: Кoльмарі → Кольмарі",
  "uk doubled-word: серед серед → серед",
  "uk white-space:    →  ",
  "uk missing-paragraph: виходити → ?",
];

describe("the bundled document", () => {
  it("holds the planted problems, each found by its check with the right fix, and no others", () => {
    expect(shown()).toEqual(PLANTED);
  });

  it("shows each kind of check at work", () => {
    const used = new Set(findings.map((finding) => finding.check));
    const kinds = [FACT_CHECKS, MARK_CHECKS, STRUCTURE_CHECKS, WORD_CHECKS];
    expect(kinds.filter((checks) => !checks.some(({ id }) => used.has(id)))).toEqual([]);
  });

  it("lacks a paragraph in Ukrainian and has two merged in Spanish", () => {
    const shapes = rows.map((cells) => cells.map((cell) => cell.length).join("-"));
    expect(shapes.filter((shape) => shape !== "1-1-1-1").sort()).toEqual(["1-1-1-0", "2-2-1-2"]);
  });

  it("says where each problem was born", () => {
    const origins = new Set(
      findings.map(({ edition, origin }) => `${languages[edition]} ${origin}`),
    );
    expect([...origins]).toEqual([
      "en introduced@fr>en",
      "es introduced@en>es",
      "uk introduced@fr>uk",
    ]);
  });
});
