import { expect, test } from "vitest";
import { hashOf } from "#lib/adapters/hash.ts";
import { createDocx } from "#lib/adapters/new-docx.ts";
import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import type { ExportedDocument } from "#lib/core/formats/exports/exported-document.ts";
import { exportedFromFile } from "#lib/core/formats/exports/exported-from-file.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { flagOn, WORDS } from "./exported-sample.ts";

const TOOLS = { createDocx, hash: hashOf, words: WORDS, language: "en" };
const AT = "2026-11-23T12:00:00Z";

function opened(bytes: Uint8Array, name: string): ExportedDocument {
  return exportedFromFile({
    file: openFile(bytes, name),
    name,
    bytes,
    hash: hashOf(bytes),
    language: "en",
    at: AT,
  });
}

/** The document with words replaced in all of its texts. */
function edited(document: ExportedDocument, words: string, others: string): ExportedDocument {
  const editions = document.editions.map((edition) => ({
    ...edition,
    segments: edition.segments.map((segment) => {
      const text = segment.text.replace(words, others);
      const revision = { sequence: 2, text, author: "Ольга", at: AT, cause: "edit" } as const;
      return { ...segment, text, revisions: [...segment.revisions, revision] };
    }),
  }));
  return { ...document, editions };
}

test("editions that came in one file leave in one file with the corrections of all", async () => {
  const source = "id,en,uk\r\n1,In kyiv now.,У kyiv зараз.\r\n2,Fine.,Добре.\r\n";
  const document = opened(new TextEncoder().encode(source), "texts.csv");
  expect(document.editions).toHaveLength(2);
  const wanted = { format: "received", edition: document.editions[1]?.id ?? 0 } as const;
  const { bytes } = await exportFile(edited(document, "kyiv", "Kyiv"), wanted, TOOLS);
  expect(new TextDecoder().decode(bytes)).toBe(source.replaceAll("kyiv", "Kyiv"));
});

test("a segment that the file does not hold is told of", async () => {
  const document = opened(new TextEncoder().encode("Один.\n\nДва.\n"), "a.txt");
  const [edition] = document.editions;
  if (!edition) throw new Error("Expected an edition");
  const added = { ...edition.segments[0], id: 77, place: null, text: "Три." };
  const grown = {
    ...document,
    editions: [
      { ...edition, segments: [...edition.segments, { ...edition.segments[0], ...added }] },
    ],
  } as ExportedDocument;
  const file = await exportFile(grown, { format: "received", edition: edition.id }, TOOLS);
  expect(file.losses).toEqual([{ code: "not-in-file", segment: 77 }]);
});

test("an edition that came as DOCX is tracked in its own file", async () => {
  const run = { text: "У kyiv зараз.", formats: ["strong"], isTag: false, href: "" } as const;
  const received = await createDocx({
    title: "x",
    language: "uk",
    direction: "ltr",
    at: AT,
    paragraphs: [{ runs: [run], inserted: null }],
  });
  const document = edited(opened(received, "a.docx"), "kyiv", "Kyiv");
  const [edition] = document.editions;
  const [segment] = edition?.segments ?? [];
  if (!edition || !segment) throw new Error("Expected a segment");
  const flags = [flagOn(segment.text, "Kyiv", { note: "Велика літера" })];
  const flagged = { ...document, editions: [{ ...edition, segments: [{ ...segment, flags }] }] };
  const { bytes, name } = await exportFile(
    flagged,
    { format: "tracked", edition: edition.id },
    TOOLS,
  );
  expect(name).toBe("a.tracked.docx");
  const texts = (["original", "accepted"] as const).map((view) => {
    return openDocx(bytes, { view }).texts[0]?.paragraphs.map(({ text }) => text);
  });
  expect(texts).toEqual([["У kyiv зараз."], ["У Kyiv зараз."]]);
  const back = openDocx(bytes, {});
  expect(back.tracked.map(({ author }) => author)).toEqual(["Ольга", "Ольга"]);
  expect(back.texts[0]?.paragraphs[0]?.notes.join()).toContain("Велика літера");
});
