import { describe, expect, test } from "vitest";
import { openPackage } from "#lib/core/formats/package/open-package.ts";
import { escapeXml } from "#lib/core/formats/xml/characters.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { previewTable } from "#lib/services/preview-table.ts";
import { readTimeline } from "#lib/services/read-history.ts";
import { type DecidedTable, receiveTable } from "#lib/services/receive-table.ts";
import { stepBack, undoChange, undoChanges } from "#lib/services/undo-change.ts";
import { updateEdition } from "#lib/services/update-edition.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();

const TEXTS = {
  en: ["The old bridge fell in the night.", "Nobody was hurt.", "A ferry comes at dawn."],
  uk: ["Старий міст упав уночі.", "Ніхто не постраждав.", "Пором приходить на світанку."],
};
const [BRIDGE = "", NOBODY = "", FERRY = ""] = TEXTS.uk;

const PART = { docx: "word/document.xml", xlsx: "xl/worksheets/sheet1.xml" } as const;
type Ending = keyof typeof PART;

/** A table as it goes out, and comes back with its text altered. */
async function tableOf(document: string, change: (xml: string) => string, ending: Ending = "docx") {
  const wanted = { document, edition: 2, format: `review-${ending}` } as const;
  const { bytes } = await exporting(await desk.as("Olena"), wanted);
  const opened = openPackage(bytes, ending);
  const xml = change(new TextDecoder().decode(opened.read(PART[ending])));
  const back = opened.write(new Map([[PART[ending], new TextEncoder().encode(xml)]]));
  return { document, name: `table.${ending}`, bytes: back };
}

