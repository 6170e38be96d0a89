import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createHeavyPool } from "#lib/adapters/heavy-pool.ts";
import { type HeavyTasks, TooBusyError } from "#lib/adapters/heavy-tasks.ts";
import { createApi } from "#lib/api/app.ts";
import { listDocuments } from "#lib/services/list-documents.ts";
import { relayText } from "#tests/bench/relay-text.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const pool = createHeavyPool();
afterAll(() => pool.stop());

const LINES = "application/x-ndjson";
const log = rememberingLog();

let heavy: HeavyTasks = pool;
let cookie: string;
let api: ReturnType<typeof createApi>;
let ask: (path: string, body: unknown, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  const context = await desk.as("Nobody");
  api = createApi({ context: () => ({ ...context, heavy }), log: () => log });
  ask = async (path, body, { headers, ...init } = {}) =>
    api.request(`/api${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, ...headers },
      body: JSON.stringify(body),
      ...init,
    });
  const named = await api.request("/api/editor", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Olena Franko" }),
  });
  cookie = named.headers.get("set-cookie")?.split(";")[0] ?? "";
});
beforeEach(() => {
  heavy = pool;
  log.errors.length = 0;
});

function textsOf(paragraphs: number) {
  return relayText(paragraphs, ["fr", "en", "es"]).map(({ language, basedOn, units }) => ({
    name: `${language}.txt`,
    content: Buffer.from(`${units.join("\n")}\n`).toString("base64"),
    language,
    basedOn,
  }));
}

const CHAPTER = textsOf(60);
const BOOK = textsOf(2_000);

type Line = Readonly<Record<string, unknown>>;

async function linesOf(answer: Response): Promise<Line[]> {
  expect(answer.headers.get("content-type")).toBe(LINES);
  const lines = (await answer.text()).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line));
}

const stored = async () => listDocuments(await desk.as("Nobody"));

describe("a preview", () => {
  test("comes as JSON for those who ask for nothing else", async () => {
    for (const accept of ["application/json", "*/*", "text/html, */*;q=0.1"]) {
      const answer = await ask("/imports/preview", { texts: CHAPTER }, { headers: { accept } });
      expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
      expect((await answer.json()).alignment.rows.length).toBeGreaterThan(40);
    }
  });

  test("comes as lines for those who accept them: what was read, its progress, and the same result", async () => {
    const plain = await (await ask("/imports/preview", { texts: CHAPTER })).json();
    const accept = { headers: { accept: LINES } };
    const lines = await linesOf(await ask("/imports/preview", { texts: CHAPTER }, accept));
    expect(lines[0]).toEqual({ partial: { ...plain, alignment: null } });
    expect(lines.at(-1)).toEqual({ result: plain });
    const shares = lines.slice(1, -1).map(({ progress }) => Number(progress));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe("an import", () => {
  test("answers 201 as JSON, and its id on the last line", async () => {
    const document = { title: "Two forms", texts: CHAPTER };
    const plain = await ask("/documents", document);
    const lines = await linesOf(await ask("/documents", document, { headers: { accept: LINES } }));
    const ids = [await plain.json(), lines.at(-1)?.result];
    expect(plain.status).toBe(201);
    expect(ids).toEqual([{ id: expect.any(String) }, { id: expect.any(String) }]);
    expect((await stored()).map(({ id }) => ({ id }))).toEqual(expect.arrayContaining(ids));
  });

  test("that is refused says so on its last line, or before the first", async () => {
    const accept = { accept: LINES };
    const broken = { title: "Broken", texts: [CHAPTER[0], { ...CHAPTER[1], content: "" }] };
    const lines = await linesOf(await ask("/documents", broken, { headers: accept }));
    expect(lines).toEqual([
      { problem: expect.objectContaining({ code: "unreadable", status: 422 }) },
    ]);
    const nameless = await ask("/documents", broken, { headers: { ...accept, cookie: "" } });
    expect([nameless.status, (await nameless.json()).code]).toEqual([401, "no-editor"]);
  });

  test("whose lines nobody reads on ends, and leaves nothing", async () => {
    const before = await stored();
    const ended = whenCancelled();
    const book = { title: "Left", texts: BOOK };
    const answer = await ask("/documents", book, { headers: { accept: LINES } });
    await answer.body?.cancel();
    expect(await ended).toBe("AbortError");
    expect(await stored()).toEqual(before);
    expect(log.errors).toEqual([]);
  });

  test.each([LINES, "application/json"])(
    "whose request is closed ends, and leaves nothing (%s)",
    async (accept) => {
      const before = await stored();
      const ending = new AbortController();
      const ended = whenCancelled(() => ending.abort());
      const book = { title: "Closed", texts: BOOK };
      const answer = await ask("/documents", book, { headers: { accept }, signal: ending.signal });
      expect(await ended).toBe("AbortError");
      expect(await answer.text()).toBe("");
      expect(await stored()).toEqual(before);
      expect(log.errors).toEqual([]);
    },
  );
});

/** Watches the next import: tells when its alignment has come somewhere, and what opening or aligning has ended with. */
function whenCancelled(onProgress: () => void = () => {}): Promise<string> {
  return new Promise((resolve) => {
    const align: HeavyTasks["align"] = (editions, options) => {
      const aligning = pool.align(editions, { ...options, onProgress });
      aligning.then(
        () => resolve("a result"),
        (error: Error) => resolve(error.name),
      );
      return aligning;
    };
    const open: HeavyTasks["open"] = (file, options) => {
      const opening = pool.open(file, options);
      opening.catch((error: Error) => resolve(error.name));
      return opening;
    };
    heavy = { ...pool, open, align };
  });
}

test("a server that has too much to do says so", async () => {
  const align = () => Promise.reject(new TooBusyError("Cannot begin to align"));
  heavy = { ...pool, align };
  const answer = await ask("/imports/preview", { texts: CHAPTER });
  expect([answer.status, (await answer.json()).code]).toEqual([503, "too-busy"]);
});

test("a failure amid the lines is log.errors, and its reason stays on the server", async () => {
  const align = () => Promise.reject(new Error("a secret of the server"));
  heavy = { ...pool, align };
  const accept = { headers: { accept: LINES } };
  const lines = await linesOf(await ask("/imports/preview", { texts: CHAPTER }, accept));
  expect(lines.at(-1)).toEqual({ problem: expect.objectContaining({ code: "internal" }) });
  expect(JSON.stringify(lines.at(-1))).not.toContain("secret");
  expect(log.errors).toHaveLength(1);
});

describe("the findings of a document", () => {
  const texts = { fr: ["Le bac part."], en: ["The ferry ferry leaves."] };

  async function asked(init: RequestInit) {
    const id = await desk.imports(texts);
    return api.request(`/api/documents/${id}/problems`, init);
  }

  test("come as JSON, or as lines with how far the checks are", async () => {
    heavy = {
      ...pool,
      check: (task, options) => {
        options?.onProgress?.(0.5);
        return pool.check(task);
      },
    };
    const plain = await (await asked({})).json();
    expect(plain).toMatchObject({ head: 1, problems: [{ check: "doubled-word" }] });
    const lines = await linesOf(await asked({ headers: { accept: LINES } }));
    expect(lines).toEqual([{ progress: 0.5 }, { result: plain }]);
  });

  test("are refused where the checks take too long", async () => {
    const check = () => Promise.reject(new DOMException("late", "TimeoutError"));
    heavy = { ...pool, check };
    const answer = await asked({});
    expect([answer.status, (await answer.json()).code]).toEqual([503, "checks-took-too-long"]);
    const lines = await linesOf(await asked({ headers: { accept: LINES } }));
    expect(lines).toMatchObject([{ problem: { code: "checks-took-too-long", status: 503 } }]);
    expect(log.errors).toEqual([]);
  });
});
