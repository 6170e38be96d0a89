import { describe, expect, test } from "vitest";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange, undoChanges } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const RIVER = "Night falls over the river.";

/** A document whose English text has a flag on `river`; what it does to that text, in order, are its changes from 3 on. */
async function flagged() {
  const id = await desk.imports({ uk: ["Над річкою западає ніч."], en: [RIVER] });
  const segment = (await desk.open(id)).segments.find(({ text }) => text === RIVER)?.id ?? -1;
  const start = RIVER.indexOf("river");
  const span = { start, end: start + "river".length, quote: "river" };
  const kind = { category: "Style", severity: "minor", note: "" } as const;
  await raiseFlag(await desk.as("Olena"), { document: id, segment, ...span, ...kind });
  const write = async (author: string, text: string) => {
    const { head, segments } = await desk.open(id);
    const revision = segments.find((one) => one.id === segment)?.revision ?? -1;
    const seen = { seenRevision: revision, seenHead: head };
    const edit = { document: id, segment, text, cause: "edit", ...seen } as const;
    return reviseSegment(await desk.as(author), edit);
  };
  const shown = async () => {
    const { segments, flags } = await desk.open(id);
    const text = segments.find((one) => one.id === segment)?.text ?? "";
    const { start: from, end: to, note } = flags[0] ?? {};
    if (from == null || to == null) return { text, note };
    return { text: `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`, note };
  };
  return { id, write, shown };
}

describe("undoing an edit", () => {
  test("leaves a flag on its words, though two edits have moved it", async () => {
    const { id, write, shown } = await flagged();
    const first = await write("Olena", "Late night falls over the river.");
    await write("Marta", "Late night falls over the wide river.");
    await undoChange(await desk.as("Olena"), id, first);
    expect(await shown()).toEqual({ text: "Night falls over the wide ⟦river⟧.", note: "" });
  });

  test("leaves a flag on its words, though somebody altered it since", async () => {
    const { id, write, shown } = await flagged();
    const edit = await write("Olena", "Late night falls over the river.");
    const flag = (await desk.open(id)).flags[0]?.id ?? -1;
    await alterFlag(await desk.as("Marta"), id, flag, { note: "wide?", seenHead: edit });
    await undoChange(await desk.as("Olena"), id, edit);
    expect(await shown()).toEqual({ text: "Night falls over the ⟦river⟧.", note: "wide?" });
  });
});

test("undoing several partly counts one as taken back that nothing is left of, and nothing stands against", async () => {
  const { id, write } = await flagged();
  const edit = await write("Olena", "Night falls over the wide river.");
  await write("Marta", RIVER);
  const olena = await desk.as("Olena");
  const head = await undoChanges(olena, id, [edit], { partly: true });
  expect(head).toBe(edit + 2);
  await expect(undoChange(olena, id, edit)).rejects.toMatchObject({ code: "cannot-undo" });
});
