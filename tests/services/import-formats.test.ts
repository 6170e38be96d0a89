import { describe, expect, test } from "vitest";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { previewImport } from "#lib/services/preview-import.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();

const bytesOf = (text: string) => new TextEncoder().encode(text);

const FERRY = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="uk" target-language="ar" datatype="plaintext" original="ferry.txt"><body>
  <trans-unit id="1"><source>Пором <g id="1">відходить</g> о шостій.</source><target state="final">تغادر <g id="1">العبّارة</g> في السادسة.</target></trans-unit>
  <trans-unit id="2"><source>Настає ніч.</source><target>يحلّ اللّيل.</target></trans-unit>
  <trans-unit id="3"><source>Усе спить.</source></trans-unit>
 </body></file>
</xliff>
`;

const XLIFF = { name: "ferry.xlf", bytes: bytesOf(FERRY) };

async function ferry(): Promise<string> {
  return createDocument(await desk.as("Importer"), { title: "Пором", texts: [XLIFF] });
}

describe("a bilingual file", () => {
  test("brings two editions and its rows, and tells their languages", async () => {
    const { editions, rows, segments } = await desk.open(await ferry());
    const told = editions.map(({ language, basedOn, slot }) => [language, basedOn, slot]);
    expect(told).toEqual([
      ["uk", null, "source"],
      ["ar", 1, "target"],
    ]);
    const textOf = new Map(segments.map(({ id, text }) => [id, withoutCodes(text)]));
    const read = rows.map(({ cells, confidence }) => [
      ...[1, 2].map((edition) => cells[edition]?.map((id) => textOf.get(id)).join()),
      confidence,
    ]);
    expect(read).toEqual([
      ["Пором відходить о шостій.", "تغادر العبّارة في السادسة.", 1],
      ["Настає ніч.", "يحلّ اللّيل.", 1],
      ["Усе спить.", "", 1],
    ]);
  });

  test("keeps its inline markup as codes, and nothing may bring another", async () => {
    const document = await ferry();
    const { segments } = await desk.open(document);
    const first = segments.find(({ edition }) => edition === 2);
    expect(first?.codes?.map(({ kind }) => kind)).toEqual(["open", "close"]);
    const revised = async (text: string) =>
      reviseSegment(await desk.as("Olena"), {
        ...{ document, segment: first?.id ?? 0, text, cause: "edit" },
        ...{ seenRevision: 1, seenHead: 1 },
      });
    await expect(revised(`${first?.text}\u{100007}`)).rejects.toMatchObject({
      details: { problem: "unknown-code" },
    });
    await revised(`${first?.text} نعم`);
    const { bytes } = await exporting(await desk.as("Olena"), {
      ...{ document, edition: 2, format: "received" },
    });
    const written = new TextDecoder().decode(bytes);
    expect(written).toContain('تغادر <g id="1">العبّارة</g> في السادسة. نعم</target>');
    expect(written.replace(" نعم", "")).toBe(FERRY);
  });

  test("leaves byte for byte as it came, from an archive too", async () => {
    const id = await ferry();
    const reader = await desk.as("Reader");
    const archive = await exportArchive(reader, id);
    const again = await restoreArchive(reader, archive);
    for (const document of [id, again]) {
      const { bytes } = await exporting(reader, { document, edition: 1, format: "received" });
      expect(new TextDecoder().decode(bytes)).toBe(FERRY);
    }
    expect(await exportArchive(reader, again)).toEqual(archive);
  });

  test("is aligned with a third text around its own rows", async () => {
    const english = {
      name: "ferry.txt",
      bytes: bytesOf("The ferry leaves at six.\nNight falls.\n"),
    };
    const said = { language: "en", basedOn: 0 };
    const { editions, alignment } = await previewImport(await desk.as("Importer"), [
      XLIFF,
      { ...english, ...said },
    ]);
    expect(editions.map(({ text, slot }) => [text, slot])).toEqual([
      [0, "source"],
      [0, "target"],
      [1, ""],
    ]);
    expect(alignment?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
  });

  test("may come without one of its texts", async () => {
    const slots = [{ slot: "target", isLeftOut: true }];
    const spanish = {
      name: "es.txt",
      bytes: bytesOf("El transbordador sale.\nCae la noche.\nTodo duerme."),
    };
    const id = await createDocument(await desk.as("Importer"), {
      title: "Пором",
      texts: [
        { ...XLIFF, slots },
        { ...spanish, language: "es", basedOn: 0 },
      ],
    });
    expect((await desk.open(id)).editions.map(({ language }) => language)).toEqual(["uk", "es"]);
  });
});

test("a file in another encoding is refused with the place, and with encodings to choose from", async () => {
  const bytes = Uint8Array.from([
    0xcf, 0xee, 0xf0, 0xee, 0xec, 0x20, 0xe2, 0xb3, 0xe4, 0xf5, 0xee, 0xe4, 0xe8, 0xf2, 0xfc,
  ]);
  const files = [{ name: "uk.txt", bytes }];
  const context = await desk.as("Importer");
  const [edition] = (await previewImport(context, files)).editions;
  expect(edition?.problem).toMatchObject({ reason: "invalid-utf8", byteOffset: 0 });
  expect(edition?.problem?.encodings).toContain("windows-1251");
  const reading = { encoding: "windows-1251" };
  const [read] = (await previewImport(context, [{ name: "uk.txt", bytes, reading }])).editions;
  expect(read?.found?.text.paragraphs.map(({ text }) => text)).toEqual(["Пором відходить"]);
});
