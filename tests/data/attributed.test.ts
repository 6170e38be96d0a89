import { expect, test } from "vitest";
import { holdAttributed, moveAttributed, readReplacedSince } from "#lib/data/attributed.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

async function edited(texts: readonly string[]) {
  const id = await desk.imports({ fr: ["Un."], en: ["One."] });
  const segment = (await desk.open(id)).segments.find(({ text }) => text === "One.")?.id ?? -1;
  for (const [step, text] of texts.entries()) {
    const seen = { seenRevision: step + 1, seenHead: step + 1 };
    await reviseSegment(await desk.as("Olena"), {
      document: id,
      segment,
      text,
      cause: "edit",
      ...seen,
    });
  }
  return { id, segment };
}

test("readReplacedSince() names the texts that changes replaced, in order", async () => {
  const { id, segment } = await edited(["Two.", "Three."]);
  expect(await readReplacedSince(desk.db, id, 0)).toEqual({
    last: 3,
    texts: [
      { sequence: 2, segment, before: 1 },
      { sequence: 3, segment, before: 2 },
    ],
  });
  expect(await readReplacedSince(desk.db, id, 3)).toEqual({ last: 3, texts: [] });
});

test("readReplacedSince() leaves the rest for later where texts are long", async () => {
  // Three bytes a character: some 600 KB each.
  const { id } = await edited(["雨", "雪", "夜"].map((sign) => sign.repeat(199_000)));
  const first = await readReplacedSince(desk.db, id, 1);
  expect([first.last, first.texts.length]).toEqual([3, 2]);
  const rest = await readReplacedSince(desk.db, id, first.last);
  expect([rest.last, rest.texts.length]).toEqual([4, 1]);
});

test("holdAttributed() begins at nothing, and lets nobody else move on before it is done", async () => {
  const { id } = await edited([]);
  const seen: number[] = [];
  const step = () =>
    desk.db.transaction().execute(async (tx) => {
      const sequence = await holdAttributed(tx, id);
      seen.push(sequence);
      await moveAttributed(tx, id, sequence + 1);
    });
  await Promise.all([step(), step(), step()]);
  expect(seen).toEqual([0, 1, 2]);
});

test("holdAttributed() holds no change of the document up", async () => {
  const { id, segment } = await edited([]);
  const olena = await desk.as("Olena");
  const seen = { seenRevision: 1, seenHead: 1 };
  const edit = { document: id, segment, text: "Two.", cause: "edit", ...seen } as const;
  await desk.db.transaction().execute(async (tx) => {
    await holdAttributed(tx, id);
    // It would wait for this transaction for ever.
    expect(await reviseSegment(olena, edit)).toBe(2);
  });
});
