import { describe, expect, test } from "vitest";
import { attributeLog } from "#lib/core/history/authorship/log.ts";
import { readWholeLog } from "#lib/data/archive.ts";
import { readAttributed } from "#lib/data/attributed.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { readAuthorship } from "#lib/services/read-authorship.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange } from "#lib/services/undo-change.ts";
import { notationOf } from "../core/history/authorship/notation.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

const NIGHT = "Night falls early over the wide river.";

async function ferry() {
  const id = await desk.imports({
    fr: ["Le bac part à six heures.", "La nuit tombe tôt."],
    en: ["The ferry leaves at six.", NIGHT],
  });
  const { segments, editions } = await desk.open(id);
  const segment = (text: string) => segments.find((known) => known.text === text)?.id ?? -1;
  return {
    id,
    english: editions.find(({ language }) => language === "en")?.id ?? -1,
    ferry: segment("The ferry leaves at six."),
    night: segment(NIGHT),
  };
}

interface Written {
  readonly cause?: "edit" | "fix";
  readonly check?: string;
}

async function write(
  author: string,
  document: string,
  segment: number,
  text: string,
  { cause = "edit", check }: Written = {},
) {
  const { head, segments } = await desk.open(document);
  const known = segments.find(({ id }) => id === segment);
  const seen = { seenRevision: known?.revision ?? -1, seenHead: head };
  return reviseSegment(await desk.as(author), { document, segment, text, cause, check, ...seen });
}

const read = async (id: string, query = {}) => readAuthorship(await desk.as("Reader"), id, query);

/** A segment as it stood after change `at`, with the number of the change before each stretch. */
async function shown(document: string, segment: number, at?: number) {
  const { segments } = await read(document, { at });
  const runs = segments.find(({ id }) => id === segment)?.runs ?? [];
  return notationOf({ text: await textAt(document, segment, at), runs });
}

async function textAt(document: string, segment: number, at = Number.MAX_SAFE_INTEGER) {
  const { text } = await desk.db
    .selectFrom("revisions")
    .where("document_id", "=", document)
    .where("segment_id", "=", segment)
    .where("sequence", "<=", at)
    .orderBy("sequence", "desc")
    .select("text")
    .executeTakeFirstOrThrow();
  return text;
}

