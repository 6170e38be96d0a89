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
