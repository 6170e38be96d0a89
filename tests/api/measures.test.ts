import { afterAll, describe, expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();
const log = rememberingLog();

afterAll(() => {
  expect(log.errors).toEqual([]);
});

/** The answer about a document whose Ukrainian text was edited once. */
async function measured(query: string): Promise<Response> {
  const id = await desk.imports({ fr: ["La nuit tombe."], uk: ["Западає ніч."] });
  const olena = await desk.as("Olena");
  const { segments } = await desk.open(id);
  const seen = { seenRevision: 1, seenHead: 1, cause: "edit" } as const;
  const edit = { document: id, segment: segments[1]?.id ?? -1, text: "Западає тихий вечір." };
  await reviseSegment(olena, { ...edit, ...seen });
  const api = createApi({ context: () => olena, log: () => log });
  return api.request(`/api/documents/${id}/measures?${query}`);
}

describe("edit measures", () => {
  test("tell how much an edition was edited", async () => {
    const answer = await (await measured("edition=2&from=1&to=2")).json();
    expect(answer).toMatchObject({ words: "spaced", texts: 1, edited: 1 });
    // `Западає [ніч/тихий вечір].`: one word replaced, one put in, of three.
    expect(answer.translationEditRate).toMatchObject({ edits: 2, length: 3, exact: true });
    expect(answer.humanEditRate).toBeCloseTo(2 / 3);
  });

  test.each([
    ["edition=2&from=1", 422, "invalid-request"],
    ["edition=2&from=0&to=1", 422, "invalid-request"],
    ["edition=2&from=1&to=1e300", 422, "invalid-request"],
    ["edition=9&from=1&to=2", 404, "no-such-edition"],
    ["edition=2&from=1&to=99", 404, "no-such-change"],
  ])("of %s are refused with %d %s", async (query, status, code) => {
    const answer = await measured(query);
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });
});