describe("readAuthorship()", () => {
  test("tells for each word the change it came with", async () => {
    const { id, ferry: segment, night } = await ferry();
    await write("Olena", id, segment, "The ferry leaves at seven.");
    await write("Marta", id, segment, "The old ferry leaves at seven.");
    expect(await shown(id, segment)).toBe("¹The ³old ¹ferry leaves at ²seven¹.");
    expect(await shown(id, night)).toBe(`¹${NIGHT}`);
  });

  test("tells it of any past moment", async () => {
    const { id, ferry: segment } = await ferry();
    await write("Olena", id, segment, "The ferry leaves at seven.");
    await write("Marta", id, segment, "Ferries leave at seven.");
    expect(await shown(id, segment, 1)).toBe("¹The ferry leaves at six.");
    expect(await shown(id, segment, 2)).toBe("¹The ferry leaves at ²seven¹.");
  });

  test("goes on from where somebody last asked", async () => {
    const { id, ferry: segment, night } = await ferry();
    await write("Olena", id, night, "Dusk.");
    await read(id);
    await write("Marta", id, segment, `The ferry leaves at six. ${NIGHT}`);
    expect(await shown(id, segment)).toBe(`¹The ferry leaves at six.³ ¹${NIGHT}`);
    await write("Olena", id, segment, `The ferry leaves at seven. ${NIGHT}`);
    expect(await shown(id, segment)).toBe(`¹The ferry leaves at ⁴seven¹.³ ¹${NIGHT}`);
  });

  test("gives what an undo brings back to whoever wrote it", async () => {
    const { id, ferry: segment } = await ferry();
    const sequence = await write("Olena", id, segment, "A boat leaves.");
    await undoChange(await desk.as("Marta"), id, sequence);
    expect(await shown(id, segment)).toBe("¹The ferry leaves at six.");
  });

  test("says of each change who made it, when, and why", async () => {
    const { id, ferry: segment, night } = await ferry();
    const marked = { document: id, segment: night, start: 0, end: 5, quote: "Night" };
    const olena = await desk.as("Olena");
    await raiseFlag(olena, { ...marked, category: "Style", severity: "minor", note: "Dull" });
    await write("Olena", id, segment, "The ferry leaves at 6.", {
      cause: "fix",
      check: "numerals",
    });
    await write("Marta", id, night, NIGHT.replace("early", "soon"));
    const { changes } = await read(id);
    const { author, kind, cause, check, flag } =
      changes.find(({ sequence }) => sequence === 3) ?? {};
    expect({ author, kind, cause, check, flag }).toEqual({
      author: "Olena",
      kind: "fix",
      cause: "fix",
      check: "numerals",
      flag: null,
    });
    expect(changes.map(({ sequence, cause: why }) => [sequence, why]).sort()).toEqual([
      [1, "import"],
      [3, "fix"],
      [4, "edit"],
    ]);
  });

  test("names the flag that an edit dealt with, once somebody calls it fixed", async () => {
    const { id, night } = await ferry();
    const marked = { document: id, segment: night, start: 0, end: 5, quote: "Night" };
    const olena = await desk.as("Olena");
    await raiseFlag(olena, { ...marked, category: "Style", severity: "minor", note: "Dull" });
    await write("Marta", id, night, NIGHT.replace("Night", "Dusk"));
    await write("Marta", id, night, NIGHT.replace("Night", "Dusk").replace("early", "soon"));
    const flagsOf = async () => (await read(id)).changes.map(({ flag }) => flag?.note ?? null);
    expect(await flagsOf()).toEqual([null, null, null]);
    const [flag] = (await desk.open(id)).flags;
    await alterFlag(olena, id, flag?.id ?? -1, { state: "fixed", seenHead: 4 });
    expect(await flagsOf()).toEqual([null, "Dull", null]);
  });

  test("tells one edition where one is asked for", async () => {
    const { id, english, ferry: segment, night } = await ferry();
    const { segments } = await read(id, { edition: english });
    expect(segments.map(({ id: known }) => known)).toEqual([segment, night]);
  });

  test.each([
    ["no-such-edition", { edition: 99 }],
    ["no-such-change", { at: 2 }],
  ])("refuses with %s", async (code, query) => {
    const { id } = await ferry();
    await expect(read(id, query)).rejects.toMatchObject({ code });
  });

  test("agrees with the log replayed, also when many ask at once and changes come meanwhile", async () => {
    const { id, ferry: one, night: two } = await ferry();
    const texts = [
      "Fog.",
      NIGHT,
      `${NIGHT} Fog lies on it.`,
      "The ferry leaves at six.",
      "Fog lies.",
    ];
    for (let step = 0; step < 24; step++) {
      const text = texts[(step * step + 2 * step) % texts.length] ?? "";
      const isFirst = step % 3 === 0;
      const written = write(
        "Olena",
        id,
        isFirst ? one : two,
        `${text}${step % 4 === 1 ? " So." : ""}`,
      );
      await Promise.all([written, ...(step % 5 === 0 ? [read(id), read(id)] : [])]);
    }
    const [{ segments }] = await Promise.all([read(id), read(id), read(id)]);
    const log = await readWholeLog(desk.db, id);
    const replayed = attributeLog(
      log.map(({ sequence, revisions }) => ({ sequence, texts: revisions })),
      (segment) => (segment === one || segment === two ? "en" : "fr"),
    );
    for (const { id: segment, runs } of segments) expect(runs).toEqual(replayed.get(segment)?.runs);
    expect(await readAttributed(desk.db, id)).toBe(log.length);
  });
});
