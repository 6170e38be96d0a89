import { describe, expect, test } from "vitest";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { readTimeline } from "#lib/services/read-history.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack, undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

async function newDocument() {
  const id = await desk.imports({
    fr: ["Le bac part à six heures.", "Il traverse le fleuve.", "La nuit tombe."],
    en: ["The ferry leaves at six six.", "It crosses the wide river.", "Night falls."],
  });
  return { id, first: await desk.open(id) };
}

function segment(document: OpenDocument, text: string): number {
  return document.segments.find((known) => known.text === text)?.id ?? -1;
}

/** What an undo must bring back: everything but the head and the names of revisions. */
function stateOf({ rows, segments, flags }: OpenDocument) {
  return { rows, flags, texts: segments.map(({ id, text }) => [id, text]) };
}

async function edit(author: string, id: string, from: string, to: string) {
  const document = await desk.open(id);
  const known = document.segments.find(({ text }) => text === from);
  if (!known) throw new Error(`Expected a segment "${from}"`);
  const seen = { seenRevision: known.revision, seenHead: document.head };
  const revision = { document: id, segment: known.id, text: to, cause: "edit", ...seen } as const;
  return reviseSegment(await desk.as(author), revision);
}

describe("stepBack()", () => {
  test("takes back an edit, brings it again, and takes it back again", async () => {
    const { id, first } = await newDocument();
    await edit("Olena", id, "Night falls.", "Night is falling.");
    const edited = await desk.open(id);
    const olena = await desk.as("Olena");

    await stepBack(olena, id, "undo");
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
    await stepBack(olena, id, "redo");
    expect(stateOf(await desk.open(id))).toEqual(stateOf(edited));
    await stepBack(olena, id, "undo");
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
  });

  test("leaves the changes of others alone", async () => {
    const { id } = await newDocument();
    await edit("Olena", id, "Night falls.", "Night is falling.");
    await edit("Marta", id, "It crosses the wide river.", "It crosses a river.");
    await stepBack(await desk.as("Olena"), id, "undo");
    const texts = (await desk.open(id)).segments.map(({ text }) => text);
    expect(texts).toContain("It crosses a river.");
    expect(texts).toContain("Night falls.");
  });

  test("says when nothing is left", async () => {
    const { id } = await newDocument();
    const importer = await desk.as("Importer");
    await expect(stepBack(importer, id, "undo")).rejects.toMatchObject({ code: "nothing-to-undo" });
    await expect(stepBack(importer, id, "redo")).rejects.toMatchObject({ code: "nothing-to-undo" });
  });

  test("takes back repairs, flags and dismissals, each as a whole", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const row = first.rows[0]?.id ?? -1;
    await repairRows(olena, { document: id, repair: { kind: "merge-next", row }, seenHead: 1 });
    await raiseFlag(olena, {
      document: id,
      segment: segment(first, "Night falls."),
      start: 0,
      end: 5,
      quote: "Night",
      category: "Style",
      severity: "minor",
      note: "",
    });
    const [problem] = (await findProblems(olena, id)).problems;
    await dismissFindings(olena, {
      document: id,
      fingerprints: [problem?.fingerprint ?? ""],
      scope: "occurrence",
      reason: "as meant",
    });
    expect((await findProblems(olena, id)).problems[0]?.dismissed).toMatchObject({
      reason: "as meant",
      author: "Olena",
    });

    for (let steps = 0; steps < 3; steps++) await stepBack(olena, id, "undo");
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
    expect((await findProblems(olena, id)).problems[0]?.dismissed).toBeNull();
  });
});

describe("undoChange()", () => {
  test("keeps a later edit of the same text in another place", async () => {
    const { id } = await newDocument();
    const sequence = await edit(
      "Olena",
      id,
      "It crosses the wide river.",
      "She crosses the wide river.",
    );
    await edit("Marta", id, "She crosses the wide river.", "She crosses the wide stream.");
    await undoChange(await desk.as("Marta"), id, sequence);
    expect((await desk.open(id)).segments.map(({ text }) => text)).toContain(
      "It crosses the wide stream.",
    );
  });

  test("refuses where a later edit touches the same words, and says which texts", async () => {
    const { id } = await newDocument();
    const sequence = await edit("Olena", id, "Night falls.", "Dusk falls.");
    await edit("Marta", id, "Dusk falls.", "Evening falls.");
    await expect(undoChange(await desk.as("Marta"), id, sequence)).rejects.toMatchObject({
      code: "cannot-undo",
      details: { yours: "Night falls.", theirs: "Evening falls." },
    });
  });

  test("refuses a repair that later repairs built on", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const row = first.rows[0]?.id ?? -1;
    const repair = { kind: "merge-next", row } as const;
    const sequence = await repairRows(olena, { document: id, repair, seenHead: 1 });
    await repairRows(olena, { document: id, repair, seenHead: sequence });
    await expect(undoChange(olena, id, sequence)).rejects.toMatchObject({ code: "cannot-undo" });
  });

  test("refuses what is undone already", async () => {
    const { id } = await newDocument();
    const olena = await desk.as("Olena");
    const sequence = await edit("Olena", id, "Night falls.", "Dusk falls.");
    await undoChange(olena, id, sequence);
    await expect(undoChange(olena, id, sequence)).rejects.toMatchObject({ code: "cannot-undo" });
    await expect(undoChange(olena, id, 77)).rejects.toMatchObject({ code: "no-such-change" });
  });

  test("brings a flag back to its words when the edit that removed them is undone", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const flagged = segment(first, "It crosses the wide river.");
    const span = { start: 15, end: 19, quote: "wide" };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    await raiseFlag(olena, { document: id, segment: flagged, ...span, ...kind });
    const sequence = await edit("Olena", id, "It crosses the wide river.", "It crosses the river.");
    expect((await desk.open(id)).flags).toMatchObject([{ start: null, end: null, quote: "wide" }]);
    await undoChange(olena, id, sequence);
    expect((await desk.open(id)).flags).toMatchObject([span]);
  });

  test("keeps what was said of a flag after the change that is undone", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const flagged = segment(first, "Night falls.");
    const flag = {
      start: 0,
      end: 5,
      quote: "Night",
      category: "Style",
      severity: "minor",
      note: "",
    } as const;
    await raiseFlag(olena, { document: id, segment: flagged, ...flag });
    const known = (await desk.open(id)).flags[0]?.id ?? -1;
    const sequence = await alterFlag(olena, id, known, { note: "too dark", seenHead: 2 });
    await alterFlag(olena, id, known, { note: "far too dark", seenHead: 3 });
    await expect(undoChange(olena, id, sequence)).rejects.toMatchObject({ code: "cannot-undo" });
    expect((await desk.open(id)).flags).toMatchObject([{ note: "far too dark" }]);
  });
});

