import { afterAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { raiseFlag } from "#lib/services/flag-words.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();

afterAll(() => {
  expect(log.errors).toEqual([]);
});

/** The answer about a document whose English text has a flag of an odd category. */
async function answer(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const id = await desk.imports({ uk: ["Пором іде."], en: ["The ferry leaves."] });
  const olena = await desk.as("Olena");
  const segment = (await desk.open(id)).segments[1]?.id ?? -1;
  const flag = { document: id, segment, start: 4, end: 9, quote: "ferry", note: "<b>" };
  await raiseFlag(olena, { ...flag, category: "Style", severity: "major" });
  const api = createApi({ context: () => olena, log: () => log });
  return api.request(`/api/documents/${id}/scores${path}`, { headers });
}

describe("the scores of a document", () => {
  test("are told by the profile that is asked for", async () => {
    const scores = await (await answer("?profile=mqm-raw")).json();
    expect(scores).toMatchObject({ profile: { id: "mqm-raw", name: null }, flags: 1 });
    expect(scores.editions[1].score).toMatchObject({ points: 5, words: 3, verdict: "fail" });
  });

  test("are refused by a profile that nobody knows", async () => {
    const refused = await answer("?profile=nonsense");
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ code: "no-such-profile" });
  });

  test("leave as a page without scripts, in the language of whoever asks", async () => {
    const page = await answer("/report?format=html&profile=mqm-raw", { "accept-language": "uk" });
    const html = await page.text();
    expect(page.headers.get("content-disposition")).toContain("Test.scores.html");
    expect(html).toContain('lang="uk"');
    expect(html).toContain("100 × (1 − 5 / 3)");
    expect(html).toContain("українська → англійська");
    expect(html).not.toContain("<script");
  });

  test("leave as a table, a line for each edition, hop and category", async () => {
    const csv = await (await answer("/report?format=csv")).text();
    const lines = csv
      .trim()
      .split("\r\n")
      .map((line) => line.split(",").slice(0, 4).join(","));
    expect(lines.slice(1)).toEqual([
      "whole,,,",
      "edition,uk,,",
      "hop,uk,,",
      "edition,en,uk,",
      "hop,en,uk,",
      "category,en,uk,Style",
    ]);
  });

  test("leave as data", async () => {
    const told = await (await answer("/report?format=json")).json();
    expect(told.editions[1].categories).toMatchObject([{ category: "Style", points: 5 }]);
  });
});