/** Replaces words of a run with tracking on. */
function tracked(text: string, was: string, is: string, by: string, day = 22) {
  const mark = `w:id="9" w:author="${by}" w:date="2026-11-${day}T10:00:00Z"`;
  const [before = "", after = ""] = text.split(was).map(escapeXml);
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const deleted = `<w:del ${mark}><w:r><w:delText xml:space="preserve">${was}</w:delText></w:r></w:del>`;
  const inserted = `<w:ins ${mark}>${run(is)}</w:ins>`;
  const end = `<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return (xml: string) => {
    const at = xml.indexOf(end);
    const start = xml.lastIndexOf("<w:r>", at);
    if (at === -1) throw new Error(`Expected "${text}" in the table`);
    const rest = xml.slice(at + end.length);
    return `${xml.slice(0, start)}${run(before)}${deleted}${inserted}${run(after)}${rest}`;
  };
}

async function receive(
  table: Pick<DecidedTable, "document" | "name" | "bytes">,
  said: Partial<DecidedTable> = {},
): Promise<number[]> {
  const { head } = await desk.open(table.document);
  const decided = { seenHead: head, decisions: {}, ...table, ...said };
  return receiveTable(await desk.as("Olena"), decided);
}

async function textsIn(document: string): Promise<string[]> {
  const { segments } = await desk.open(document);
  return segments.filter(({ edition }) => edition === 2).map(({ text }) => text);
}

async function changesIn(document: string): Promise<string[]> {
  const changes = await readTimeline(await desk.as("Reader"), document, { limit: 9 });
  return changes.map(({ sequence, kind, author }) => `${sequence} ${kind} ${author}`);
}

describe.each<Ending>(["docx", "xlsx"])("a review table that comes back as %s", (ending) => {
  test("changes what was typed into it, in the name of whoever imports it", async () => {
    const document = await desk.imports(TEXTS);
    const change = (xml: string) => xml.replace("приходить", "приїздить");
    const table = await tableOf(document, change, ending);
    const preview = await previewTable(await desk.as("Olena"), table);
    expect(preview).toMatchObject({ targets: [2], counts: { unchanged: 2, changed: 1 } });
    expect(preview.rows).toMatchObject([
      { kind: "changed", sent: FERRY, author: null, text: FERRY.replace("приходить", "приїздить") },
    ]);
    expect(await receive(table)).toEqual([2]);
    expect(await textsIn(document)).toEqual([BRIDGE, NOBODY, "Пором приїздить на світанку."]);
    expect((await changesIn(document))[0]).toBe("2 table Olena");
  });

  test("is merged with what the desk changed meanwhile, or waits for a decision", async () => {
    const document = await desk.imports(TEXTS);
    const change = (xml: string) =>
      xml.replace("приходить", "приїздить").replace("Ніхто", "Ніколи");
    const table = await tableOf(document, change, ending);
    await desk.edits("Marta", document, FERRY, FERRY.replace("на світанку", "щоранку"));
    await desk.edits("Marta", document, NOBODY, NOBODY.replace("Ніхто", "Жоден"));
    const preview = await previewTable(await desk.as("Olena"), table);
    expect(preview.rows.map(({ kind }) => kind)).toEqual(["conflict", "merged"]);
    const refused = await receive(table).catch((error) => error);
    const key = String(preview.rows[0]?.segment);
    expect(refused).toMatchObject({ code: "undecided", details: { keys: [key] } });
    await receive(table, { decisions: { [key]: { text: "Ніколи жоден не постраждав." } } });
    expect(await textsIn(document)).toEqual([
      BRIDGE,
      "Ніколи жоден не постраждав.",
      "Пором приїздить щоранку.",
    ]);
  });

  test("is taken over once: a second time it changes nothing", async () => {
    const document = await desk.imports(TEXTS);
    const table = await tableOf(document, (xml) => xml.replace("Старий", "Давній"), ending);
    await receive(table);
    expect((await previewTable(await desk.as("Olena"), table)).counts.same).toBe(1);
    expect(await receive(table)).toEqual([]);
  });

  test("leaves lines whose source was changed", async () => {
    const document = await desk.imports(TEXTS);
    const change = (xml: string) =>
      xml.replace("old bridge", "new bridge").replace("Старий", "Новий");
    const table = await tableOf(document, change, ending);
    const { rows, problems } = await previewTable(await desk.as("Olena"), table);
    expect(rows).toEqual([]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["changed-source", 1]]);
  });

  test("is refused for another document, and where it is none", async () => {
    const [document, other] = [await desk.imports(TEXTS), await desk.imports(TEXTS)];
    const table = await tableOf(document, (xml) => xml, ending);
    await expect(receive({ ...table, document: other })).rejects.toMatchObject({
      code: "other-document",
      details: { document },
    });
    const text = { ...table, bytes: new TextEncoder().encode("no table") };
    await expect(receive(text)).rejects.toMatchObject({ code: "unreadable" });
  });
});

describe("a review table with tracked changes", () => {
  test("is taken over in the names of those who made them, the earliest first", async () => {
    const document = await desk.imports(TEXTS);
    const table = await tableOf(document, (xml) =>
      [
        tracked(BRIDGE, "Старий", "Давній", "Marta", 24),
        tracked(NOBODY, "постраждав", "загинув", "Іван Новий", 23),
        tracked(FERRY, "світанку", "зорі", "Marta", 22),
      ].reduce((altered, change) => change(altered), xml),
    );
    expect(await receive(table)).toEqual([2, 3]);
    expect(await textsIn(document)).toEqual([
      "Давній міст упав уночі.",
      "Ніхто не загинув.",
      "Пором приходить на зорі.",
    ]);
    expect((await changesIn(document)).slice(0, 2)).toEqual([
      "3 table Marta",
      "2 table Іван Новий",
    ]);
    await stepBack(await desk.as("Marta"), document, "undo");
    expect((await textsIn(document))[1]).toBe("Ніхто не загинув.");
    expect((await textsIn(document))[0]).toBe(BRIDGE);
  });

  test("can be undone author by author, or as a whole", async () => {
    const document = await desk.imports(TEXTS);
    const table = await tableOf(document, (xml) =>
      [
        tracked(BRIDGE, "Старий", "Давній", "Marta", 24),
        tracked(NOBODY, "постраждав", "загинув", "Ivan", 23),
      ].reduce((altered, change) => change(altered), xml),
    );
    const changes = await receive(table);
    const olena = await desk.as("Olena");
    await undoChange(olena, document, changes[0] ?? 0);
    expect(await textsIn(document)).toEqual([BRIDGE.replace("Старий", "Давній"), NOBODY, FERRY]);
    await undoChanges(olena, document, changes);
    expect(await textsIn(document)).toEqual(TEXTS.uk);
  });
});

describe("what else comes back in a table", () => {
  test("a comment becomes a flag on the text, once, unless it is not wanted", async () => {
    const document = await desk.imports(TEXTS);
    const change = (xml: string) =>
      xml.replace(
        /(Ніхто не постраждав\.<\/w:t><\/w:r><\/w:p><\/w:tc><w:tc>.*?)<\/w:p>/,
        "$1<w:r><w:t>Хто це сказав?</w:t></w:r></w:p>",
      );
    const table = await tableOf(document, change);
    const preview = await previewTable(await desk.as("Olena"), table);
    expect(preview.rows).toMatchObject([{ kind: "unchanged", comments: ["Хто це сказав?"] }]);
    expect(await receive(table, { comments: false })).toEqual([]);
    await receive(table);
    const { flags } = await desk.open(document);
    expect(flags).toMatchObject([
      { start: 0, end: NOBODY.length, quote: NOBODY, note: "Хто це сказав?", severity: "neutral" },
    ]);
    expect((await previewTable(await desk.as("Olena"), table)).rows).toEqual([]);
  });

  test("a text that lost its markup is damaged, and waits for a decision", async () => {
    const olena = await desk.as("Olena");
    const html = (words: string) => new TextEncoder().encode(`<p>${words}</p>\n`);
    const document = await createDocument(olena, {
      title: "Test",
      texts: [
        { name: "en.html", bytes: html("The <b>old</b> bridge fell."), language: "en" },
        { name: "uk.html", bytes: html("<b>Старий</b> міст упав."), language: "uk", basedOn: 0 },
      ],
    });
    const table = await tableOf(document, (xml) =>
      xml.replace(/(Старий[\s\S]*?)⟨\/1⟩/, "$1").replace("упав", "рухнув"),
    );
    const { rows } = await previewTable(olena, table);
    expect(rows).toMatchObject([{ kind: "damaged", problem: "damaged-tags", text: null }]);
    await expect(receive(table)).rejects.toMatchObject({ code: "undecided" });
    const key = String(rows[0]?.segment);
    const unknown = { [key]: { text: "\u{100005}Давній міст." } };
    await expect(receive(table, { decisions: unknown })).rejects.toMatchObject({
      code: "invalid-text",
      details: { problem: "unknown-code", key },
    });
    await receive(table, { decisions: { [key]: "theirs" } });
    expect((await textsIn(document))[0]).toMatch(/міст рухнув\.$/);
  });

  test("nothing is written where a text was edited since the preview", async () => {
    const document = await desk.imports(TEXTS);
    const table = await tableOf(document, (xml) => xml.replace("Старий", "Давній"));
    const { head } = await desk.open(document);
    await desk.edits("Marta", document, NOBODY, `${NOBODY} Ніхто!`);
    await desk.edits("Marta", document, BRIDGE, BRIDGE.replace("уночі", "вночі"));
    await expect(receive(table, { seenHead: head })).rejects.toMatchObject({
      code: "document-changed",
      details: { changes: [{ sequence: head + 2, kind: "edit", author: "Marta" }] },
    });
    expect((await desk.open(document)).head).toBe(head + 2);
  });

  test("a text whose markup has other numbers by now keeps it", async () => {
    const olena = await desk.as("Olena");
    const html = (words: string) => new TextEncoder().encode(`<p>${words}</p>\n`);
    const document = await createDocument(olena, {
      title: "Test",
      texts: [
        { name: "en.html", bytes: html("The old bridge <br>fell."), language: "en" },
        { name: "uk.html", bytes: html("Старий міст <br>упав."), language: "uk", basedOn: 0 },
      ],
    });
    const table = await tableOf(document, (xml) => xml.replace("упав", "рухнув"));
    const newer = html('<img src="a.png"> Старий міст <br>упав.');
    const update = { document, edition: 2, name: "uk.html", bytes: newer };
    await updateEdition(olena, { ...update, seenHead: 1, decisions: {} });
    await receive(table);
    const wanted = { document, edition: 2, format: "received" } as const;
    const { bytes } = await exporting(olena, wanted);
    const corrected = '<p><img src="a.png"> Старий міст <br>рухнув.</p>\n';
    expect(new TextDecoder().decode(bytes)).toBe(corrected);
  });
});
