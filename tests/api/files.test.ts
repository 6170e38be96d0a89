import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();
let ask: (path: string, body?: unknown) => Promise<Response>;

beforeAll(async () => {
  const context = await desk.as("Olena");
  const api = createApi({ context: () => context, log: () => log });
  ask = async (path, body) => {
    const headers = { "content-type": "application/json" };
    const post = { method: "POST", headers, body: JSON.stringify(body) };
    return api.request(`/api${path}`, body ? post : {});
  };
});

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("base64");

describe("a file that cannot be read", () => {
  test("is told with its place and kept once, to be fetched as it was", async () => {
    const bytes = Uint8Array.from([0xcf, 0xee, 0xf0, 0xee, 0xec]);
    const texts = [{ name: "Пором.txt", content: base64(bytes) }];
    const [first, again] = await Promise.all(
      [1, 2].map(async () => (await ask("/imports/preview", { texts })).json()),
    );
    const { problem } = first.editions[0];
    expect(problem).toMatchObject({ reason: "invalid-utf8", byteOffset: 0, line: 1, column: 1 });
    const third = await (await ask("/imports/preview", { texts })).json();
    expect([problem.refused, again.editions[0].problem.refused]).toContain(
      third.editions[0].problem.refused,
    );
    const listed = await (await ask("/refused-files")).json();
    expect(listed[0]).toMatchObject({ name: "Пором.txt", size: 5 });
    const file = await ask(`/refused-files/${problem.refused}`);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });
});

describe("an edition", () => {
  test.each([
    ["received", /^text\/plain/],
    ["tracked", /wordprocessingml/],
    ["jsonl", null],
    ["review-xlsx", null],
  ])("leaves as %s, or is told that it cannot", async (format, mediaType) => {
    const id = await desk.imports({ fr: ["Un bac."], uk: ["Пором."] });
    const file = await ask(`/documents/${id}/editions/1/export?format=${format}`);
    const type = file.headers.get("content-type") ?? "";
    if (mediaType) expect([file.status, type]).toEqual([200, expect.stringMatching(mediaType)]);
    else expect((await file.json()).code).toBe("no-such-format");
  });

  test("leaves with all others in one file", async () => {
    const id = await desk.imports({ fr: ["Un bac."], uk: ["Пором."] });
    const file = await ask(`/documents/${id}/export?format=csv`);
    expect(await file.text()).toContain("Пором.");
  });
});

describe("a table", () => {
  const preview = async (reading?: unknown, source = "1;Пором;Un bac\n2;Ніч;La nuit\n") => {
    const texts = [{ name: "a.csv", content: base64(source), ...(reading ? { reading } : {}) }];
    return ask("/imports/preview", { texts });
  };
  const columns = (...named: readonly [number, string][]) => ({
    columns: {
      texts: named.map(([column, language]) => ({ column, language })),
      ...{ id: null, header: false, sheet: null },
    },
  });

  test("is described for whoever chooses its columns, and read by the choice", async () => {
    const { editions } = await (await preview(columns([2, "fr"], [1, "uk"]))).json();
    expect(editions.map(({ slot, language }: Record<string, string>) => [slot, language])).toEqual([
      ["2", "fr"],
      ["1", "uk"],
    ]);
    for (const { table } of editions)
      expect(table).toEqual({
        columns: ["1", "Пором", "Un bac"],
        sample: [
          ["1", "Пором", "Un bac"],
          ["2", "Ніч", "La nuit"],
        ],
        sheets: null,
        choice: columns([2, "fr"], [1, "uk"]).columns,
      });
  });

  test("is described too where no column of it is a text", async () => {
    const { editions } = await (await preview(undefined, "1;2\n3;4\n")).json();
    expect(editions).toMatchObject([
      { problem: { reason: "no-text-column" }, table: { columns: ["1", "2"], sheets: null } },
    ]);
  });

  test("is not read where the choice names a column that it has not", async () => {
    const { editions } = await (await preview(columns([3, "fr"]))).json();
    expect(editions[0].problem.reason).toBe("no-text-column");
  });

  test.each([
    ["no language", columns([1, "Ukrainian"])],
    ["a language with half a character", columns([1, "u\ud800"])],
    ["a column twice", columns([1, "uk"], [1, "fr"])],
    ["a column before the first", columns([-1, "uk"])],
    ["a column beyond all spreadsheets", columns([99_999, "uk"])],
  ])("is not asked for with %s", async (_, reading) => {
    const answer = await preview(reading);
    expect([answer.status, (await answer.json()).code]).toEqual([422, "invalid-request"]);
  });
});
