import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { EDITOR_COOKIE } from "#lib/api/environment.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const NOWHERE = "00000000-0000-7000-8000-00000000dead";
const log = rememberingLog();

type Body = Record<string, unknown>;
let ask: (method: string, path: string, body?: unknown, cookie?: string) => Promise<Response>;
let olena: string;

beforeAll(async () => {
  const context = await desk.as("Nobody");
  const api = createApi({ context: () => context, log: () => log });
  ask = async (method, path, body, cookie = "") =>
    api.request(`/api${path}`, {
      method,
      headers: { "content-type": "application/json", cookie },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
  const named = await ask("PUT", "/editor", { name: "  Olena   Franko " });
  olena = named.headers.get("set-cookie")?.split(";")[0] ?? "";
});

afterAll(() => {
  expect(log.errors).toEqual([]);
});

const base64 = (text: string) => Buffer.from(text).toString("base64");
const TEXTS = [
  { name: "fr.txt", content: base64("Un bac.\n\nDeux bacs.\n"), language: "fr", basedOn: null },
  { name: "en.txt", content: base64("A ferry.\n\nTwo ferries.\n"), language: "en", basedOn: 0 },
];

async function newDocument(): Promise<string> {
  const answer = await ask("POST", "/documents", { title: "Ferries", texts: TEXTS }, olena);
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
}

describe("an editor", () => {
  test("is remembered by a cookie that scripts and other sites cannot use", async () => {
    const answer = await ask("PUT", "/editor", { name: "Marta" });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(new RegExp(`^${EDITOR_COOKIE}=[0-9a-f-]{36};`));
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
  });

  test("has the name they gave, without stray spaces", async () => {
    expect(await (await ask("GET", "/editor", undefined, olena)).json()).toMatchObject({
      name: "Olena Franko",
    });
    expect(await (await ask("GET", "/editor")).json()).toBeNull();
  });

  test.each(["", "   ", "x".repeat(81)])("cannot be called %j", async (name) => {
    const answer = await ask("PUT", "/editor", { name });
    expect([answer.status, (await answer.json()).code]).toEqual([422, "no-name"]);
  });
});

describe("a write", () => {
  test("needs a name", async () => {
    const answer = await ask("POST", "/documents", { title: "Ferries", texts: TEXTS });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "about:blank",
      status: 401,
      code: "no-editor",
    });
  });

  test("answers with all that came since the head its author saw", async () => {
    const id = await newDocument();
    const { segments } = await (await ask("GET", `/documents/${id}`)).json();
    const edit = (segment: Body, text: string) =>
      ask(
        "POST",
        `/documents/${id}/segments/${segment.id}/revisions`,
        { text, seenRevision: segment.revision, seenHead: 1, cause: "edit" },
        olena,
      );
    await edit(segments[2], "One ferry.");
    const patch = await (await edit(segments[3], "Two boats.")).json();
    expect(patch).toMatchObject({ since: 1, head: 3 });
    expect(patch.segments.map(({ text }: Body) => text)).toEqual(["One ferry.", "Two boats."]);
  });

  test("that touches a newer edit is refused with both texts", async () => {
    const id = await newDocument();
    const path = `/documents/${id}/segments/5/revisions`;
    const seen = { seenRevision: 1, seenHead: 1, cause: "edit" };
    await ask("POST", path, { ...seen, text: "A boat." }, olena);
    const answer = await ask("POST", path, { ...seen, text: "A ship." }, olena);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: "text-changed",
      details: { base: "A ferry.", yours: "A ship.", theirs: "A boat.", author: "Olena Franko" },
    });
  });
});

describe("the rows", () => {
  test("are confirmed and aligned anew; every answer is a patch", async () => {
    const id = await newDocument();
    const { rows } = await (await ask("GET", `/documents/${id}`)).json();
    expect(rows[0]).toMatchObject({ confirmed: false, alternative: null });
    const repair = { kind: "confirm", row: rows[0].id, above: false };
    const path = `/documents/${id}`;
    const confirmed = await ask("POST", `${path}/repairs`, { repair, seenHead: 1 }, olena);
    expect((await confirmed.json()).rows.placed).toMatchObject([{ confirmed: true }]);
    const rest = { from: null, to: null, pins: [], seenHead: 2 };
    const realigned = await ask("POST", `${path}/realignments`, rest, olena);
    expect([realigned.status, (await realigned.json()).since]).toEqual([201, 2]);
  });

  test("are not aligned where a pin contradicts what is confirmed", async () => {
    const id = await newDocument();
    const pins = [[3, 3]];
    const scope = { from: null, to: null, pins, seenHead: 1 };
    const answer = await ask("POST", `/documents/${id}/realignments`, scope, olena);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ details: { problem: "pins-cross" } });
  });
});

