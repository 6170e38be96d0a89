import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseChangeLog } from "#lib/adapters/change-log.ts";
import { digestOfText, linkLine } from "#lib/adapters/linked-lines.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { exportLog } from "#lib/services/export-log.ts";
import { restoreLog } from "#lib/services/restore-archive.ts";
import { deskForTests } from "../support/desk.ts";
import { disputing } from "./disputing.ts";
import { carryOut, type Deed, deeds } from "./past-script.ts";

const desk = deskForTests();

const TEXTS = {
  fr: ["Le bac part à 6 heures.", "Il traverse le le fleuve.", "La nuit tombe."],
  ar: ["تغادر العبارة في السادسة.", "تعبر النهر.", "يحل الليل."],
};

async function livedIn(script: readonly Deed[]): Promise<string> {
  const id = await desk.imports(TEXTS, disputing);
  for (const deed of script) await carryOut(await desk.as("Olena"), await desk.open(id), deed);
  return id;
}

async function written(id: string): Promise<string[]> {
  const { lines } = await exportLog(await desk.as("Olena"), id);
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** The lines with the `at`th (from 0) altered as a forger would who links all lines anew. */
function forged(lines: readonly string[], at: number, alter: (value: object) => object): string[] {
  let previous = "";
  return lines.map((line, index) => {
    const { digest: _, ...value } = JSON.parse(line);
    const linked = linkLine(previous, index === at ? alter(value) : value);
    previous = linked.digest;
    return linked.line;
  });
}

const EDIT: Deed = { does: "edit", where: 4, what: 1 };
const NAME: Deed = { does: "name", where: 1, what: 7 };
const MERGE: Deed = { does: "merge", where: 0, what: 0 };
const LIFE = [EDIT, NAME, MERGE, { ...EDIT, what: 2 }, { ...EDIT, does: "undo" as const }];

describe("a log", () => {
  test("replays to the same document, whatever was done to it", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (script) => {
        const id = await livedIn(script);
        const olena = await desk.as("Olena");
        const again = await restoreLog(olena, parseChangeLog((await written(id)).join("")));
        expect(await exportArchive(olena, again)).toEqual(await exportArchive(olena, id));
        expect(await written(again)).toEqual(await written(id));
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test("has a line for what it began with, one a change, and one for its end", async () => {
    const lines = await written(await livedIn(LIFE));
    const kinds = lines.slice(1, -1).map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual(["import", "edit", "name", "repair", "edit", "undo"]);
    expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  });

  test.each<[string, (lines: string[]) => string[], number]>([
    ["a word altered", (l) => l.map((x) => x.replace("Olena", "Marta")), 3],
    ["a change left out", (l) => l.filter((_, at) => at !== 3), 4],
    ["two changes exchanged", ([a, b, c, d, ...l]) => [a, b, d, c, ...l].map((x) => x ?? ""), 3],
    ["its end cut off", (l) => l.slice(0, -1), 8],
    ["a line cut in the middle", (l) => l.map((x, at) => (at === 4 ? x.slice(0, 90) : x)), 5],
    ["something after its end", (l) => [...l, ...l], 9],
    ["another beginning", (l) => l.map((x) => x.replace('"title":"Test"', '"title":"Text"')), 1],
  ])("with %s is refused with the line", async (_, spoil, line) => {
    const spoilt = spoil(await written(await livedIn(LIFE))).join("");
    expect(() => parseChangeLog(spoilt)).toThrow(expect.objectContaining({ line }));
  });

  test("with a value nested without end is refused with the line", async () => {
    const [first = ""] = await written(await livedIn([]));
    const deep = `{"digest":"","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(() => parseChangeLog(`${first}${deep}\n`)).toThrow(expect.objectContaining({ line: 2 }));
  });

  test.each<[string, number, (value: object) => object]>([
    ["another state at its end", 7, (end) => ({ ...end, state: digestOfText("another") })],
    ["rows that were laid otherwise", 0, (header) => ({ ...header, rows: [] })],
    ["an undo of what was not yet made", 6, (change) => ({ ...change, undoes: 9 })],
    ["a change that says nothing of its texts", 2, (change) => ({ ...change, revisions: [] })],
  ])("that was forged to have %s is refused, and nothing is kept", async (_, at, alter) => {
    const lines = forged(await written(await livedIn(LIFE)), at, alter);
    const count = async () => (await desk.db.selectFrom("documents").select("id").execute()).length;
    const before = await count();
    const log = parseChangeLog(lines.join(""));
    const restored = async () => restoreLog(await desk.as("Olena"), log);
    await expect(restored()).rejects.toMatchObject({ code: "invalid-archive" });
    expect(await count()).toBe(before);
  });
});
