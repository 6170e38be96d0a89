import fc from "fast-check";
import { expect, test } from "vitest";
import { applyPatch } from "#app/_features/review/document-state.ts";
import type { OpenDocument as ShownDocument } from "#app/_features/review/requests.ts";
import type { Repair } from "#lib/core/document/repair.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const KINDS = [
  "merge-next",
  "merge-previous",
  "push-down",
  "pull-up",
  "insert-gap",
  "close-gap",
] as const;

const randomStep = fc.oneof(
  fc.record({
    do: fc.constant("edit" as const),
    pick: fc.nat(),
    text: fc.constantFrom("One.", "Two two.", "三。"),
  }),
  fc.record({
    do: fc.constant("repair" as const),
    pick: fc.nat(),
    kind: fc.constantFrom(...KINDS),
    edition: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }),
);
type Step = typeof randomStep extends fc.Arbitrary<infer T> ? T : never;

async function take(step: Step, document: OpenDocument): Promise<void> {
  const editor = await desk.as("Olena");
  const { id, head: seenHead, rows, segments } = document;
  if (step.do === "edit") {
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
  } else if (step.do === "repair") {
    const row = rows[step.pick % rows.length]?.id ?? -1;
    const repair = { kind: step.kind, row, edition: step.edition } as Repair;
    await repairRows(editor, { document: id, repair, seenHead });
  } else await stepBack(editor, id, step.do);
}

/** Some random steps make no sense where they come; those are refused, and only refused. */
async function tryTo(step: Step, document: OpenDocument): Promise<void> {
  await take(step, document).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

function inOneOrder<T extends Pick<ShownDocument, "segments" | "flags">>(document: T): T {
  const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
  const { segments, flags } = document;
  return { ...document, segments: [...segments].sort(byId), flags: [...flags].sort(byId) };
}

test("law: a reader who follows has, after any changes, what one who opens anew gets; rows cover every segment once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      const id = await desk.imports({
        fr: ["Un.", "Deux.", "Trois."],
        en: ["One.", "Two.", "Three."],
      });
      let followed: ShownDocument = await desk.open(id);
      const all = followed.segments.map((segment) => segment.id).sort();
      for (const step of steps) {
        await tryTo(step, await desk.open(id));
        const patch = await followDocument(await desk.as("Olena"), id, followed.head);
        followed = applyPatch(followed, patch);
        expect(inOneOrder(followed)).toEqual(inOneOrder(await desk.open(id)));
        const placed = followed.rows.flatMap((row) => Object.values(row.cells).flat());
        expect(placed.sort()).toEqual(all);
      }
    }),
    { numRuns: 25 },
  );
});