describe("an import", () => {
  test("is previewed without storing anything", async () => {
    const before = await (await ask("GET", "/documents")).json();
    const answer = await ask("POST", "/imports/preview", {
      texts: TEXTS.map(({ name, content }) => ({ name, content })),
    });
    const preview = await answer.json();
    expect(preview.alignment.rows).toHaveLength(2);
    expect(await (await ask("GET", "/documents")).json()).toEqual(before);
  });

  test.each([
    [
      "invalid UTF-8",
      Buffer.from([0x41, 0x0a, 0x42, 0xe9]).toString("base64"),
      "a.txt",
      { reason: "invalid-utf8", line: 2, column: 2 },
    ],
    ["a NUL", base64("A\n\nB\u0000"), "a.txt", { reason: "nul", line: 3, column: 2 }],
    ["nothing", "", "a.txt", { reason: "empty" }],
    [
      "a line of two megabytes",
      base64("x".repeat(2_000_000)),
      "a.txt",
      { reason: "line-too-long", line: 1 },
    ],
    ["another format", base64("PK"), "a.rtf", { reason: "unsupported", format: "rtf" }],
  ])("with %s keeps nothing and says where", async (_, content, name, details) => {
    const before = await (await ask("GET", "/documents")).json();
    const texts = [TEXTS[0], { name, content, language: "en", basedOn: 0 }];
    const answer = await ask("POST", "/documents", { title: "Broken", texts }, olena);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: "unreadable",
      details: { name, ...details },
    });
    expect(await (await ask("GET", "/documents")).json()).toEqual(before);
  });

  test.each([
    ["one text", [TEXTS[0]], "too-few"],
    ["no original", TEXTS.map((text, index) => ({ ...text, basedOn: 1 - index })), "no-original"],
    ["a base that is not there", [TEXTS[0], { ...TEXTS[1], basedOn: 5 }], "unknown-base"],
  ])("of %s is refused", async (_, texts, problem) => {
    const answer = await ask("POST", "/documents", { title: "X", texts }, olena);
    expect(await answer.json()).toMatchObject({ code: "invalid-editions", details: { problem } });
  });
});

describe("what is not there", () => {
  test.each([
    ["GET", `/documents/${NOWHERE}`, "no-such-document"],
    ["GET", `/documents/${NOWHERE}/problems`, "no-such-document"],
    ["GET", `/documents/${NOWHERE}/changes`, "no-such-document"],
    ["GET", `/documents/${NOWHERE}/archive`, "no-such-document"],
    ["GET", "/nothing", "no-such-resource"],
  ])("is told: %s %s", async (method, path, code) => {
    const answer = await ask(method, path);
    expect([answer.status, (await answer.json()).code]).toEqual([404, code]);
  });
});

describe("a request that breaks the contract", () => {
  test.each([
    ["no document's id", "GET", "/documents/42", undefined],
    ["no JSON", "POST", "/documents", "{"],
    ["JSON of another shape", "POST", "/documents", "[]"],
    ["an archive that is no JSON", "POST", "/archives", "{"],
    [
      "a cause we do not know",
      "POST",
      `/documents/${NOWHERE}/segments/1/revisions`,
      { text: "x", seenRevision: 1, seenHead: 1, cause: "import" },
    ],
    [
      "content that is no base64",
      "POST",
      "/imports/preview",
      { texts: [{ name: "a.txt", content: "é" }] },
    ],
  ])("with %s is answered with its place", async (_, method, path, body) => {
    const answer = await ask(method, path, body, olena);
    expect([400, 422]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });
});

describe("an export", () => {
  test("is a download with a name in any script", async () => {
    const id = await newDocument();
    const answer = await ask("GET", `/documents/${id}/editions/2/export?format=redline`);
    expect(answer.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''en.changes.html",
    );
    expect(await answer.text()).toContain('<html lang="en" dir="ltr">');
  });

  test("of a whole document comes back as the same document", async () => {
    const id = await newDocument();
    const archive = await (await ask("GET", `/documents/${id}/archive`)).json();
    const restored = await ask("POST", "/archives", archive, olena);
    expect(restored.status).toBe(201);
    const { id: again } = await restored.json();
    expect(await (await ask("GET", `/documents/${again}/archive`)).json()).toEqual(archive);
  });
});

test("the contract is published as OpenAPI 3.1, every route with what it refuses", async () => {
  const contract = await (await ask("GET", "/openapi.json")).json();
  expect(contract.openapi).toBe("3.1.0");
  const routes = Object.values<Record<string, Body>>(contract.paths).flatMap((path) =>
    Object.values(path),
  );
  expect(routes.length).toBeGreaterThan(15);
  for (const route of routes) expect(route.summary).toBeTruthy();
});

test("health tells of the database", async () => {
  expect(await (await ask("GET", "/health")).json()).toEqual({ status: "ok" });
});
