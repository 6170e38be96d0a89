import { afterAll, describe, expect, test } from "vitest";
import { rememberAlignments } from "#lib/adapters/alignment-memory.ts";
import { createHeavyPool } from "#lib/adapters/heavy-pool.ts";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { listDocuments } from "#lib/services/list-documents.ts";
import { type ImportPreview, previewImport } from "#lib/services/preview-import.ts";
import { relayText } from "#tests/bench/relay-text.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();
const pool = createHeavyPool();
afterAll(() => pool.stop());

/** Texts as they are received, a paragraph a line. */
function textsOf(paragraphs: number) {
  return relayText(paragraphs, ["fr", "en", "es"]).map(({ language, basedOn, units }) => ({
    name: `${language}.txt`,
    bytes: new TextEncoder().encode(`${units.join("\n")}\n`),
    language,
    basedOn,
  }));
}

const ABORTED = { name: "AbortError" };
const CHAPTER = textsOf(60);
const BOOK = textsOf(2_000);

async function rowsOf(id: string) {
  return (await desk.open(id)).rows.map(({ cells, confidence }) => ({ cells, confidence }));
}

/** An import that is cancelled as soon as its aligning has come somewhere. */
async function cancelledImport(context: EditorContext): Promise<void> {
  const ending = new AbortController();
  const options = { signal: ending.signal, onProgress: () => ending.abort() };
  const importing = createDocument(context, { title: "Cancelled", texts: BOOK }, options);
  await expect(importing).rejects.toMatchObject(ABORTED);
}

describe("an import", () => {
  test("made twice gives the same rows", async () => {
    const context = { ...(await desk.as("Olena")), heavy: pool };
    const [first, second] = await Promise.all([
      createDocument(context, { title: "Once", texts: CHAPTER }),
      createDocument(context, { title: "Twice", texts: CHAPTER }),
    ]);
    expect(await rowsOf(second)).toEqual(await rowsOf(first));
  });

  test("takes the rows that its preview has shown, without aligning again", async () => {
    let aligned = 0;
    const tasks = createHeavyTasks();
    const align: typeof tasks.align = (...task) => {
      aligned += 1;
      return tasks.align(...task);
    };
    const heavy = rememberAlignments({ ...tasks, align });
    const context = { ...(await desk.as("Olena")), heavy };
    const { alignment } = await previewImport(context, CHAPTER);
    const id = await createDocument(context, { title: "As shown", texts: CHAPTER });
    const stored = (await rowsOf(id)).map(({ cells }) =>
      [1, 2, 3].map((n) => cells[n]?.length ?? 0),
    );
    const shown = alignment?.rows.map(({ cells }) => cells.map(({ length }) => length));
    expect(stored).toEqual(shown);
    expect(aligned).toBe(1);
  });
});

describe("a cancelled import", () => {
  test("leaves nothing when it ends in the midst of aligning", async () => {
    const context = { ...(await desk.as("Olena")), heavy: pool };
    const before = await listDocuments(context);
    await cancelledImport(context);
    expect(await listDocuments(context)).toEqual(before);
  });

  test("leaves nothing when it ends in the midst of storing", async () => {
    const ending = new AbortController();
    const olena = await desk.as("Olena");
    // The id is drawn when all is aligned.
    const newId = () => {
      ending.abort();
      return olena.newId();
    };
    const before = await listDocuments(olena);
    const texts = { title: "Cancelled", texts: CHAPTER };
    const importing = createDocument({ ...olena, newId }, texts, { signal: ending.signal });
    await expect(importing).rejects.toMatchObject(ABORTED);
    expect(await listDocuments(olena)).toEqual(before);
  });

  test("can be made again at once", async () => {
    const context = { ...(await desk.as("Olena")), heavy: pool };
    await cancelledImport(context);
    const id = await createDocument(context, { title: "Made after all", texts: CHAPTER });
    expect((await rowsOf(id)).length).toBeGreaterThan(0);
  });
});

describe("a preview", () => {
  test("tells what it has read before it aligns, and ends when it is told to", async () => {
    const ending = new AbortController();
    const read: ImportPreview[] = [];
    const context = { ...(await desk.as("Olena")), heavy: pool };
    const onRead = (preview: ImportPreview) => {
      read.push(preview);
      ending.abort();
    };
    const texts = BOOK.map(({ name, bytes }) => ({ name, bytes }));
    const previewing = previewImport(context, texts, { signal: ending.signal, onRead });
    await expect(previewing).rejects.toMatchObject(ABORTED);
    expect(read.map(({ alignment }) => alignment)).toEqual([null]);
    expect(read[0]?.editions.map(({ found }) => found?.text.paragraphs.length)).toEqual([
      2_000,
      expect.any(Number),
      expect.any(Number),
    ]);
  });
});
