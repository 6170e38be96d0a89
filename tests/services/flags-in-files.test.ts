import { describe, expect, test } from "vitest";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { createDocument } from "#lib/services/create-document.ts";
import { exportArchive } from "#lib/services/export-archive.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { previewImport } from "#lib/services/preview-import.ts";
import { restoreArchive } from "#lib/services/restore-archive.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { undoChange } from "#lib/services/undo-change.ts";
import { deskForTests } from "../support/desk.ts";
import { exporting } from "../support/exporting.ts";

const desk = deskForTests();
const TARGET = 2;

const FERRY = {
  fr: ["Le bac 🦆 part.", "La nuit tombe.", "Tout dort."],
  uk: ["Пором 🦆 відходить зараз.", "Настає ніч.", "Усе спить."],
};

interface Told {
  readonly words: string;
  readonly category: string;
  readonly severity: string;
  readonly note: string;
  readonly state: string;
  readonly isGone: boolean;
}

async function flagsIn(document: string): Promise<Told[]> {
  const { flags, segments } = await desk.open(document);
  const texts = new Map(segments.map(({ id, text }) => [id, text]));
  const told = flags.map(({ segment, start, end, quote, category, severity, note, state }) => {
    if (start !== null) expect(texts.get(segment)?.slice(start, end ?? start)).toBe(quote);
    const words = withoutCodes(quote);
    return { words, category, severity, note, state, isGone: start === null };
  });
  return told.sort((a, b) => a.note.localeCompare(b.note));
}

async function flag(document: string, quote: string, note: string): Promise<number> {
  const { segments } = await desk.open(document);
  const segment = segments.find(({ text }) => text.includes(quote));
  const start = segment?.text.indexOf(quote) ?? 0;
  const marked = { segment: segment?.id ?? 0, start, end: start + quote.length, quote };
  const judged = { category: "Accuracy/Overtranslation", severity: "critical", note } as const;
  await raiseFlag(await desk.as("Olena"), { document, ...marked, ...judged });
  return (await desk.open(document)).flags.at(-1)?.id ?? 0;
}

async function flagged(): Promise<string> {
  const document = await desk.imports(FERRY);
  const olena = await desk.as("Olena");
  await flag(document, "🦆 відходить", "1 over a pair of <codes> & “marks”");
  await flag(document, "відходить зараз", "2 crossing the first");
  await flag(document, "Настає ніч.", "3: whole");
  const dismissed = await flag(document, "ніч", "");
  const gone = await flag(document, "спить", "4 gone");
  await alterFlag(olena, document, dismissed, { state: "dismissed", seenHead: 6 });
  await alterFlag(olena, document, gone, { state: "fixed", seenHead: 7 });
  const { segments, head } = await desk.open(document);
  const segment = segments.at(-1)?.id ?? 0;
  const seen = { seenRevision: 1, seenHead: head, cause: "edit" } as const;
  await reviseSegment(olena, { document, segment, text: "Тиша.", ...seen });
  return document;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("flags", () => {
  test.each(["xliff", "xliff-22", "xliff-12"] as const)(
    "come back in %s, again and again",
    async (format) => {
      const olena = await desk.as("Olena");
      let document = await flagged();
      const first = await flagsIn(document);
      expect(first.map(({ state, isGone }) => `${state}${isGone ? ", gone" : ""}`)).toEqual([
        "dismissed",
        "open",
        "open",
        "open",
        "fixed, gone",
      ]);
      for (let time = 1; time <= 2; time++) {
        const file = await exporting(olena, { document, edition: TARGET, format });
        document = await createDocument(olena, { title: "Again", texts: [file] });
        expect(await flagsIn(document)).toEqual(first);
      }
    },
  );

  test("that came with the import are counted before, stand in its change, and in an archive", async () => {
    const olena = await desk.as("Olena");
    const file = await exporting(olena, {
      ...{ document: await flagged(), edition: TARGET, format: "xliff" },
    });
    const { editions } = await previewImport(olena, [file]);
    expect(editions.map(({ found }) => found?.file.flags.length)).toEqual([5, 5]);
    const document = await createDocument(olena, { title: "Again", texts: [file] });
    const { flags } = await desk.open(document);
    expect(flags.every(({ raised }) => raised === 1)).toBe(true);
    const archive = await exportArchive(olena, document);
    expect(await exportArchive(olena, await restoreArchive(olena, archive))).toEqual(archive);
  });

  test("stay in a document whose import is taken back, whatever became of them", async () => {
    const olena = await desk.as("Olena");
    const file = await exporting(olena, {
      ...{ document: await flagged(), edition: TARGET, format: "xliff" },
    });
    const document = await createDocument(olena, { title: "Again", texts: [file] });
    const [first] = (await desk.open(document)).flags;
    await alterFlag(olena, document, first?.id ?? 0, { state: "confirmed", seenHead: 1 });
    const before = await flagsIn(document);
    const withdrawn = await undoChange(olena, document, 1);
    expect((await desk.open(document)).withdrawn).toBe(true);
    await undoChange(olena, document, withdrawn);
    expect(await flagsIn(document)).toEqual(before);
  });
});

describe("quality issues of other programs", () => {
  const issue = (attributes: string) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">
 <file source-language="en" target-language="he" datatype="plaintext" original="a"><body>
  <trans-unit id="1"><source>Night falls.</source><target>לילה <mrk mtype="x-its" ${attributes}>יורד</mrk>.</target></trans-unit>
 </body></file>
</xliff>`;

  test.each([
    [
      "are mapped by their types and figures",
      'its:locQualityIssueType="misspelling" its:locQualityIssueComment="כתיב" its:locQualityIssueSeverity="60"',
      {
        category: "Linguistic conventions/Spelling",
        note: "כתיב",
        severity: "major",
        state: "open",
      },
    ],
    [
      "that say little are minor ones of language",
      'its:locQualityIssueType="uncategorized"',
      { category: "Linguistic conventions", note: "", severity: "minor", state: "open" },
    ],
    [
      "that are switched off are dismissed",
      'its:locQualityIssueComment="Style/Awkward style: clumsy" its:locQualityIssueEnabled="no" its:locQualityIssueSeverity="100"',
      { category: "Style/Awkward style", note: "clumsy", severity: "critical", state: "dismissed" },
    ],
    [
      "of a type that does not exist are kept",
      'its:locQualityIssueType="constructor" its:locQualityIssueComment="?: ?"',
      { category: "Linguistic conventions", note: "?: ?", severity: "minor", state: "open" },
    ],
  ])("%s", async (_, attributes, expected) => {
    const texts = [{ name: "a.xlf", bytes: bytesOf(issue(attributes)) }];
    const document = await createDocument(await desk.as("Importer"), { title: "A", texts });
    expect(await flagsIn(document)).toEqual([{ ...expected, words: "יורד", isGone: false }]);
  });
});
