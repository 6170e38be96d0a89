import { expect, test } from "vitest";
import { openStructure } from "#lib/services/open-structure.ts";
import { openBeginning, openWindow } from "#lib/services/open-window.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part à six heures.", "La nuit tombe.", "Le café est fermé. 🛶"],
  uk: ["Пором відходить о шостій.", "Настає ніч.", "Кав'ярню зачинено. 🛶"],
};

test("the structure tells of every row and segment, and how long the texts are in characters, not in code units", async () => {
  const olena = await desk.as("Olena");
  const id = await desk.imports(TEXTS);
  const { rows, segments } = await desk.open(id);
  const structure = await openStructure(olena, id);
  expect(structure.rows.ids).toEqual(rows.map((row) => row.id));
  expect(structure.rows.orders).toEqual(rows.map((row) => row.order));
  for (const column of structure.segments) {
    const own = segments.filter(({ edition }) => edition === column.edition);
    expect([...column.ids].sort()).toEqual(own.map((segment) => segment.id).sort());
    const lengths = new Map(own.map(({ id, text }) => [id, [...text].length]));
    expect(column.lengths).toEqual(column.ids.map((segment) => lengths.get(segment)));
  }
});

test("the structure follows an edit and a repair", async () => {
  const olena = await desk.as("Olena");
  const id = await desk.imports(TEXTS);
  const { rows, segments, head } = await desk.open(id);
  const [first] = segments;
  if (!first || !rows[0]) throw new Error("Expected a segment and a row");
  const edit = { seenRevision: 1, seenHead: head, cause: "edit" } as const;
  await reviseSegment(olena, { document: id, segment: first.id, text: "Un bac.", ...edit });
  const repair = { kind: "merge-next", row: rows[0].id } as const;
  await repairRows(olena, { document: id, repair, seenHead: head + 1 });
  const structure = await openStructure(olena, id);
  const column = structure.segments.find(({ edition }) => edition === first.edition);
  const at = column?.ids.indexOf(first.id) ?? -1;
  expect(column?.lengths[at]).toBe("Un bac.".length);
  expect(column?.revisions[at]).toBe(head + 1);
  expect(structure.rows.ids).toHaveLength(2);
  expect(structure.head).toBe(head + 2);
});

test("a window holds the texts of the rows it is asked for, by place or by name, and of no others", async () => {
  const olena = await desk.as("Olena");
  const id = await desk.imports(TEXTS);
  const { rows, segments } = await desk.open(id);
  const textsIn = (wanted: readonly number[]) =>
    segments.filter(({ id: segment }) =>
      rows.some(
        (row) => wanted.includes(row.id) && Object.values(row.cells).flat().includes(segment),
      ),
    );
  const ids = rows.map((row) => row.id);
  const start = await openWindow(olena, id, { count: 2 });
  expect(start).toMatchObject({ rows: ids.slice(0, 2), segments: textsIn(ids.slice(0, 2)) });
  const rest = await openWindow(olena, id, { from: rows[1]?.order, count: 9 });
  expect(rest).toMatchObject({ rows: ids.slice(1), segments: textsIn(ids.slice(1)) });
  const [, , last = 0] = ids;
  const named = await openWindow(olena, id, { rows: [last, 999] });
  expect(named.segments).toEqual(textsIn([last]));
});

test("the beginning of a document has its head, its editions and its first rows", async () => {
  const id = await desk.imports(TEXTS);
  const whole = await desk.open(id);
  const beginning = await openBeginning(await desk.as("Olena"), id, 1);
  expect(beginning).toMatchObject({ id, title: "Test", head: 1, editions: whole.editions });
  expect(beginning.window.rows).toEqual([whole.rows[0]?.id]);
});

test("a document that there is not has neither structure nor window", async () => {
  const olena = await desk.as("Olena");
  const nowhere = "00000000-0000-7000-8000-00000000ffff";
  await expect(openStructure(olena, nowhere)).rejects.toMatchObject({ code: "no-such-document" });
  const window = openWindow(olena, nowhere, { count: 1 });
  await expect(window).rejects.toMatchObject({ code: "no-such-document" });
});
