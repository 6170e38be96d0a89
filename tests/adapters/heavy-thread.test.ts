import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHeavyTasks } from "#lib/adapters/heavy-tasks.ts";
import { createHeavyThread, type HeavyThread } from "#lib/adapters/heavy-thread.ts";

const EDITIONS = [
  { language: "fr", basedOn: null, units: ["Un bac.", "Deux bacs, 12 rames."] },
  { language: "en", basedOn: 0, units: ["A ferry.", "Two ferries, 12 oars."] },
];
const DOCUMENT = {
  editions: [{ language: "en", basedOn: null, paragraphs: ["It crosses the the river."] }],
  rows: [[[0]]],
};

let thread: HeavyThread;
beforeEach(() => {
  thread = createHeavyThread();
});
afterEach(() => thread.stop());

describe("createHeavyThread()", () => {
  test("answers what the tasks would answer here", async () => {
    const here = createHeavyTasks();
    expect(await thread.align(EDITIONS)).toEqual(await here.align(EDITIONS));
    expect(await thread.check(DOCUMENT)).toEqual(await here.check(DOCUMENT));
  });

  test("gives each of many callers their own answer", async () => {
    const documents = ["one one", "two two", "three"].map((text) => {
      return { ...DOCUMENT, editions: [{ language: "en", basedOn: null, paragraphs: [text] }] };
    });
    const found = await Promise.all(documents.map((document) => thread.check(document)));
    expect(found.map((findings) => findings.map(({ values }) => values.word))).toEqual([
      ["one"],
      ["two"],
      [],
    ]);
  });

  test("hands a failure to the one who asked, and goes on", async () => {
    await expect(thread.align([])).rejects.toThrow(/too-few/);
    expect(await thread.check(DOCUMENT)).toHaveLength(1);
  });

  test("leaves this thread free meanwhile", async () => {
    const units = Array.from(
      { length: 400 },
      (_, index) => `Paragraph ${index} of ${index * 7} words.`,
    );
    const aligning = thread.align(EDITIONS.map((edition) => ({ ...edition, units })));
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await aligning;
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
  });

  test("starts anew after it was ended, and gives up what was under way", async () => {
    await thread.check(DOCUMENT);
    const lost = thread.align(EDITIONS);
    await thread.stop();
    await expect(lost).rejects.toThrow(/ended before its task/);
    expect(await thread.check(DOCUMENT)).toHaveLength(1);
  });
});
