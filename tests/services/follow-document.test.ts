import fc from "fast-check";
import { expect, test } from "vitest";
import { applyPatch } from "#app/_features/review/document/document-state.ts";
import { type ReviewDocument, readStructure } from "#app/_features/review/document/structure.ts";
import { hasFittingAlternative, runsIn } from "#lib/core/document/alternative.ts";
import type { Repair } from "#lib/core/document/repair.ts";
import { acceptFixes } from "#lib/services/accept-fixes.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { openStructure } from "#lib/services/open-structure.ts";
import { realignRows } from "#lib/services/realign-rows.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { reopenFindings } from "#lib/services/reopen-findings.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack, undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { disputing } from "./disputing.ts";

const desk = deskForTests();

const EDITORS = ["Olena", "Marta", "Ivan"] as const;
const COLUMN_REPAIRS = ["push-down", "pull-up", "pop", "insert-gap", "close-gap"] as const;
const ROW_REPAIRS = ["merge-next", "merge-previous", "unconfirm", "accept-alternative"] as const;
const TEXTS = [
  "One two three.",
  "Two three.",
  "A one, a two, a three.",
  "三。",
  "Three",
  "Two two three.",
] as const;

const who = fc.constantFrom(...EDITORS);
const randomStep = fc.oneof(
  fc.record({
    do: fc.constant("edit" as const),
    who,
    pick: fc.nat(),
    text: fc.constantFrom(...TEXTS),
  }),
  fc.record({ do: fc.constant("flag" as const), who, pick: fc.nat() }),
  fc.record({ do: fc.constant("fix" as const), who, pick: fc.nat() }),
  fc.record({
    do: fc.constant("dismiss" as const),
    who,
    pick: fc.nat(),
    scope: fc.constantFrom("occurrence", "document"),
  }),
  fc.record({
    do: fc.constantFrom(...ROW_REPAIRS),
    who,
    pick: fc.nat(),
  }),
  fc.record({ do: fc.constant("confirm" as const), who, pick: fc.nat(), above: fc.boolean() }),
  fc.record({
    do: fc.constant("move" as const),
    who,
    pick: fc.nat(),
    segment: fc.nat({ max: 12 }),
  }),
  fc.record({
    do: fc.constant("realign" as const),
    who,
    pick: fc.nat(),
    to: fc.option(fc.nat()),
    isPinned: fc.boolean(),
  }),
  fc.record({
    do: fc.constant("split" as const),
    who,
    pick: fc.nat(),
    keep: fc.record({ 1: fc.nat(2), 2: fc.nat(2) }),
  }),
  fc.record({
    do: fc.constantFrom(...COLUMN_REPAIRS),
    who,
    pick: fc.nat(),
    edition: fc.constantFrom(1, 2),
  }),
  fc.record({ do: fc.constantFrom("undo" as const, "redo" as const), who }),
  fc.record({ do: fc.constant("undo-any" as const), who, pick: fc.nat() }),
);
type Step = typeof randomStep extends fc.Arbitrary<infer T> ? T : never;

async function take(step: Step, document: OpenDocument): Promise<void> {
  const editor = disputing(await desk.as(step.who));
  const { id, head: seenHead, rows, segments } = document;
  if (!("pick" in step)) await stepBack(editor, id, step.do);
  else if (step.do === "undo-any") await undoChange(editor, id, 1 + (step.pick % seenHead));
  else if (step.do === "edit") {
    const segment = segments[step.pick % segments.length];
    if (!segment) return;
    const seen = { seenRevision: segment.revision, seenHead };
    const revision = {
      document: id,
      segment: segment.id,
      text: step.text,
      cause: "edit",
      ...seen,
    } as const;
    await reviseSegment(editor, revision);
  } else if (step.do === "flag") {
    const segment = segments[step.pick % segments.length];
    const quote = segment?.text.slice(0, 3) ?? "";
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    if (segment)
      await raiseFlag(editor, {
        document: id,
        segment: segment.id,
        start: 0,
        end: quote.length,
        quote,
        ...kind,
      });
  } else if (step.do === "fix" || step.do === "dismiss") {
    await judge(editor, id, step);
  } else if (step.do === "realign") {
    const rowAt = (at: number | null) => (at === null ? null : (rows[at % rows.length]?.id ?? -1));
    const [one, other] = [rows[step.pick % rows.length], rows.at(-1)];
    const pin = [one?.cells[1]?.[0] ?? -1, other?.cells[2]?.[0] ?? -1] as const;
    const range = { from: step.isPinned ? null : rowAt(step.pick), to: rowAt(step.to) };
    const pins = step.isPinned ? [pin] : [];
    await realignRows(editor, { document: id, ...range, pins, seenHead });
  } else {
    const { do: kind, who: _, pick, ...rest } = step;
    const row = rows[pick % rows.length]?.id ?? -1;
    await repairRows(editor, { document: id, repair: { kind, row, ...rest } as Repair, seenHead });
  }
}

