import { expect, test } from "vitest";
import { NO_DELTA } from "#lib/core/history/change.ts";
import { findChange, readChanges, readChangesSince } from "#lib/data/changes.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

test("a repair logged before rows could be confirmed reads as confirmed by nobody", async () => {
  const id = await desk.imports({ fr: ["Un.", "Deux."], uk: ["Один.", "Два."] });
  const row = { id: 7, order: "a0", cells: { 1: [3, 4] }, confidence: null };
  const { editor } = await desk.as("Olena");
  const delta = { texts: [], grid: { before: [row], after: [row] }, flags: [], dismissals: [] };
  const entry = { document_id: id, sequence: 2, at: new Date(0), editor_id: editor.id };
  await desk.db
    .insertInto("changes")
    .values({ ...entry, kind: "repair", undoes: null, delta: JSON.stringify(delta) })
    .execute();
  const complete = { ...row, confirmed: false, alternative: null };
  const grid = { before: [complete], after: [complete] };
  expect((await findChange(desk.db, id, 2))?.delta.grid).toEqual(grid);
  expect((await readChanges(desk.db, id, { limit: 1 }))[0]?.delta.grid).toEqual(grid);
  expect((await readChangesSince(desk.db, id, 1))[0]?.delta.grid).toEqual(grid);
});

test("a dismissal logged when findings were known by fingerprints reads as one of that finding; fixes as none", async () => {
  const id = await desk.imports({ fr: ["Un."], uk: ["Один."] });
  const { editor } = await desk.as("Olena");
  const before = { fingerprint: "f00", reason: "meant" };
  const dismissals = [{ before, after: null }];
  const delta = { texts: [], grid: null, flags: [], dismissals };
  const entry = { document_id: id, sequence: 2, at: new Date(0), editor_id: editor.id };
  await desk.db
    .insertInto("changes")
    .values({ ...entry, kind: "dismiss", undoes: null, delta: JSON.stringify(delta) })
    .execute();
  const names = { id: "f00", scope: "occurrence", check: "", language: "", key: "f00" };
  expect((await findChange(desk.db, id, 2))?.delta).toEqual({
    ...NO_DELTA,
    dismissals: [{ before: { ...names, reason: "meant" }, after: null }],
  });
});

test("a flag logged before flags could suggest anything reads as suggesting and repeating nothing", async () => {
  const id = await desk.imports({ fr: ["Un."], uk: ["Один."] });
  const { editor } = await desk.as("Olena");
  const words = { segment: 3, start: 0, end: 4, quote: "Один", category: "Style", note: "" };
  const after = { id: 9, ...words, severity: "minor", state: "open", raised: 2 } as const;
  const flags = [{ before: null, after, carried: false }];
  const delta = { texts: [], grid: null, flags, dismissals: [] };
  const entry = { document_id: id, sequence: 2, at: new Date(0), editor_id: editor.id };
  await desk.db
    .insertInto("changes")
    .values({ ...entry, kind: "flag", undoes: null, delta: JSON.stringify(delta) })
    .execute();
  const complete = { ...after, suggestion: null, repeats: null };
  expect((await findChange(desk.db, id, 2))?.delta.flags).toEqual([
    { ...flags[0], after: complete },
  ]);
});
