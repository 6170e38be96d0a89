import { describe, expect, test } from "vitest";
import { align } from "#lib/cli/align.ts";
import { UnusableInput } from "#lib/cli/command.ts";

const FILES: Readonly<Record<string, string>> = {
  "fr.txt": "Le chat dort depuis 1994.\n\nMaria habite à Kiev.\n\nOù est la gare ?\n",
  "en.txt": "The cat has slept since 1994.\nMaria lives in Kyiv.\nWhere is the station?\n",
  "es.txt": "El gato duerme desde 1994.\nMaria vive en Kiev. ¿Dónde está la estación?\n",
  "blank.txt": " \n\n",
  "endless.txt": "again\n".repeat(200_001),
};

async function run(...args: string[]): Promise<string> {
  return (await watched(args)).output;
}

async function watched(args: readonly string[]) {
  let output = "";
  const shares: number[] = [];
  const code = await align(args, {
    readText: async (path) =>
      FILES[path] ?? Promise.reject(new UnusableInput(`Cannot read ${path}: no such file`)),
    readBytes: async (path) => Buffer.from(FILES[path] ?? ""),
    async *lines() {},
    write: (text) => {
      output += text;
    },
    writeBytes: () => {},
    showProgress: (share) => shares.push(share),
  });
  expect(code).toBe(0);
  return { output, shares };
}

function rowsOf(json: string): unknown[] {
  const { rows }: { rows: Record<string, unknown>[] } = JSON.parse(json);
  return rows.map(({ confidence, ...cells }) => {
    expect(confidence).toBeTypeOf("number");
    return cells;
  });
}

describe("hexapla align", () => {
  test("writes rows of 1-based paragraph numbers as JSON", async () => {
    expect(rowsOf(await run("--json", "fr=fr.txt", "en=en.txt<fr"))).toEqual([
      { fr: [1], en: [1] },
      { fr: [2], en: [2] },
      { fr: [3], en: [3] },
    ]);
  });

  test("counts blank lines when each line is a unit, but aligns none of them", async () => {
    expect(rowsOf(await run("--unit", "line", "--json", "fr=fr.txt", "en=en.txt<fr"))).toEqual([
      { fr: [1], en: [1] },
      { fr: [3], en: [2] },
      { fr: [5], en: [3] },
    ]);
  });

  test("names editions in the order and spelling given, whatever the relay", async () => {
    const [first] = rowsOf(await run("--json", "spa=es.txt<en", "en=en.txt<fra", "fra=fr.txt"));
    expect(Object.keys(first ?? {})).toEqual(["spa", "en", "fra"]);
  });

  test("writes a table for readers, with a dash where a counterpart is missing", async () => {
    const table = await run("--pairs", "fr=fr.txt", "en=en.txt<fr", "es=es.txt<en");
    expect(table).toMatch(
      /^fr +en +es +confidence\n1 +1 +1 +[01]\.\d\d\n2 3 +2 3 +2 +[01]\.\d\d\n/,
    );
    expect(table).toMatch(/\n\nen +es +confidence\n1 +1 .*\n2 3 +2 /);
  });

  test("adds the beads of each pair to the JSON when asked", async () => {
    const { pairs } = JSON.parse(await run("--json", "--pairs", "fr=fr.txt", "en=en.txt<fr"));
    expect(pairs).toMatchObject([
      { source: "fr", target: "en", beads: [{ source: [1], target: [1] }, {}, {}] },
    ]);
  });

  test("refuses a text too long to align, and says so", async () => {
    await expect(run("fr=fr.txt", "en=endless.txt")).rejects.toThrow(/200001 units, and 200000/);
  });

  test("tells how far it is while it works, to the end", async () => {
    const { shares } = await watched(["fr=fr.txt", "en=en.txt<fr", "es=es.txt<en"]);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  test.each([
    ["no text at all", []],
    ["one text", ["fr=fr.txt"]],
    ["an argument that names no language", ["fr.txt", "en=en.txt"]],
    ["a language that is no tag", ["fr=fr.txt", "not_a_tag=en.txt"]],
    ["a language twice, spelt differently", ["pt-BR=fr.txt", "pt-br=en.txt"]],
    ["a base that is not given", ["fr=fr.txt", "en=en.txt<de"]],
    ["a circle", ["fr=fr.txt<en", "en=en.txt<fr"]],
    ["an unknown option", ["--fast", "fr=fr.txt", "en=en.txt"]],
    ["an unknown unit", ["--unit", "chapter", "fr=fr.txt", "en=en.txt"]],
    ["a text that is blank", ["fr=fr.txt", "en=blank.txt"]],
    ["a file that cannot be read", ["fr=fr.txt", "en=missing.txt"]],
  ])("refuses %s in one line", async (_, args) => {
    await expect(run(...args)).rejects.toThrow(UnusableInput);
    await expect(run(...args)).rejects.toThrow(/^[^\n]+$/);
  });
});
