import { describe, expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import type { PlaceMarks } from "#lib/core/formats/archive/reception.ts";
import { acceptFixes } from "#lib/services/accept-fixes.ts";
import { changeDocument } from "#lib/services/change-document.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { readState } from "#lib/services/read-state.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { previewRestoration, restoreState } from "#lib/services/restore-state.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();
const TARGET = 2;

const SIGNS = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="fr" target-language="uk" datatype="plaintext" original="bac.txt"><body>
  <trans-unit id="1" translate="no"><source>Le Bac 🦆</source><target>Пором 🦆</target><note>nom propre</note><note>שם של מעבורת</note></trans-unit>
  <trans-unit id="2"><source>La nuit.</source><target>Ніч.</target></trans-unit>
 </body></file>
</xliff>
`;

async function signs(): Promise<string> {
  const bytes = new TextEncoder().encode(SIGNS);
  const texts = [{ name: "bac.xlf", bytes }];
  return createDocument(await desk.as("Importer"), { title: "Bac", texts });
}

async function targets(document: string) {
  return (await desk.open(document)).segments.filter(({ edition }) => edition === TARGET);
}

async function revise(document: string, segment: number, text: string): Promise<number> {
  const { head, segments } = await desk.open(document);
  const seenRevision = segments.find(({ id }) => id === segment)?.revision ?? 0;
  return reviseSegment(await desk.as("Olena"), {
    ...{ document, segment, text, cause: "edit" },
    ...{ seenRevision, seenHead: head },
  });
}

/** Another file of the target text comes into effect, with these marks on its paragraphs. */
async function receive(document: string, marks: readonly Partial<PlaceMarks>[]): Promise<void> {
  const standing = await targets(document);
  const bytes = new TextEncoder().encode(`file ${marks.length} of ${document}`);
  await changeDocument(await desk.as("Importer"), document, async (_, { head }) => {
    const [edition, sequence] = [TARGET, head + 1];
    const reading = { fileName: "bac-2.xlf", format: "xliff-1.2", slot: "target" } as const;
    return {
      kind: "edit",
      arrivals: {
        originals: [{ hash: hashOf(bytes), bytes }],
        receptions: [{ edition, sequence, ...reading, reading: {}, received: hashOf(bytes) }],
        segments: [],
        places: standing.map(({ id }, place) => ({
          ...{ edition, reception: sequence, segment: id, place },
          ...{ codes: null, text: null, state: null, ...marks[place] },
        })),
      },
      delta: {
        receptions: [
          { before: { edition, reception: 1 }, after: { edition, reception: sequence } },
        ],
      },
    };
  });
}

describe("a paragraph that its file locks", () => {
  test("is told with the notes on it, now and in the past, and of the others nothing is", async () => {
    const document = await signs();
    const then = await readState(await desk.as("Olena"), { document, sequence: 1 });
    for (const segments of [await targets(document), then.segments.slice(2)])
      expect(segments.map(({ isLocked, notes }) => ({ isLocked, notes }))).toEqual([
        { isLocked: true, notes: ["nom propre", "שם של מעבורת"] },
        {},
      ]);
  });

  test("cannot be edited; the others can", async () => {
    const document = await signs();
    const [locked, free] = await targets(document);
    await expect(revise(document, locked?.id ?? 0, "Інший")).rejects.toMatchObject({
      code: "segment-locked",
    });
    expect(await revise(document, locked?.id ?? 0, "Пором 🦆")).toBe(1);
    expect(await revise(document, free?.id ?? 0, "Глупа ніч.")).toBe(2);
  });

  test("is left by fixes", async () => {
    const bytes = new TextEncoder().encode(
      SIGNS.replace("Пором 🦆", "Наш пором пором 🦆").replace("Ніч.", "Глупа ніч ніч."),
    );
    const texts = [{ name: "bac.xlf", bytes }];
    const olena = await desk.as("Olena");
    const document = await createDocument(olena, { title: "Bac", texts });
    const { problems } = await findProblems(olena, document);
    const wanted = problems.flatMap(({ check, fingerprint, fixes: [text] }) => {
      return check === "doubled-word" && text !== undefined ? [{ fingerprint, fix: 0, text }] : [];
    });
    const { fixed, left } = await acceptFixes(olena, document, { fixes: wanted, seenHead: 1 });
    expect([fixed.length, left.map(({ reason }) => reason)]).toEqual([1, ["locked"]]);
    const told = (await targets(document)).map(({ text }) => text);
    expect(told).toEqual(["Наш пором пором 🦆", "Глупа ніч."]);
  });

  test("keeps its lock and its notes in an archive", async () => {
    const document = await signs();
    const reader = await desk.as("Reader");
    const archive = await exportArchive(reader, document);
    const again = await restoreArchive(reader, archive);
    expect(await exportArchive(reader, again)).toEqual(archive);
    const told = (await targets(again)).map(({ isLocked = false }) => isLocked);
    expect(told).toEqual([true, false]);
  });

  test("is left by an undo and a restoration of before it was locked", async () => {
    const document = await signs();
    const free = (await targets(document))[1]?.id ?? 0;
    await revise(document, free, "Глупа ніч.");
    await receive(document, [{}, { isLocked: true }]);
    const olena = await desk.as("Olena");
    await expect(undoChange(olena, document, 2)).rejects.toMatchObject({
      code: "cannot-undo",
      details: { isLocked: true },
    });
    const { conflicts } = await previewRestoration(olena, {
      document,
      sequence: 1,
      edition: TARGET,
    });
    expect(conflicts).toMatchObject([{ what: "text", segment: free, isLocked: true }]);
    await restoreState(olena, { document, sequence: 1, edition: TARGET, seenHead: 3 });
    expect((await targets(document)).at(-1)?.text).toBe("Глупа ніч.");
  });

  test("comes back with the file that did not lock it", async () => {
    const document = await signs();
    const free = (await targets(document))[1]?.id ?? 0;
    await revise(document, free, "Глупа ніч.");
    await receive(document, [{}, { isLocked: true }]);
    await restoreState(await desk.as("Olena"), { document, sequence: 1, seenHead: 3 });
    const [, again] = await targets(document);
    expect(again).toMatchObject({ text: "Ніч." });
    expect(again?.isLocked).toBeUndefined();
  });
});
