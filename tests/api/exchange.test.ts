import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();
let ask: (path: string, body?: unknown, type?: string) => Promise<Response>;

beforeAll(async () => {
  const context = await desk.as("Olena");
  const api = createApi({ context: () => context, log: () => log });
  const headers = { "content-type": "application/json" };
  const name = { method: "PUT", headers, body: JSON.stringify({ name: "Olena" }) };
  const named = await api.request("/api/editor", name);
  const cookie = named.headers.get("set-cookie")?.split(";")[0] ?? "";
  ask = async (path, body, accept = "application/json") => {
    const all = { ...headers, cookie, accept };
    const post = { method: "POST", headers: all, body: JSON.stringify(body) };
    return api.request(`/api${path}`, body ? post : { headers: all });
  };
});

afterAll(() => {
  expect(log.errors).toEqual([]);
});

const TEXTS = { fr: ["Un vieux bac.", "La nuit tombe."], uk: ["Старий пором.", "Западає ніч."] };
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("base64");

describe("a new version of a file", () => {
  const file = {
    name: "нова.txt",
    content: base64("Дуже старий пором.\nЗападає ніч.\nСвітає.\n"),
  };

  test("is previewed, taken over, and undone", async () => {
    const id = await desk.imports(TEXTS);
    const path = `/documents/${id}/editions/2/updates`;
    const preview = await (await ask(`${path}/preview`, file)).json();
    expect(preview).toMatchObject({ head: 1, fileName: "нова.txt", format: "text", issues: [] });
    const { parts, counts, ...edition } = preview.editions[0];
    expect(edition).toEqual({ edition: 2, slot: "", flags: [] });
    expect(counts).toMatchObject({ unchanged: 1, taken: 1, added: 1 });
    expect(parts.map((part: { key: string; kind: string }) => [part.key, part.kind])).toEqual([
      ["s5", "taken"],
      ["e2p2", "added"],
    ]);
    const input = { ...file, seenHead: preview.head, decisions: { s999: "ours" } };
    const answer = await ask(path, input);
    expect(answer.status).toBe(201);
    const patch = await answer.json();
    expect(patch).toMatchObject({ since: 1, head: 2, change: 2 });
    expect(patch.segments.map(({ text }: { text: string }) => text)).toContain("Світає.");
    const undone = await ask(`/documents/${id}/undo`, { what: [2], seenHead: 2 });
    expect(undone.status).toBe(201);
    const again = await (await ask(`/documents/${id}`)).json();
    expect(again.editions[1].fileName).toBe("uk.txt");
  });

  test("keeps to what is decided of each part", async () => {
    const id = await desk.imports(TEXTS);
    const path = `/documents/${id}/editions/2/updates`;
    const decisions = { s5: { texts: ["Іржавий пором."] }, e2p2: "theirs" };
    await ask(path, { ...file, seenHead: 1, decisions });
    const exported = await ask(`/documents/${id}/editions/2/export?format=received`);
    expect(await exported.text()).toBe("Іржавий пором.\nЗападає ніч.\nСвітає.\n");
  });

  test.each([
    [
      "cannot be read",
      { ...file, content: base64(Uint8Array.from([0xcf, 0xee])) },
      422,
      "unreadable",
    ],
    ["is of another format", { ...file, name: "нова.csv" }, 422, "unfit-update"],
    ["is no base64", { ...file, content: "ї" }, 422, "invalid-request"],
  ])("is refused where it %s", async (_, body, status, code) => {
    const id = await desk.imports(TEXTS);
    const answer = await ask(`/documents/${id}/editions/2/updates/preview`, body);
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });

  test("may come with its progress", async () => {
    const id = await desk.imports(TEXTS);
    const path = `/documents/${id}/editions/2/updates/preview`;
    const lines = (await (await ask(path, file, "application/x-ndjson")).text()).trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "{}").result.editions).toHaveLength(1);
  });
});

describe("a review table", () => {
  test("goes out, comes back, and is undone", async () => {
    const id = await desk.imports(TEXTS);
    const sent = await ask(`/documents/${id}/editions/2/export?format=review-docx`);
    const opened = openPackage(new Uint8Array(await sent.arrayBuffer()), "docx");
    const part = "word/document.xml";
    const xml = new TextDecoder().decode(opened.read(part)).replace("Старий", "Іржавий");
    const bytes = opened.write(new Map([[part, new TextEncoder().encode(xml)]]));
    const file = { name: "table.docx", content: base64(bytes) };
    const preview = await (await ask(`/documents/${id}/tables/preview`, file)).json();
    expect(preview).toMatchObject({ head: 1, format: "docx", targets: [2], problems: [] });
    expect(preview.rows).toMatchObject([
      { segment: 5, kind: "changed", author: null, isTracked: false, text: "Іржавий пором." },
    ]);
    const answer = await ask(`/documents/${id}/tables`, { ...file, seenHead: 1, decisions: {} });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ head: 2, changes: [2] });
    const undone = await ask(`/documents/${id}/undo`, { what: [2], seenHead: 2 });
    expect((await undone.json()).segments[0].text).toBe("Старий пором.");
    const other = await desk.imports(TEXTS);
    const refused = await ask(`/documents/${other}/tables/preview`, file);
    expect((await refused.json()).code).toBe("other-document");
  });
});

test("the contract tells of updates and tables", async () => {
  const { paths } = await (await ask("/openapi.json")).json();
  const [updates, tables] = ["editions/{edition}/updates", "tables"];
  for (const path of [updates, `${updates}/preview`, tables, `${tables}/preview`])
    expect(paths[`/api/documents/{document}/${path}`]?.post).toBeDefined();
});
