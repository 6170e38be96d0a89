import { describe, expect, test } from "vitest";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { alterName, nameVersion } from "#lib/services/name-version.ts";
import { readSources } from "#lib/services/read-sources.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { previewRestoration, restoreState } from "#lib/services/restore-state.ts";
import { surveyHistory } from "#lib/services/survey-history.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part à six heures.", "La nuit tombe."],
  he: ["המעבורת יוצאת בשש.", "הלילה יורד."],
};

async function flag(id: string, text: string, quote: string): Promise<number> {
  const { id: segment = -1 } =
    (await desk.open(id)).segments.find((one) => one.text === text) ?? {};
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length, quote };
  const kind = { category: "Style", severity: "minor", note: "" } as const;
  return raiseFlag(await desk.as("Olena"), { document: id, segment, ...span, ...kind });
}

/** What stands, without the names of revisions. */
async function standing(id: string) {
  const { rows, segments, flags } = await desk.open(id);
  return { rows, flags, texts: segments.map(({ text }) => text) };
}

/** A document with a version at change 2, and much done since. */
async function movedOn() {
  const id = await desk.imports(TEXTS);
  await flag(id, "La nuit tombe.", "nuit");
  const version = await standing(id);
  await desk.edits("Olena", id, "La nuit tombe.", "Le soir tombe.");
  await desk.edits("Marta", id, "הלילה יורד.", "הערב יורד.");
  const [row] = version.rows;
  const repair = { kind: "merge-next", row: row?.id ?? -1 } as const;
  await repairRows(await desk.as("Marta"), { document: id, repair, seenHead: 4 });
  return { id, version, head: 5 };
}

describe("restoreState()", () => {
  test("brings texts, rows and flags back as one change, which can be undone", async () => {
    const { id, version, head } = await movedOn();
    const later = await standing(id);
    const olena = await desk.as("Olena");
    expect(await restoreState(olena, { document: id, sequence: 2, seenHead: head })).toBe(6);
    expect(await standing(id)).toEqual(version);
    await stepBack(olena, id, "undo");
    expect(await standing(id)).toEqual(later);
  });

  test("brings back one edition alone: its texts and their flags, no rows", async () => {
    const { id, head } = await movedOn();
    const { rows } = await desk.open(id);
    const wanted = { document: id, sequence: 2, edition: 1, seenHead: head };
    await restoreState(await desk.as("Olena"), wanted);
    const after = await standing(id);
    expect(after.rows).toEqual(rows);
    expect(after.texts).toEqual([...TEXTS.fr, TEXTS.he[0], "הערב יורד."]);
    expect(after.flags).toMatchObject([{ quote: "nuit", start: 3 }]);
  });

  test("keeps a flag that came later, on its words where they still stand", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "La nuit tombe.", "Enfin, la nuit noire tombe.");
    await flag(id, "Enfin, la nuit noire tombe.", "nuit");
    await flag(id, "Enfin, la nuit noire tombe.", "noire");
    const wanted = { document: id, sequence: 1, seenHead: 4 };
    await restoreState(await desk.as("Olena"), wanted);
    expect((await desk.open(id)).flags).toMatchObject([
      { quote: "nuit", start: 3, end: 7 },
      { quote: "noire", start: null },
    ]);
  });

  test("brings a flag back that was withdrawn", async () => {
    const id = await desk.imports(TEXTS);
    await flag(id, "La nuit tombe.", "nuit");
    const { flags } = await desk.open(id);
    const olena = await desk.as("Olena");
    await alterFlag(olena, id, flags[0]?.id ?? -1, { withdrawn: true, seenHead: 2 });
    await restoreState(olena, { document: id, sequence: 2, seenHead: 3 });
    expect((await desk.open(id)).flags).toEqual(flags);
  });

  test("refuses where somebody touched meanwhile what it would restore", async () => {
    const { id } = await movedOn();
    const stale = { document: id, sequence: 2, seenHead: 4 };
    const olena = await desk.as("Olena");
    await expect(restoreState(olena, stale)).rejects.toMatchObject({ code: "document-changed" });
    const edition = { ...stale, edition: 1 };
    expect(await restoreState(olena, edition)).toBe(6);
  });

  test("does nothing where the document stands so already", async () => {
    const id = await desk.imports(TEXTS);
    const wanted = { document: id, sequence: 1, seenHead: 1 };
    expect(await restoreState(await desk.as("Olena"), wanted)).toBe(1);
  });

  test.each([
    ["no-such-change", { sequence: 9 }],
    ["no-such-edition", { sequence: 1, edition: 77 }],
  ])("refuses with %s", async (code, wanted) => {
    const id = await desk.imports(TEXTS);
    const restored = restoreState(await desk.as("Olena"), { document: id, seenHead: 1, ...wanted });
    await expect(restored).rejects.toMatchObject({ code });
  });

  test("is told before it is done", async () => {
    const { id } = await movedOn();
    const outlook = await previewRestoration(await desk.as("Olena"), { document: id, sequence: 2 });
    expect(outlook).toMatchObject({
      texts: [
        { before: "Le soir tombe.", after: "La nuit tombe." },
        { before: "הערב יורד.", after: "הלילה יורד." },
      ],
      rows: 2,
      conflicts: [],
    });
    expect((await desk.open(id)).head).toBe(5);
  });
});

