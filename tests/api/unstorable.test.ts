import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();
let send: (method: string, path: string, body?: unknown) => Promise<Response>;

beforeAll(async () => {
  const { editor, ...context } = await desk.as("Olena");
  const api = createApi({ context: () => context, log: () => log });
  const headers = { "content-type": "application/json", cookie: `hexapla-editor=${editor.id}` };
  send = async (method, path, body) => {
    const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return api.request(`/api${path}`, request);
  };
});

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value with one of its strings replaced, once for each of them and of the names of its fields. */
function* spoilt(value: Json, by: string): Generator<Json> {
  if (typeof value === "string") yield `${value}${by}`;
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    for (const other of spoilt(inner, by))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
  }
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const columns = { texts: [{ column: 0, language: "uk" }], id: null, header: false, sheet: "A" };
const texts = [
  {
    ...{ name: "fr.txt", content: base64("Un bac."), language: "fr", basedOn: null },
    reading: { format: "text", encoding: "utf-8", view: "accepted", separator: "line", columns },
    slots: [{ slot: "", language: "fr", basedOn: null, isLeftOut: false }],
  },
  { name: "uk.txt", content: base64("Пором."), language: "uk", basedOn: 0 },
];
const rule = {
  ...{ name: "A", kind: "must-not-occur", pattern: "a+", matchCase: true, languages: ["uk"] },
  ...{ message: "No a", replacement: "b", severity: "minor", category: "Style" },
  ...{ mustMatch: ["a"], mustNotMatch: ["b"], isOn: true },
};
const flag = {
  ...{ segment: 3, start: 0, end: 2, quote: "Un", category: "Style", severity: "minor" },
  ...{ note: "чому?", seenHead: 1 },
};
const file = { name: "fr.txt", content: base64("Un bac part."), accept: ["format"], seenHead: 1 };

const REQUESTS: readonly (readonly [string, string, Json])[] = [
  ["POST", "/imports/preview", { texts }],
  ["POST", "/documents", { title: "Пором", texts }],
  [
    "POST",
    "/documents/{d}/segments/3/revisions",
    { text: "Le bac.", seenRevision: 1, seenHead: 1, cause: "fix", check: "a" },
  ],
  ["POST", "/documents/{d}/flags", flag],
  ["PATCH", "/documents/{d}/flags/9", { category: "Style", note: "а", seenHead: 1 }],
  ["POST", "/documents/{d}/names", { sequence: 1, name: "Перша", seenHead: 1 }],
  [
    "POST",
    "/documents/{d}/fixes",
    { fixes: [{ fingerprint: "a", fix: 0, text: "b" }], seenHead: 1 },
  ],
  [
    "POST",
    "/documents/{d}/dismissals",
    { fingerprints: ["a"], scope: "occurrence", reason: "ні", seenHead: 1 },
  ],
  [
    "POST",
    "/documents/{d}/editions/1/updates",
    { ...file, decisions: { a: "ours", b: { texts: ["c"] } } },
  ],
  ["POST", "/documents/{d}/editions/1/updates/preview", file],
  ["POST", "/documents/{d}/tables", { ...file, decisions: { 3: { text: "a" } } }],
  ["POST", "/house-rules", rule],
  ["PUT", "/editor", { name: "Марта" }],
];

describe.each([
  ["half a character", "\ud83e"],
  ["a NUL", "\0"],
])("a request with %s in a string", (_, by) => {
  test.each(REQUESTS)("%s %s is answered", async (method, path, body) => {
    const document = await desk.imports({ fr: ["Un bac."], uk: ["Пором."] });
    for (const other of spoilt(body, by)) {
      const answer = await send(method, path.replace("{d}", document), other);
      const told = await answer.text();
      expect([JSON.stringify(other), answer.status, told]).toEqual([
        expect.anything(),
        expect.toSatisfy((status: number) => status < 500),
        expect.not.stringContaining('"status":500'),
      ]);
    }
  });

  test.each(["author", "flag"])("%s of a look at the changes is answered", async (name) => {
    const document = await desk.imports({ fr: ["Un bac."], uk: ["Пором."] });
    const value = by === "\0" ? "%00" : "%ed%a0%80";
    const answer = await send("GET", `/documents/${document}/changes?${name}=${value}`);
    expect(answer.status).toBeLessThan(500);
  });
});
