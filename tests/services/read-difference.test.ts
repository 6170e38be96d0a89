import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { patchState } from "#lib/core/history/state-difference.ts";
import { readDifference } from "#lib/services/read-difference.ts";
import { type DocumentState, readState } from "#lib/services/read-state.ts";
import { deskForTests } from "../support/desk.ts";
import { disputing } from "./disputing.ts";
import { carryOut, deeds } from "./past-script.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part à 6 heures.", "Il traverse le le fleuve.", "La nuit tombe."],
  ar: ["تغادر العبّارة في السادسة.", "تعبر النهر.", "يحلّ الليل."],
};

/** What of a state the log can alter, and after what it stood. */
function lasting(state: DocumentState) {
  const { sequence, at, author, kind, withdrawn, rows, segments, flags, dismissals } = state;
  return { sequence, at, author, kind, withdrawn, rows, segments, flags, dismissals };
}

describe("readDifference()", () => {
  // The database makes a run some 200 ms long.
  test("makes any state of a random past into any other", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (script) => {
        const id = await desk.imports(TEXTS, disputing);
        const editor = await desk.as("Olena");
        for (const deed of script) await carryOut(editor, await desk.open(id), deed);
        const { head } = await desk.open(id);
        const states = await Promise.all(
          Array.from({ length: head }, (_, at) =>
            readState(editor, { document: id, sequence: at + 1 }),
          ),
        );
        for (const state of states) {
          // One near and one far away, before or after.
          for (const distance of [1, 7]) {
            const other = states[(state.sequence - 1 + distance) % head] ?? state;
            const wanted = { document: id, from: state.sequence, sequence: other.sequence };
            const { from: _, left, ...difference } = await readDifference(editor, wanted);
            const patched = { ...difference, ...patchState(state, { ...difference, left }) };
            expect(patched).toEqual(lasting(other));
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test.each([
    [1, 2],
    [2, 1],
  ])("refuses to lead from change %i to %i while the head is 1", async (from, sequence) => {
    const document = await desk.imports(TEXTS);
    const wanted = { document, from, sequence };
    await expect(readDifference(await desk.as("Reader"), wanted)).rejects.toMatchObject({
      code: "no-such-change",
    });
  });
});
