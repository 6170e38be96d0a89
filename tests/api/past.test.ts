import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();

let ask: (method: string, path: string, body?: unknown) => Promise<Response>;
let cookie = "";

beforeAll(async () => {
  const context = await desk.as("Nobody");
  const api = createApi({ context: () => context, log: () => log });
  ask = async (method, path, body) =>
    api.request(`/api${path}`, {
      method,
      headers: { "content-type": "application/json", cookie },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
  const named = await ask("PUT", "/editor", { name: "Олена" });
  cookie = named.headers.get("set-cookie")?.split(";")[0] ?? "";
});

afterAll(() => {
  expect(log.errors).toEqual([]);
});

/** A document in which one text was edited twice and flagged, by the path of its resource. */
async function lived(): Promise<string> {
  const id = await desk.imports({ fr: ["La nuit tombe."], uk: ["Западає ніч."] });
  const path = `/documents/${id}`;
  const { segments } = await json("GET", path);
  const night = segments[1];
  const revisions = `${path}/segments/${night.id}/revisions`;
  const edit = { seenRevision: 1, seenHead: 1, cause: "edit" };
  await json("POST", revisions, { ...edit, text: "Западає вечір." });
  await json("POST", revisions, { ...edit, text: "Западає тихий вечір.", seenRevision: 2 });
  const span = { segment: night.id, start: 0, end: 7, quote: "Западає" };
  const kind = { category: "Style", severity: "minor", note: "", seenHead: 3 };
  await json("POST", `${path}/flags`, { ...span, ...kind });
  return path;
}

async function json(method: string, path: string, body?: unknown) {
  return (await ask(method, path, body)).json();
}

describe("the changes of a document", () => {
  test.each<[string, number[]]>([
    ["", [4, 3, 2, 1]],
    ["?author=Олена", [4, 3, 2]],
    ["?author=Importer", [1]],
    ["?kind=edit", [3, 2]],
    ["?edition=1", [1]],
    ["?edition=2", [4, 3, 2, 1]],
    ["?flag=Style", [4]],
    ["?kind=edit&edition=2&author=Олена&before=3", [2]],
    ["?kind=edit&flag=Style", []],
    ["?limit=2", [4, 3]],
  ])("filtered by %s are %j", async (query, sequences) => {
    const found = await json("GET", `${await lived()}/changes${query}`);
    expect(found.map((entry: { sequence: number }) => entry.sequence)).toEqual(sequences);
  });

  test("tell which editions they touched, and the names they gave", async () => {
    const path = await lived();
    await json("POST", `${path}/names`, { sequence: 2, name: " Друк ", seenHead: 4 });
    const [name, flag, , , imported] = await json("GET", `${path}/changes`);
    expect(name).toMatchObject({ kind: "name", editions: [] });
    expect(name.names).toMatchObject([{ before: null, after: { sequence: 2, name: "Друк" } }]);
    expect([flag.editions, imported.editions]).toEqual([[2], [1, 2]]);
  });
});

describe("the past", () => {
  test("is told at a glance, by change and by moment", async () => {
    const path = await lived();
    const { head, authors, buckets } = await json("GET", `${path}/timeline?buckets=3`);
    expect({ head, authors }).toEqual({ head: 4, authors: ["Importer", "Олена"] });
    const counts = buckets.map(({ count }: { count: number }) => count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(4);
    const state = await json("GET", `${path}/states/2?edition=2`);
    expect(state).toMatchObject({ sequence: 2, head: 2, kind: "edit", author: "Олена" });
    expect(state.segments).toMatchObject([{ text: "Западає вечір.", received: "Западає ніч." }]);
    const at = encodeURIComponent(state.at);
    expect(await json("GET", `${path}/states?at=${at}`)).toEqual({ sequence: 2 });
    const file = await ask("GET", `${path}/states/2/editions/2/file`);
    expect(await file.text()).toBe("Западає вечір.\n");
  });

  test("is told by what makes one state into another, earlier or later", async () => {
    const path = await lived();
    const forth = await json("GET", `${path}/states/1/to/4`);
    expect(forth).toMatchObject({ from: 1, sequence: 4, kind: "flag", author: "Олена" });
    expect(forth.segments).toMatchObject([
      { text: "Западає тихий вечір.", received: "Западає ніч." },
    ]);
    expect(forth.flags).toMatchObject({ gone: [], standing: [{ quote: "Западає" }] });
    const back = await json("GET", `${path}/states/4/to/2`);
    expect(back.segments).toMatchObject([{ text: "Западає вечір.", revision: 2 }]);
    expect(back.flags).toMatchObject({ gone: [forth.flags.standing[0].id], standing: [] });
    expect(back.rows).toEqual({ gone: [], placed: [] });
  });

  test("comes back: previewed, restored, undone in parts", async () => {
    const path = await lived();
    const restoration = { sequence: 1, seenHead: 4 };
    const preview = await json("GET", `${path}/restorations/preview?sequence=1`);
    expect(preview.texts).toMatchObject([{ after: "Западає ніч." }]);
    const patch = await json("POST", `${path}/restorations`, restoration);
    expect(patch).toMatchObject({ head: 5, segments: [{ text: "Западає ніч." }] });
    const undo = await json("GET", `${path}/changes/5/undo`);
    expect(undo).toMatchObject({ texts: [{ after: "Западає тихий вечір." }], conflicts: [] });
    const several = await json("GET", `${path}/undo/preview?changes=2,3`);
    expect(several.conflicts.length).toBeGreaterThan(0);
    const taken = { what: [5, 4], partly: true, seenHead: 5 };
    expect(await json("POST", `${path}/undo`, taken)).toMatchObject({ head: 7 });
  });

  test("of a document that was withdrawn is in another list", async () => {
    const path = await lived();
    await json("POST", `${path}/undo`, { what: 1, seenHead: 4 });
    const listed = async (query: string) => {
      const found = await json("GET", `/documents${query}`);
      return found.some(({ id }: { id: string }) => path.endsWith(id));
    };
    expect([await listed(""), await listed("?withdrawn=1")]).toEqual([false, true]);
    const refused = await ask("POST", `${path}/names`, { sequence: 1, name: "A", seenHead: 5 });
    expect([refused.status, (await refused.json()).code]).toEqual([409, "document-withdrawn"]);
  });

  test.each([
    ["GET", "/states/0"],
    ["GET", "/states/1/to/x"],
    ["GET", "/states?at=yesterday"],
    ["GET", "/undo/preview?changes=2,x"],
    ["GET", "/timeline?buckets=0"],
    ["POST", "/names"],
    ["POST", "/undo"],
  ])("refuses %s %s in words of the contract", async (method, path) => {
    const body = { sequence: 1, name: "x".repeat(121), what: [], seenHead: 4 };
    const answer = await ask(
      method,
      `${await lived()}${path}`,
      method === "GET" ? undefined : body,
    );
    expect([answer.status, (await answer.json()).code]).toEqual([422, "invalid-request"]);
  });
});

describe("the log", () => {
  test("leaves as lines and comes back as a document", async () => {
    const path = await lived();
    const answer = await ask("GET", `${path}/log`);
    expect(answer.headers.get("content-type")).toBe("application/jsonl");
    const lines = await answer.text();
    expect(lines.split("\n").length).toBe(1 + 4 + 1 + 1);
    const restored = await ask("POST", "/archives", lines);
    expect(restored.status).toBe(201);
    const { id } = await restored.json();
    const { segments } = await json("GET", `/documents/${id}`);
    expect(segments[1].text).toBe("Западає тихий вечір.");
  });

  test("that was altered is refused with its line", async () => {
    const lines = await (await ask("GET", `${await lived()}/log`)).text();
    const answer = await ask("POST", "/archives", lines.replace("тихий", "гучний"));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid-archive", details: { line: 4 } });
  });
});

test("sources of a revision are told with the base as it was seen", async () => {
  const path = await lived();
  const { segments } = await json("GET", path);
  const sources = `${path}/segments/${segments[1].id}/revisions/3/sources`;
  expect(await json("GET", sources)).toEqual([
    { edition: 1, segments: [segments[0].id], seen: "La nuit tombe.", now: "La nuit tombe." },
  ]);
});
