import { describe, expect, test } from "vitest";
import type { HeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { measureEdits } from "#lib/services/measure-edits.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

/** A document whose English first text was edited twice. */
async function edited() {
  const id = await desk.imports({
    ja: ["夜が来る。", "川は広い。"],
    en: ["Night falls.", "The river is wide."],
  });
  const segment = (await desk.open(id)).segments.find(({ text }) => text === "Night falls.")?.id;
  const document = { document: id, segment: segment ?? -1, cause: "edit" } as const;
  const olena = await desk.as("Olena");
  const first = { text: "Early night falls.", seenRevision: 1, seenHead: 1 };
  await reviseSegment(olena, { ...document, ...first });
  const second = { text: "Night falls.", seenRevision: 2, seenHead: 2 };
  await reviseSegment(olena, { ...document, ...second });
  return { document: id, edition: 2, from: 1, to: 2 };
}

/** A reader for whom edits are measured in this way. */
async function measuring(measure: HeavyTasks["measure"]) {
  const reader = await desk.as("Reader");
  return { ...reader, heavy: { ...reader.heavy, measure } };
}

describe("measureEdits()", () => {
  test("measures an edition between two states over all its texts", async () => {
    const measured = await measureEdits(await desk.as("Reader"), await edited());
    expect(measured).toMatchObject({ words: "spaced", texts: 2, edited: 1 });
    // One word was put in; the later state has seven.
    expect(measured.translationEditRate).toMatchObject({ edits: 1, length: 7, exact: true });
    expect(measured.chrf).toBeLessThan(1);
  });

  test("finds nothing between states that read alike, nor in an edition nobody touched", async () => {
    const wanted = await edited();
    const reader = await desk.as("Reader");
    for (const other of [{ to: 3 }, { from: 3, to: 3 }, { edition: 1 }]) {
      const measured = await measureEdits(reader, { ...wanted, ...other });
      expect(measured).toMatchObject({ edited: 0, translationEditRate: { edits: 0 }, chrf: 1 });
    }
  });

  test("counts characters of a language without spaces as words", async () => {
    const wanted = { ...(await edited()), edition: 1 };
    const measured = await measureEdits(await desk.as("Reader"), wanted);
    expect(measured).toMatchObject({ words: "parted", translationEditRate: { length: 10 } });
  });

  test.each([
    ["no-such-document", { document: "00000000-0000-7000-8000-00000000dead" }],
    ["no-such-edition", { edition: 9 }],
    ["no-such-change", { to: 4 }],
    ["no-such-change", { from: 4 }],
  ])("refuses with %s", async (code, wrong) => {
    const wanted = { ...(await edited()), ...wrong };
    await expect(measureEdits(await desk.as("Reader"), wanted)).rejects.toMatchObject({ code });
  });

  test("gives up after a minute, and ends with the request", async () => {
    const wanted = await edited();
    const asked: unknown[] = [];
    const slow = await measuring(async (_texts, _words, options) => {
      asked.push(options);
      throw new DOMException("The operation timed out", "TimeoutError");
    });
    const { signal } = new AbortController();
    await expect(measureEdits(slow, wanted, { signal })).rejects.toMatchObject({
      code: "measures-took-too-long",
    });
    expect(asked).toEqual([{ signal, limitMs: 60_000 }]);
  });

  test("hands any other failure on", async () => {
    const broken = await measuring(() => Promise.reject(new Error("broken")));
    await expect(measureEdits(broken, await edited())).rejects.toThrow("broken");
  });
});
