import { describe, expect, test } from "vitest";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { readAuthorship } from "#lib/services/read-authorship.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";

const desk = deskForTests();

async function ferry() {
  const id = await desk.imports({
    fr: ["Le bac part à six heures.", "La nuit tombe."],
    en: ["The ferry leaves at six.", "Night falls over the wide river."],
  });
  const { segments, editions } = await desk.open(id);
  const segment = (text: string) => segments.find((known) => known.text === text)?.id ?? -1;
  return {
    id,
    english: editions.find(({ language }) => language === "en")?.id ?? -1,
    ferry: segment("The ferry leaves at six."),
    night: segment("Night falls over the wide river."),
  };
}

async function write(author: string, document: string, segment: number, text: string) {
  const { head, segments } = await desk.open(document);
  const known = segments.find(({ id }) => id === segment);
  const seen = { seenRevision: known?.revision ?? -1, seenHead: head };
  const revision = { document, segment, text, cause: "edit", ...seen } as const;
  return reviseSegment(await desk.as(author), revision);
}

/** The text of a segment with the number of the change before each stretch: `1|The ferry leaves at 2|seven1|.` */
async function shown(document: string, segment: number, at?: number) {
  const { segments } = await readAuthorship(await desk.as("Reader"), document, { at });
  const text = await textAt(document, segment, at);
  let read = 0;
  return (segments.find(({ id }) => id === segment)?.runs ?? [])
    .map(([length, origin]) => `${origin}|${text.slice(read, (read += length))}`)
    .join("");
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
    const { id, ferry: segment } = await ferry();
    await write("Olena", id, segment, "The ferry leaves at seven.");
    await write("Marta", id, segment, "The old ferry leaves at seven.");
    expect(await shown(id, segment)).toBe("1|The 3|old 1|ferry leaves at 2|seven1|.");
  });

  test("tells it of any past moment", async () => {
    const { id, ferry: segment } = await ferry();
    await write("Olena", id, segment, "The ferry leaves at seven.");
    await write("Marta", id, segment, "Ferries leave at seven.");
    expect(await shown(id, segment, 1)).toBe("1|The ferry leaves at six.");
    expect(await shown(id, segment, 2)).toBe("1|The ferry leaves at 2|seven1|.");
  });
});
