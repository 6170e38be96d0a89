import { describe, expect, test } from "vitest";
import { acceptFixes } from "#lib/services/accept-fixes.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { listDocuments } from "#lib/services/list-documents.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { readState } from "#lib/services/read-state.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { outlookOf } from "#lib/services/reversal/outlook.ts";
import { rehearseUndo, stepBack, undoChange, undoChanges } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part.", "Il traverse le fleuve.", "La nuit tombe."],
  en: ["The the ferry leaves.", "It crosses the the wide river.", "Night falls."],
};

function textsIn({ segments }: OpenDocument): string[] {
  return segments.map(({ text }) => text);
}

/** Two doubled words, mended in one change; then one of the texts is rewritten where it was mended. */
async function halfRewritten() {
  const id = await desk.imports(TEXTS);
  const olena = await desk.as("Olena");
  const { problems } = await findProblems(olena, id);
  const doubled = problems.filter(({ check }) => check === "doubled-word");
  const fixes = doubled.map(({ fingerprint, fixes: [text = ""] }) => {
    return { fingerprint, fix: 0, text };
  });
  const { change } = await acceptFixes(olena, id, { fixes, seenHead: 1 });
  await desk.edits("Marta", id, "The ferry leaves.", "Ours sails.");
  return { id, olena, change };
}

describe("undoChange() partly", () => {
  test("takes back what nobody touched later and leaves the rest", async () => {
    const { id, olena, change } = await halfRewritten();
    await expect(undoChange(olena, id, change)).rejects.toMatchObject({ code: "cannot-undo" });
    await undoChange(olena, id, change, { partly: true });
    const texts = textsIn(await desk.open(id));
    expect(texts).toContain("Ours sails.");
    expect(texts).toContain("It crosses the the wide river.");
  });

  test("refuses where later changes touch all of it", async () => {
    const id = await desk.imports(TEXTS);
    const change = await desk.edits("Olena", id, "Night falls.", "Dusk falls.");
    await desk.edits("Marta", id, "Dusk falls.", "Evening falls.");
    const undo = undoChange(await desk.as("Olena"), id, change, { partly: true });
    await expect(undo).rejects.toMatchObject({ code: "cannot-undo" });
  });

  test("is told before it is done, with both texts of each conflict", async () => {
    const { id, olena, change } = await halfRewritten();
    const before = await desk.open(id);
    const outlook = outlookOf(await rehearseUndo(olena, id, [change]));
    expect(outlook).toMatchObject({
      texts: [{ before: "It crosses the wide river.", after: "It crosses the the wide river." }],
      conflicts: [{ what: "text", yours: "The the ferry leaves.", theirs: "Ours sails." }],
    });
    expect(await desk.open(id)).toEqual(before);
    await undoChange(olena, id, change, { partly: true });
    const after = textsIn(await desk.open(id));
    expect(after).toEqual(
      textsIn(before).map(
        (text) => outlook.texts.find((one) => one.before === text)?.after ?? text,
      ),
    );
  });
});

