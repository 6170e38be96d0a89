import { describe, expect, test } from "vitest";
import type { HeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import type { Repair } from "#lib/core/document/repair.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { readTimeline } from "#lib/services/read-history.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { stepBack } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { disputing } from "./disputing.ts";

const desk = deskForTests();
const TEXTS = {
  fr: ["Le bac part.", "Il traverse le fleuve.", "La nuit tombe.", "Tout dort."],
  uk: ["Пором відходить.", "Він перетинає річку.", "Западає ніч.", "Усе спить."],
};

/** A document whose last two rows carry an alternative, and the ids of its rows. */
async function newDocument(): Promise<{ id: string; rowIds: number[] }> {
  const id = await desk.imports(TEXTS, disputing);
  return { id, rowIds: (await desk.open(id)).rows.map((row) => row.id) };
}

async function repair(id: string, wanted: Repair): Promise<number> {
  const { head } = await desk.open(id);
  return repairRows(await desk.as("Olena"), { document: id, repair: wanted, seenHead: head });
}

/** Each row as the number of its segments in each column, with `!` where confirmed and `?` where disputed. */
async function shapes(id: string): Promise<string[]> {
  const { rows } = await desk.open(id);
  return rows.map(({ cells, confirmed, alternative }) => {
    const sizes = [1, 2].map((edition) => (cells[edition] ?? []).length);
    return `${sizes.join("-")}${confirmed ? "!" : ""}${alternative ? "?" : ""}`;
  });
}

describe("repairRows()", () => {
  test("confirms a row and all above as one change, which one undo takes back", async () => {
    const { id, rowIds } = await newDocument();
    const before = (await desk.open(id)).rows;
    await repair(id, { kind: "confirm", row: rowIds[1] ?? -1, above: true });
    expect(await shapes(id)).toEqual(["1-1!", "1-1!", "1-1?", "1-1?"]);
    const [newest] = await readTimeline(await desk.as("Olena"), id, { limit: 1 });
    expect(newest).toMatchObject({ kind: "confirm", rows: 2 });
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await desk.open(id)).rows).toEqual(before);
  });

  test("writes nothing where a row is confirmed already", async () => {
    const { id, rowIds } = await newDocument();
    const confirm = { kind: "confirm", row: rowIds[0] ?? -1, above: false } as const;
    const head = await repair(id, confirm);
    expect(await repair(id, confirm)).toBe(head);
  });

  test("puts an alternative in the place of its run, and back", async () => {
    const { id, rowIds } = await newDocument();
    const before = (await desk.open(id)).rows;
    await repair(id, { kind: "accept-alternative", row: rowIds[3] ?? -1 });
    expect(await shapes(id)).toEqual(["1-1", "1-1", "2-2!"]);
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await desk.open(id)).rows).toEqual(before);
    await stepBack(await desk.as("Olena"), id, "redo");
    expect(await shapes(id)).toEqual(["1-1", "1-1", "2-2!"]);
  });

  test("drops an alternative with the first repair of its run, and undo brings it back whole", async () => {
    const { id, rowIds } = await newDocument();
    const before = (await desk.open(id)).rows;
    await repair(id, { kind: "pop", row: rowIds[2] ?? -1, edition: 1 });
    expect(await shapes(id)).toEqual(["1-1", "1-1", "0-1!", "1-0!", "1-1"]);
    await stepBack(await desk.as("Olena"), id, "undo");
    expect((await desk.open(id)).rows).toEqual(before);
  });

  test("refuses to undo a repair whose rows a colleague has confirmed since otherwise", async () => {
    const { id, rowIds } = await newDocument();
    await repair(id, { kind: "insert-gap", row: rowIds[0] ?? -1, edition: 2 });
    const { head, rows } = await desk.open(id);
    const confirm = { kind: "confirm", row: rows[1]?.id ?? -1, above: false } as const;
    await repairRows(await desk.as("Marta"), { document: id, repair: confirm, seenHead: head });
    await expect(stepBack(await desk.as("Olena"), id, "undo")).rejects.toMatchObject({
      code: "cannot-undo",
    });
  });
});

/** A context whose aligner puts the two paragraphs of two editions into one row, though a third has only the first of them. */
function merging(context: EditorContext): EditorContext {
  const bead = (start: number, target: { start: number; end: number }) => {
    return { source: { start, end: start + 1 }, target, confidence: 1 };
  };
  const align: HeavyTasks["align"] = async () => ({
    rows: [{ cells: [[0, 1], [0, 1], [0]], confidence: 1, alternative: null }],
    links: [
      {
        source: 0,
        target: 1,
        beads: [bead(0, { start: 0, end: 1 }), bead(1, { start: 1, end: 2 })],
      },
      {
        source: 0,
        target: 2,
        beads: [bead(0, { start: 0, end: 1 }), bead(1, { start: 1, end: 1 })],
      },
    ],
  });
  return { ...context, heavy: { ...context.heavy, align } };
}

describe("openDocument()", () => {
  test("tells of a missing paragraph that its row hides, until the row is set right", async () => {
    const texts = { fr: ["Un.", "Deux."], en: ["One.", "Two."], uk: ["Один."] };
    const id = await desk.imports(texts, merging);
    const { rows, segments, editions, unmatched } = await desk.open(id);
    const lonely = segments.find(({ text }) => text === "Deux.");
    const ukrainian = editions.find(({ language }) => language === "uk");
    expect(unmatched).toEqual([{ segment: lonely?.id, edition: ukrainian?.id }]);
    await repair(id, { kind: "split", row: rows[0]?.id ?? -1, keep: { 1: 1, 2: 1, 3: 1 } });
    expect((await desk.open(id)).unmatched).toEqual([]);
  });
});
