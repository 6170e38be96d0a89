import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDismissals } from "#lib/data/dismissals.ts";
import { readVersionNames } from "#lib/data/version-names.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { atOneMoment, type OpenDocument } from "#lib/services/open-document.ts";
import { findMoment, readState } from "#lib/services/read-state.ts";
import { recallPast } from "#lib/services/recall-past.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";
import { disputing } from "./disputing.ts";
import { carryOut, deeds } from "./past-script.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part à 6 heures.", "Il traverse le le fleuve.", "La nuit tombe.", "Tout dort."],
  uk: ["Пором відходить о 6.", "Він перетинає річку.", "Западає ніч.", "Усе спить."],
};

/** Everything that stands, as it is stored. */
async function recorded(id: string) {
  const document = await desk.open(id);
  const names = await readVersionNames(desk.db, id);
  // Who raised a flag, and when, is not in what stands: it follows from the log.
  const flags = document.flags.map(({ author: _, at: __, ...flag }) => flag);
  return { ...document, flags, names, dismissals: await readDismissals(desk.db, id) };
}

/** The same, as the past knows it. */
async function recalled(id: string, sequence: number) {
  const context = await desk.as("Reader");
  const {
    at: _,
    author: __,
    kind: ___,
    sequence: ____,
    ...state
  } = await readState(context, {
    document: id,
    sequence,
  });
  const past = await atOneMoment(context, (db) => recallPast(context, db, id));
  const { names, remarks } = past.timeline.stateAt(sequence);
  return { ...state, names, remarks };
}

/** One that opens `undefined` cells and absent ones alike. */
function comparable(state: object): unknown {
  return JSON.parse(JSON.stringify(state));
}

describe("readState()", () => {
  // The database makes a run some 200 ms long.
  test("rebuilds what stood after every change of a random script, warm, cold and from an archive", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (script) => {
        const id = await desk.imports(TEXTS, disputing);
        const seen = new Map([[1, await recorded(id)]]);
        for (const [at, deed] of script.entries()) {
          const editor = await desk.as(at % 3 === 0 ? "Olena" : "Marta");
          const before = await desk.open(id);
          await carryOut(editor, before, deed);
          const after = await recorded(id);
          seen.set(after.head, after);
          if (at % 4 === 0) await recalled(id, after.head);
        }
        const expectAll = async (document: string) => {
          for (const [sequence, state] of seen) {
            const found = await recalled(document, sequence);
            expect(comparable({ ...found, id })).toEqual(comparable(state));
          }
        };
        await expectAll(id);
        const reader = await desk.as("Reader");
        reader.pasts.clear();
        await expectAll(id);
        const archive = await exportArchive(reader, id);
        await expectAll(await restoreArchive(reader, archive));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test("gives the texts of one edition where one is named, with what they came with", async () => {
    const id = await desk.imports(TEXTS);
    const edition = 2;
    const night = await segment(id, "Западає ніч.");
    await edit(id, night, "Западає тиха ніч.");
    const state = await readState(await desk.as("Reader"), { document: id, sequence: 2, edition });
    expect(state.segments.map((one) => [one.text, one.received])).toEqual([
      ["Пором відходить о 6.", null],
      ["Він перетинає річку.", null],
      ["Западає тиха ніч.", "Западає ніч."],
      ["Усе спить.", null],
    ]);
  });

  test("refuses a change that has not come yet", async () => {
    const id = await desk.imports(TEXTS);
    const wanted = { document: id, sequence: 2 };
    await expect(readState(await desk.as("Reader"), wanted)).rejects.toMatchObject({
      code: "no-such-change",
    });
  });
});

async function segment(id: string, text: string): Promise<OpenDocument["segments"][number]> {
  const found = (await desk.open(id)).segments.find((one) => one.text === text);
  if (!found) throw new Error(`Expected a segment "${text}"`);
  return found;
}

async function edit(
  id: string,
  { id: which, revision }: { id: number; revision: number },
  text: string,
) {
  const seen = { seenRevision: revision, seenHead: revision };
  const written = { document: id, segment: which, text, cause: "edit", ...seen } as const;
  return reviseSegment(await desk.as("Olena"), written);
}

test("findMoment() finds the newest change that is not later", async () => {
  const id = await desk.imports(TEXTS);
  const night = await segment(id, "Западає ніч.");
  await edit(id, night, "Западає тиха ніч.");
  const reader = await desk.as("Reader");
  const at = async (sequence: number) => (await readState(reader, { document: id, sequence })).at;
  const [imported, edited] = [await at(1), await at(2)];
  expect(await findMoment(reader, id, imported)).toBe(1);
  expect(await findMoment(reader, id, new Date(edited.getTime() - 1))).toBe(1);
  expect(await findMoment(reader, id, new Date("2100-01-01"))).toBe(2);
  await expect(findMoment(reader, id, new Date(0))).rejects.toMatchObject({
    code: "no-such-change",
  });
});

test("an edition of the past is written as the present one is", async () => {
  const id = await desk.imports(TEXTS);
  const night = await segment(id, "Западає ніч.");
  await edit(id, night, "Западає тиха ніч.");
  const reader = await desk.as("Reader");
  const file = async (sequence?: number) => {
    const wanted = { document: id, edition: 2, format: "received", sequence } as const;
    return new TextDecoder().decode((await exporting(reader, wanted)).bytes);
  };
  expect(await file(1)).toBe(`${TEXTS.uk.join("\n")}\n`);
  expect(await file(2)).toBe(await file());
  expect(await file(2)).toContain("тиха");
});
