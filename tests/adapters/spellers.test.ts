import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSpeller } from "#lib/adapters/speller.ts";
import { loadSpellers } from "#lib/adapters/spellers.ts";
import { findDictionary } from "#lib/adapters/spelling-dictionaries.ts";
import type { Speller } from "#lib/core/checks/engine/check.ts";

const AFF = "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n";
const DIC = "3\nlighthouse/S\nkeeper/S\nнаріччя\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dictionaries-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function speller(language: string): Promise<Speller> {
  const found = (await loadSpellers([language])).get(language);
  if (!found) throw new Error(`No speller for ${language}`);
  return found;
}

describe("loadSpellers()", () => {
  it("finds the installed languages by their primary subtag and leaves the others out", async () => {
    const found = await loadSpellers(["en-GB", "fr", "xx", "zh", "../en", ""]);
    expect([...found.keys()]).toEqual(["en", "fr"]);
  });

  it("makes each speller once", async () => {
    const [one, other] = await Promise.all([speller("es"), speller("es")]);
    expect(one).toBe(other);
  });
});

describe("a speller", () => {
  it.each([
    ["en", "don’t", true],
    ["en", "don't", true],
    ["en", "berlin", false],
    ["en", "Berlin", true],
    ["fr", "cafe\u0301", true],
    ["fr", "ca\u00adfé", true],
    ["fr", "l’été", true],
    ["es", "cancion", false],
  ])("%s: %s is known: %s", async (language, word, isKnown) => {
    expect((await speller(language)).knows(word)).toBe(isKnown);
  });

  it.each([
    ["the empty word", ""],
    ["a word of more than 100 letters", "x".repeat(101)],
    ["letters beyond 16 bits", "𝔥𝔬𝔲𝔰𝔢"],
    ["a NUL", "hou\0se"],
  ])("is not asked for %s", async (_, word) => {
    const english = await speller("en");
    expect(english.knows(word)).toBe(true);
    expect(english.suggest(word)).toEqual([]);
  });

  it("suggests known words", async () => {
    expect((await speller("en")).suggest("vewers")).toContain("viewers");
  });

  it("answers alike however often and in whatever order it is asked, whatever the words", async () => {
    const english = await speller("en");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 12 })), (words) => {
        const first = words.map(english.knows);
        const again = words.toReversed().map(english.knows).toReversed();
        expect(again).toEqual(first);
      }),
    );
  });

  it("forgets what was not asked for lately, and still answers right", async () => {
    const english = await speller("en");
    for (let word = 0; word < 120_000; word++) english.knows(`word${word}`);
    expect(english.knows("keeper")).toBe(true);
    expect(english.knows("keper")).toBe(false);
  });

  it("works in a thread", async () => {
    const adapter = new URL("../../lib/adapters/spellers.ts", import.meta.url).href;
    const code = `
      const { parentPort } = require("node:worker_threads");
      import("tsx/esm/api")
        .then(({ register }) => register())
        .then(() => import(${JSON.stringify(adapter)}))
        .then(({ loadSpellers }) => loadSpellers(["en"]))
        .then((spellers) => parentPort.postMessage(spellers.get("en").knows("keeper")));`;
    const worker = new Worker(code, { eval: true });
    const answer = await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    await worker.terminate();
    expect(answer).toBe(true);
  });
});

describe("createSpeller()", () => {
  it("takes the text of any dictionary", async () => {
    const own = await createSpeller(AFF, DIC);
    expect(["lighthouses", "наріччя", "lighthous"].map(own.knows)).toEqual([true, true, false]);
  });

  it.each([
    ["no words", AFF, "0\n"],
    ["rubbish", "rubbish", "rubbish"],
    ["nothing", "", ""],
  ])("refuses a dictionary of %s", async (_, aff, dic) => {
    await expect(createSpeller(aff, dic)).rejects.toThrow("Cannot use a dictionary");
  });
});

describe("findDictionary()", () => {
  it("reads a dictionary of a folder, in an older encoding", async () => {
    const bytes = (text: string) => Buffer.from(text, "latin1");
    await writeFile(join(folder, "is_IS.aff"), bytes("SET ISO8859-1\nTRY þð\n"));
    await writeFile(join(folder, "is_IS.dic"), bytes("1\nþorp\n"));
    const found = await findDictionary("is", [join(folder, "none"), folder]);
    expect(found?.dic).toBe("1\nþorp\n");
    const icelandic = await createSpeller(found?.aff ?? "", found?.dic ?? "");
    expect(icelandic.knows("þorp")).toBe(true);
  });

  it.each(["xx", "../../etc", "EN", ""])("has none for %j", async (language) => {
    expect(await findDictionary(language, [folder])).toBeNull();
  });
});