describe("undo among several editors", () => {
  test("goes on to an earlier change when a colleague took the last one back", async () => {
    const { id, first } = await newDocument();
    await edit("Olena", id, "It crosses the wide river.", "It crosses a river.");
    const last = await edit("Olena", id, "Night falls.", "Dusk falls.");
    await undoChange(await desk.as("Marta"), id, last);
    await stepBack(await desk.as("Olena"), id, "undo");
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
  });

  test("takes a redone change back by its first entry too, and does not get stuck", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const row = first.rows[0]?.id ?? -1;
    const repair = { kind: "merge-next", row } as const;
    const sequence = await repairRows(olena, { document: id, repair, seenHead: 1 });
    await stepBack(olena, id, "undo");
    await stepBack(olena, id, "redo");
    await undoChange(olena, id, sequence);
    expect(stateOf(await desk.open(id))).toEqual(stateOf(first));
    await expect(stepBack(olena, id, "undo")).rejects.toMatchObject({ code: "nothing-to-undo" });
  });

  test("refuses to bring rows back in an order in which nobody reads", async () => {
    const id = await desk.imports({
      fr: ["Un.", "Deux.", "Trois.", "Quatre.", "Cinq."],
      en: ["One.", "Two.", "Three.", "Four.", "Five."],
    });
    const olena = await desk.as("Olena");
    const { rows } = await desk.open(id);
    const rowIds = rows.map((row) => row.id);
    const push = (row: number, edition: number) =>
      repairRows(olena, {
        document: id,
        repair: { kind: "push-down", row: rowIds[row] ?? -1, edition },
        seenHead: 99,
      });
    await push(0, 1);
    await push(0, 2);
    await push(2, 1);
    const last = await push(2, 2);
    const keep = { 1: 1, 2: 1 };
    const repair = { kind: "split", row: rowIds[1] ?? -1, keep } as const;
    await repairRows(olena, { document: id, repair, seenHead: 99 });
    const before = await desk.open(id);
    await undoChange(olena, id, last).catch(() => {});
    const columns = ({ rows: r }: OpenDocument) =>
      [1, 2].map((e) => r.flatMap((row) => row.cells[e] ?? []));
    const after = await desk.open(id);
    expect(columns(after)).toEqual(columns(before));
    expect(new Set(after.rows.map((row) => row.order)).size).toBe(after.rows.length);
  });

  test("puts a flag that comes back on its words, wherever they are by now", async () => {
    const { id, first } = await newDocument();
    const olena = await desk.as("Olena");
    const flagged = segment(first, "It crosses the wide river.");
    const span = { start: 15, end: 19, quote: "wide" };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    await raiseFlag(olena, { document: id, segment: flagged, ...span, ...kind });
    const known = (await desk.open(id)).flags[0]?.id ?? -1;
    const withdrawal = await alterFlag(olena, id, known, { withdrawn: true, seenHead: 2 });
    await edit("Marta", id, "It crosses the wide river.", "The old ferry crosses the wide river.");
    await undoChange(olena, id, withdrawal);
    expect((await desk.open(id)).flags).toMatchObject([{ start: 26, end: 30, quote: "wide" }]);
  });
});

describe("readTimeline()", () => {
  test("tells every change with its texts, newest first, and which are out of effect", async () => {
    const { id } = await newDocument();
    await edit("Olena", id, "Night falls.", "Dusk falls.");
    await stepBack(await desk.as("Olena"), id, "undo");
    const timeline = await readTimeline(await desk.as("Olena"), id, { limit: 10 });
    expect(
      timeline.map(({ sequence, kind, undone, undoes }) => [sequence, kind, undone, undoes]),
    ).toEqual([
      [3, "undo", false, 2],
      [2, "edit", true, null],
      [1, "import", false, null],
    ]);
    expect(timeline[1]?.texts).toMatchObject([{ before: "Night falls.", after: "Dusk falls." }]);
  });

  test("comes in pages", async () => {
    const { id } = await newDocument();
    for (const [from, to] of [
      ["Night falls.", "A."],
      ["A.", "B."],
      ["B.", "C."],
    ] as const) {
      await edit("Olena", id, from, to);
    }
    const page = await readTimeline(await desk.as("Olena"), id, { before: 4, limit: 2 });
    expect(page.map(({ sequence }) => sequence)).toEqual([3, 2]);
  });
});