describe("undoChanges()", () => {
  test("takes a sitting back newest first: edits of the same words, rows and flags", async () => {
    const id = await desk.imports(TEXTS);
    const first = await desk.open(id);
    const olena = await desk.as("Olena");
    await desk.edits("Olena", id, "Night falls.", "Dusk falls.");
    await desk.edits("Olena", id, "Dusk falls.", "Evening falls.");
    const row = first.rows[0]?.id ?? -1;
    await repairRows(olena, { document: id, repair: { kind: "merge-next", row }, seenHead: 3 });
    await repairRows(olena, { document: id, repair: { kind: "merge-next", row }, seenHead: 4 });
    const segment = first.segments[5]?.id ?? -1;
    const span = { start: 0, end: 7, quote: "Evening" };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    await raiseFlag(olena, { document: id, segment, ...span, ...kind });
    expect(await undoChanges(olena, id, [2, 3, 4, 5, 6])).toBe(11);
    const { rows, flags, segments } = await desk.open(id);
    expect({ rows, flags }).toEqual({ rows: first.rows, flags: first.flags });
    expect(segments.map(({ text }) => text)).toEqual(textsIn(first));
  });

  test("leaves what others did in between", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "Night falls.", "Night is falling.");
    await desk.edits("Marta", id, "La nuit tombe.", "La nuit tombe vite.");
    await undoChanges(await desk.as("Olena"), id, [2]);
    expect(textsIn(await desk.open(id))).toContain("La nuit tombe vite.");
  });

  test("takes back none where one of them cannot be", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "Night falls.", "Dusk falls.");
    await desk.edits("Olena", id, "Le bac part.", "Un bac part.");
    await desk.edits("Marta", id, "Dusk falls.", "Evening falls.");
    const before = await desk.open(id);
    const olena = await desk.as("Olena");
    await expect(undoChanges(olena, id, [2, 3])).rejects.toMatchObject({ code: "cannot-undo" });
    expect(await desk.open(id)).toEqual(before);
    await undoChanges(olena, id, [2, 3], { partly: true });
    expect(textsIn(await desk.open(id))).toEqual(
      expect.arrayContaining(["Evening falls.", "Le bac part."]),
    );
  });

  test("can be taken back itself, one change after another, by redo", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "Night falls.", "Dusk falls.");
    await desk.edits("Olena", id, "Dusk falls.", "Evening falls.");
    const edited = textsIn(await desk.open(id));
    const olena = await desk.as("Olena");
    await undoChanges(olena, id, [2, 3]);
    await stepBack(olena, id, "redo");
    await stepBack(olena, id, "redo");
    expect(textsIn(await desk.open(id))).toEqual(edited);
    await undoChanges(olena, id, [2, 3]);
    expect(textsIn(await desk.open(id))).toContain("Night falls.");
    await expect(undoChanges(olena, id, [2, 3])).rejects.toMatchObject({ code: "nothing-to-undo" });
    await expect(undoChanges(olena, id, [2, 99])).rejects.toMatchObject({ code: "no-such-change" });
  });

  test("is told before it is done: what its changes come to together", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "Night falls.", "Dusk falls.");
    await desk.edits("Olena", id, "Dusk falls.", "Evening falls.");
    const outlook = outlookOf(await rehearseUndo(await desk.as("Olena"), id, [2, 3]));
    expect(outlook.texts).toMatchObject([{ before: "Evening falls.", after: "Night falls." }]);
    expect((await desk.open(id)).head).toBe(3);
  });
});

describe("the import", () => {
  const ids = async (withdrawn: boolean) =>
    (await listDocuments(await desk.as("Olena"), { withdrawn })).map(({ id }) => id);

  test("is undone by taking the document out of the list, where it can still be read", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await desk.edits("Marta", id, "Night falls.", "Dusk falls.");
    expect(outlookOf(await rehearseUndo(olena, id, [1])).withdrawn).toBe(true);
    await undoChange(olena, id, 1);
    expect(await ids(false)).not.toContain(id);
    expect(await ids(true)).toContain(id);
    expect(textsIn(await desk.open(id))).toContain("Dusk falls.");
    expect(await readState(olena, { document: id, sequence: 2 })).toMatchObject({ head: 2 });
  });

  test("that was undone lets nothing be written until it is redone", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await undoChange(olena, id, 1);
    const written = desk.edits("Marta", id, "Night falls.", "Dusk falls.");
    await expect(written).rejects.toMatchObject({ code: "document-withdrawn" });
    await stepBack(olena, id, "redo");
    expect(await ids(false)).toContain(id);
    await desk.edits("Marta", id, "Night falls.", "Dusk falls.");
    expect((await desk.open(id)).withdrawn).toBe(false);
  });

  test("is undone with a whole sitting, and once only", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Importer", id, "Night falls.", "Dusk falls.");
    const importer = await desk.as("Importer");
    await undoChanges(importer, id, [1, 2]);
    expect(textsIn(await desk.open(id))).toContain("Night falls.");
    expect(await ids(true)).toContain(id);
    await expect(undoChange(importer, id, 1)).rejects.toMatchObject({ code: "cannot-undo" });
  });
});
