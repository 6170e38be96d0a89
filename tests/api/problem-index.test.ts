import { describe, expect, test } from "vitest";
import { problemsIn } from "#app/_features/review/findings/known-problem.ts";
import { columnsOfProblems, partsOf } from "#lib/api/problem-columns.ts";
import { followProblems } from "#lib/services/follow-problems.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part à 6 heures.", "Il traverse la nuit."],
  en: ["The ferry ferry leaves at 7.", "It crosses the the river at night."],
  uk: ["Пором відходить о 7.", "Він перетинає ріку ріку вночі."],
};

describe("columnsOfProblems()", () => {
  test("tell of each finding where it is, what it is, and the words it marks", async () => {
    const id = await desk.imports(FERRY);
    const { findings } = await followProblems(await desk.as("Olena"), id, null);
    const { segments } = await desk.open(id);
    const textOf = new Map(segments.map((segment) => [segment.id, segment.text]));
    const known = problemsIn(columnsOfProblems(findings));
    expect(known.length).toBeGreaterThan(3);
    for (const [at, problem] of known.entries()) {
      const {
        fixes,
        values: _values,
        evidence: _evidence,
        ...told
      } = findings[at]?.problem ?? { fixes: [] };
      expect(told).toMatchObject({
        segment: problem.segment,
        start: problem.start,
        end: problem.end,
        check: problem.check,
        severity: problem.severity,
        root: problem.root,
        fingerprint: problem.fingerprint,
      });
      expect(problem.fixCount).toBe(fixes.length);
      expect(problem.words).toBe(textOf.get(problem.segment)?.slice(problem.start, problem.end));
    }
  });

  test("law: parts hold all findings in their order, and no segment is in two of them", async () => {
    const paragraphs = Array.from({ length: 700 }, (_, at) => `The the boat ${at} is is here.`);
    const id = await desk.imports({ en: paragraphs, uk: ["Пором тут."] });
    const { findings } = await followProblems(await desk.as("Olena"), id, null);
    const parts = partsOf(findings);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(findings);
    const segmentsOf = parts.map((part) => new Set(part.map(({ problem }) => problem.segment)));
    const all = segmentsOf.flatMap((segments) => [...segments]);
    expect(new Set(all).size).toBe(all.length);
  });
});
