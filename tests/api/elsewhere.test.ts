import { afterAll, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { elsewhere } from "../services/elsewhere.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();

afterAll(() => {
  expect(log.errors).toEqual([]);
});

const seenHead = 1;
const FILE = { name: "a.txt", content: "YQ==" };

test.each<[string, string, object?]>([
  ["GET", "/changes"],
  ["GET", "/changes?kind=import"],
  ["GET", "/changes/1/undo"],
  ["GET", "/undo"],
  ["GET", "/undo/preview?changes=1"],
  ["POST", "/undo", { what: 1, seenHead }],
  ["POST", "/undo", { what: [1], seenHead }],
  ["GET", "/timeline"],
  ["GET", "/states?at=2030-01-01T00:00:00Z"],
  ["GET", "/states/1"],
  ["GET", "/states/1/editions/1/file"],
  ["GET", "/restorations/preview?sequence=1"],
  ["POST", "/restorations", { sequence: 1, seenHead }],
  ["POST", "/names", { sequence: 1, name: "Друк", seenHead }],
  ["PATCH", "/names/1", { name: "Друк", seenHead }],
  ["DELETE", "/names/1", { seenHead }],
  ["GET", "/segments/3/revisions/1/sources"],
  ["GET", "/authorship"],
  ["GET", "/measures?edition=1&from=1&to=1"],
  ["POST", "/editions/1/updates/preview", FILE],
  ["POST", "/editions/1/updates", { ...FILE, seenHead, decisions: {} }],
  ["POST", "/tables/preview", FILE],
  ["POST", "/tables", { ...FILE, seenHead, decisions: {} }],
  ["GET", "/log"],
  ["GET", "/archive"],
])(
  "%s %s finds no document of another workspace, though its past is remembered",
  async (method, path, body) => {
    const id = await desk.imports({ fr: ["La nuit tombe."], uk: ["Западає ніч."] });
    const olena = await desk.as("Olena");
    const asked = (context: typeof olena, url: string, init: RequestInit = {}) => {
      const api = createApi({ context: () => context, log: () => log });
      const headers = { "content-type": "application/json" };
      return api.request(`/api${url}`, { headers, ...init });
    };
    expect((await asked(olena, `/documents/${id}/states/1`)).status).toBe(200);
    const name = { method: "PUT", body: JSON.stringify({ name: "Олена" }) };
    const cookie = (await asked(olena, "/editor", name)).headers.get("set-cookie")?.split(";")[0];
    const headers = { "content-type": "application/json", cookie: cookie ?? "" };
    const request = { method, headers, body: body && JSON.stringify(body) };
    const answer = await asked(elsewhere(olena), `/documents/${id}${path}`, request);
    expect([answer.status, (await answer.json()).code]).toEqual([404, "no-such-document"]);
  },
);