describe("nameVersion()", () => {
  const named = async (id: string) =>
    (await surveyHistory(await desk.as("Olena"), id, 1)).names.map(({ sequence, name, author }) => [
      sequence,
      name,
      author,
    ]);

  test("names a state, as a change that can be undone and redone", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await nameVersion(olena, { document: id, sequence: 1, name: "До друку" });
    expect(await named(id)).toEqual([[1, "До друку", "Olena"]]);
    await stepBack(olena, id, "undo");
    expect(await named(id)).toEqual([]);
    await stepBack(olena, id, "redo");
    expect(await named(id)).toEqual([[1, "До друку", "Olena"]]);
  });

  test("lets a name stand once, whatever its case and the form of its accents", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await nameVersion(olena, { document: id, sequence: 1, name: "Épreuve" });
    const again = nameVersion(olena, { document: id, sequence: 2, name: "e\u0301preuve" });
    await expect(again).rejects.toMatchObject({ code: "name-taken" });
  });

  test("does not bring a name back that another version has by now", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await nameVersion(olena, { document: id, sequence: 1, name: "Друк" });
    await stepBack(olena, id, "undo");
    await nameVersion(await desk.as("Marta"), { document: id, sequence: 2, name: "друк" });
    await expect(stepBack(olena, id, "redo")).rejects.toMatchObject({ code: "cannot-undo" });
  });

  test("can be changed and taken away, but not behind somebody's back", async () => {
    const id = await desk.imports(TEXTS);
    const olena = await desk.as("Olena");
    await nameVersion(olena, { document: id, sequence: 1, name: "Чернетка" });
    const name = (await surveyHistory(olena, id, 1)).names[0]?.id ?? -1;
    await alterName(olena, id, name, { name: "Друк", seenHead: 2 });
    const stale = alterName(await desk.as("Marta"), id, name, { name: null, seenHead: 2 });
    await expect(stale).rejects.toMatchObject({ code: "name-changed" });
    await alterName(await desk.as("Marta"), id, name, { name: null, seenHead: 3 });
    expect(await named(id)).toEqual([]);
    const gone = alterName(olena, id, name, { name: "Друк", seenHead: 4 });
    await expect(gone).rejects.toMatchObject({ code: "no-such-name" });
  });
});

describe("readSources()", () => {
  test("tells what the author saw in the base, and what stands there now", async () => {
    const id = await desk.imports(TEXTS);
    await desk.edits("Olena", id, "La nuit tombe.", "Le soir tombe.");
    const revision = await desk.edits("Marta", id, "הלילה יורד.", "הערב יורד.");
    await desk.edits("Olena", id, "Le soir tombe.", "Le crépuscule tombe.");
    const { segments } = await desk.open(id);
    const hebrew = segments.find(({ text }) => text === "הערב יורד.")?.id ?? -1;
    const reader = await desk.as("Reader");
    expect(await readSources(reader, id, hebrew, revision)).toMatchObject([
      { edition: 1, seen: "Le soir tombe.", now: "Le crépuscule tombe." },
    ]);
    expect(await readSources(reader, id, hebrew, 1)).toMatchObject([{ seen: "La nuit tombe." }]);
    await expect(readSources(reader, id, hebrew, 2)).rejects.toMatchObject({
      code: "no-such-revision",
    });
  });
});
