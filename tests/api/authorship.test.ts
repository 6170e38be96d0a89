import { expect, test } from "vitest";
import { createApi } from "#lib/api/app.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { rememberingLog } from "../support/remembering-log.ts";

const desk = deskForTests();

async function ask(path: string) {
  const context = await desk.as("Reader");
  const answer = await createApi({ context: () => context, log: rememberingLog }).request(
    `/api${path}`,
  );
  return { status: answer.status, body: await answer.json() };
}

async function ferry() {
  const id = await desk.imports({ fr: ["Un bac."], en: ["A ferry."] });
  const { segments, editions } = await desk.open(id);
  const segment = segments.find(({ text }) => text === "A ferry.")?.id ?? -1;
  const seen = { seenRevision: 1, seenHead: 1 };
  const fix = { cause: "fix", check: "articles", ...seen } as const;
  await reviseSegment(await desk.as("Olena"), {
    document: id,
    segment,
    text: "The ferry.",
    ...fix,
  });
  return { id, segment, edition: editions.find(({ language }) => language === "en")?.id };
}

test("authorship is told by segment, and its changes by number", async () => {
  const { id, segment, edition } = await ferry();
  const { status, body } = await ask(`/documents/${id}/authorship?edition=${edition}`);
  expect(status).toBe(200);
  expect(body.segments).toEqual({
    [segment]: [
      [3, 2],
      [7, 1],
    ],
  });
  expect(Object.keys(body.changes)).toEqual(["1", "2"]);
  expect(body.changes[1]).toMatchObject({ author: "Importer", kind: "import", cause: "import" });
  expect(body.changes[2]).toMatchObject({ author: "Olena", cause: "fix", check: "articles" });
  expect(body.changes[2]).not.toHaveProperty("flag");
});

test("it is told of the past, too", async () => {
  const { id, segment } = await ferry();
  const { body } = await ask(`/documents/${id}/authorship?at=1`);
  expect(body.segments[segment]).toEqual([[8, 1]]);
});

test.each([
  [404, "no-such-edition", "?edition=99"],
  [404, "no-such-change", "?at=9"],
  [422, "invalid-request", "?at=yesterday"],
])("refuses with %i %s", async (status, code, query) => {
  const { id } = await ferry();
  expect(await ask(`/documents/${id}/authorship${query}`)).toMatchObject({
    status,
    body: { code },
  });
});