/** Fixes a finding, or sets it aside; where it is set aside already, it is reopened. */
async function judge(
  editor: EditorContext,
  id: string,
  step: Extract<Step, { do: "fix" | "dismiss" }>,
): Promise<void> {
  const { head, problems } = await findProblems(editor, id);
  const problem = problems[step.pick % problems.length];
  if (!problem) return;
  const { fingerprint, dismissed } = problem;
  const wanted = problem.fixes.slice(0, 1).map((text) => ({ fingerprint, fix: 0, text }));
  if (step.do === "fix") await acceptFixes(editor, id, { fixes: wanted, seenHead: head });
  else if (dismissed) await reopenFindings(editor, id, [fingerprint]);
  else {
    const { scope } = step;
    await dismissFindings(editor, {
      document: id,
      fingerprints: [fingerprint],
      scope,
      reason: "meant",
    });
  }
}

/** Some random steps make no sense where they come; those are refused, and only refused. */
async function tryTo(step: Step, document: OpenDocument): Promise<void> {
  await take(step, document).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** A document as a screen opens it, with all of its texts at hand. */
async function opening({ id, segments }: OpenDocument): Promise<ReviewDocument> {
  const document = readStructure(await openStructure(await desk.as("Olena"), id));
  document.texts.take(segments);
  return document;
}

/** All that a screen knows of a document, to be compared. */
function known({ texts, places, flags, unmatched: _, ...document }: ReviewDocument) {
  const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
  const standing = document.rows.flatMap(({ cells }) => Object.values(cells).flat());
  return {
    ...document,
    flags: [...flags].sort(byId),
    segments: standing.map((id) => ({
      text: texts.get(id),
      row: places.rows[id],
      edition: places.editions[id],
      length: places.lengths[id],
      revision: places.revisions[id],
    })),
  };
}

const columnsOf = ({ rows }: Pick<OpenDocument, "rows">) =>
  [1, 2].map((edition) => rows.flatMap((row) => row.cells[edition] ?? []));

test("laws: after any changes of several editors, a reader who follows has what one who opens anew gets; every column reads as it did; an alternative fits its run; every flag stands on its words; the archive comes back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomStep, { minLength: 1, maxLength: 20 }), async (steps) => {
      const texts = {
        fr: ["Un deux.", "Deux trois.", "Trois.", "Quatre."],
        en: ["One two.", "Two three.", "Three.", "Four."],
      };
      const id = await desk.imports(texts, disputing);
      let followed = await opening(await desk.open(id));
      const columns = columnsOf(await desk.open(id));
      for (const step of steps) {
        await tryTo(step, await desk.open(id));
        followed = applyPatch(
          followed,
          await followDocument(await desk.as("Olena"), id, followed.head),
        );
        const opened = await desk.open(id);
        expect(known(followed)).toEqual(known(await opening(opened)));
        expect(columnsOf(opened)).toEqual(columns);
        const runs = runsIn(opened.rows).map(({ start, end }) => opened.rows.slice(start, end));
        expect(runs.every(hasFittingAlternative)).toBe(true);
        const textOf = new Map(opened.segments.map((segment) => [segment.id, segment.text]));
        for (const { segment, start, end, quote } of opened.flags) {
          if (start !== null && end !== null)
            expect(textOf.get(segment)?.slice(start, end)).toBe(quote);
        }
      }
      const archive = await exportArchive(await desk.as("Olena"), id);
      const again = await restoreArchive(await desk.as("Olena"), archive);
      expect(await exportArchive(await desk.as("Olena"), again)).toEqual(archive);
    }),
    { numRuns: 30 },
  );
});
