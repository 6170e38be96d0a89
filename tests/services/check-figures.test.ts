import { expect, test } from "vitest";
import { acceptFixes } from "#lib/services/accept-fixes.ts";
import { checkFigures } from "#lib/services/check-figures.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { elsewhere } from "./elsewhere.ts";

const desk = deskForTests();

// Each fault stands in a row of its own: one that both editions had would count once.
const DOUBLED = {
  fr: ["Le bac bac part.", "La nuit nuit tombe.", "Le port dort déjà.", "Le phare veille."],
  en: [
    "The ferry leaves.",
    "Night falls.",
    "The harbour harbour sleeps.",
    "The light shines shines.",
  ],
};

async function figures(context: EditorContext) {
  const own = (await checkFigures(context)).get("doubled-word") ?? [];
  return own.map(({ language, accepted, dismissed, open }) => [
    language,
    accepted,
    dismissed,
    open,
  ]);
}

test("figures count what was accepted, dismissed and left open, by check and language, as it stands", async () => {
  const id = await desk.imports(DOUBLED);
  const olena = await desk.as("Olena");
  const { problems } = await findProblems(olena, id);
  const names = problems.map(({ fingerprint }) => fingerprint);
  const all = async () => {
    await findProblems(olena, id);
    return figures(olena);
  };
  expect(await all()).toEqual([
    ["en", 0, 0, 2],
    ["fr", 0, 0, 2],
  ]);

  const text = problems[0]?.fixes[0] ?? "";
  const wanted = [{ fingerprint: names[0] ?? "", fix: 0, text }];
  await acceptFixes(olena, id, { fixes: wanted, seenHead: 1 });
  await dismissFindings(olena, {
    document: id,
    fingerprints: [names[2] ?? ""],
    scope: "occurrence",
    reason: "",
  });
  await dismissFindings(olena, {
    document: id,
    fingerprints: [names[3] ?? ""],
    scope: "everywhere",
    reason: "",
  });
  expect(await all()).toEqual([
    ["en", 0, 2, 0],
    ["fr", 1, 0, 1],
  ]);

  const { head, segments } = await desk.open(id);
  const night = segments.find(({ text }) => text === "La nuit nuit tombe.");
  await reviseSegment(olena, {
    document: id,
    segment: night?.id ?? -1,
    text: "La nuit tombe.",
    seenRevision: night?.revision ?? -1,
    seenHead: head,
    cause: "fix",
    check: "doubled-word",
  });
  expect((await all())[1]).toEqual(["fr", 2, 0, 0]);

  for (const [direction, accepted] of [
    ["undo", 1],
    ["redo", 2],
    ["undo", 1],
  ] as const) {
    await stepBack(olena, id, direction);
    expect((await all())[1]?.[1]).toBe(accepted);
  }

  const stranger = elsewhere(await desk.as("Stranger"));
  expect(await figures(stranger)).toEqual([]);
  await restoreArchive(stranger, await exportArchive(olena, id));
  expect((await figures(stranger)).map(([language, accepted]) => [language, accepted])).toEqual([
    ["en", 0],
    ["fr", 1],
  ]);
});
