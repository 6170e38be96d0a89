import { describe, expect, test } from "vitest";
import type { EditorContext } from "#lib/services/context.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { findProblemsIn, followProblems } from "#lib/services/follow-problems.ts";
import type { JudgedState, Problem } from "#lib/services/problems.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const FERRY = {
  fr: ["Le bac part.", "Il revient.", "Tout dort."],
  en: ["The ferry ferry leaves.", "It comes comes back.", "All is asleep asleep."],
};

async function segmentOf(id: string, text: string) {
  const { segments, head } = await desk.open(id);
  const found = segments.find((segment) => segment.text === text);
  if (!found) throw new Error(`Expected a segment "${text}"`);
  return { ...found, head };
}

async function edit(olena: EditorContext, id: string, from: string, to: string) {
  const { id: segment, revision, head } = await segmentOf(id, from);
  const seen = { seenRevision: revision, seenHead: head };
  await reviseSegment(olena, { document: id, segment, text: to, cause: "edit", ...seen });
  return segment;
}

/** What a reader who had `known` as of a state has after following. */
async function followed(
  olena: EditorContext,
  id: string,
  known: readonly Problem[],
  since: JudgedState,
) {
  const { segments, findings } = await followProblems(olena, id, since);
  const kept = known.filter(({ segment }) => segments && !segments.includes(segment));
  return { segments, problems: [...kept, ...findings.map(({ problem }) => problem)] };
}

const byPlace = (a: Problem, b: Problem) => a.segment - b.segment || a.start - b.start;

describe("followProblems()", () => {
  test("tells everything to who has nothing, and to whose state nobody remembers", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const whole = await followProblems(olena, id, null);
    expect([whole.segments, whole.findings.length]).toEqual([null, 3]);
    const unknown = await followProblems(olena, id, { head: 0, settings: whole.settings });
    expect(unknown.segments).toBeNull();
  });

  test("tells of an edit what became of the findings of its text, and nothing else", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const before = await findProblems(olena, id);
    const segment = await edit(olena, id, "It comes comes back.", "It comes back.");
    const after = await followProblems(olena, id, before);
    expect([after.segments, after.findings]).toEqual([[segment], []]);
    expect((await followProblems(olena, id, after)).segments).toEqual([]);
  });

  test("tells of a finding that was set aside", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const before = await findProblems(olena, id);
    const [first] = before.problems;
    await dismissFindings(olena, {
      document: id,
      fingerprints: [first?.fingerprint ?? ""],
      scope: "occurrence",
      reason: "A refrain",
    });
    const { segments, findings } = await followProblems(olena, id, before);
    expect(segments).toEqual([first?.segment]);
    expect(findings.map(({ problem }) => problem.dismissed?.reason)).toEqual(["A refrain"]);
  });

  test("law: who follows has what one has who asks for everything, however many edits were missed", async () => {
    const id = await desk.imports(FERRY);
    const olena = await desk.as("Olena");
    const { problems: known, ...since } = await findProblems(olena, id);
    const edits = [
      ["The ferry ferry leaves.", "The ferry leaves at at noon."],
      ["All is asleep asleep.", "All is is asleep."],
      ["The ferry leaves at at noon.", "The ferry leaves at noon."],
      ["It comes comes back.", "It comes comes comes back."],
    ] as const;
    for (const [at, [from, to]] of edits.entries()) {
      await edit(olena, id, from, to);
      if (at % 2 === 0) await findProblems(olena, id);
      const { segments, problems } = await followed(olena, id, known, since);
      expect(segments).not.toBeNull();
      const whole = await findProblems(olena, id);
      expect(problems.sort(byPlace)).toEqual([...whole.problems].sort(byPlace));
    }
  });
});

test("findProblemsIn() finds what is in some segments alone", async () => {
  const id = await desk.imports(FERRY);
  const olena = await desk.as("Olena");
  const { id: segment } = await segmentOf(id, "It comes comes back.");
  const { problems } = await findProblemsIn(olena, id, new Set([segment, 999_999]));
  expect(problems.map((problem) => problem.segment)).toEqual([segment]);
});
