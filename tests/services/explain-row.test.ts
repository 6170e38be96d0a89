import { beforeAll, expect, test } from "vitest";
import { explainRow } from "#lib/services/explain-row.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();
let id: string;
let document: OpenDocument;

beforeAll(async () => {
  id = await desk.imports({
    fr: ["Le bac quitte Kyiv.", "Avec 1 200 autres pour Loutsk.", "La nuit tombe.", "Une rive."],
    uk: ["Пором відпливає з Києва.", "Із 1200 іншими до Луцька.", "Спадає ніч.", "Берег."],
  });
  document = await desk.open(id);
});

const rowOf = (start: string) => {
  const segment = document.segments.find(({ text }) => text.startsWith(start))?.id ?? -1;
  return document.rows.find(({ cells }) => Object.values(cells).flat().includes(segment))?.id ?? -1;
};

/** The words of a row as `group text`. */
async function explained(row: number): Promise<string[]> {
  const texts = new Map((await desk.open(id)).segments.map((segment) => [segment.id, segment]));
  const words = await explainRow(await desk.as("Olena"), id, row);
  return words.map(({ group, segment, revision, start, end }) => {
    const shown = texts.get(segment);
    return `${group} ${shown?.revision === revision ? shown.text.slice(start, end) : "stale"}`;
  });
}

test("the words by which a row holds together are told with their places in the texts as they stand", async () => {
  const words = ["1 1 200", "2 Loutsk", "1 1200", "2 Луцька"];
  expect(await explained(rowOf("Avec"))).toEqual(words);
  const segment = document.segments.find(({ text }) => text.startsWith("Avec"));
  await reviseSegment(await desk.as("Olena"), {
    document: id,
    segment: segment?.id ?? -1,
    text: "Ils partent. Avec 1 200 autres pour Loutsk.",
    seenRevision: segment?.revision ?? -1,
    seenHead: document.head,
    cause: "edit",
  });
  expect(await explained(rowOf("Avec"))).toEqual(words);
});

test("a row that is no more cannot be explained", async () => {
  const context = await desk.as("Olena");
  await expect(explainRow(context, id, 999)).rejects.toMatchObject({ code: "no-such-row" });
});
