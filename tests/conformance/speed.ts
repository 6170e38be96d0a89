import { openDocx } from "#lib/core/formats/docx/open-docx.ts";
import { openFile } from "#lib/core/formats/open-file.ts";
import { createPackage } from "#lib/core/formats/package/create-package.ts";
import type { Print } from "./report.ts";

const MS_IN_S = 1000;
const BYTES_IN_MB = 1024 * 1024;

/** Times large files, invented: in, and out again with an edit in every tenth paragraph. */
export function printSpeed(print: Print): void {
  print("speed of large files (goal: 5 s in, 5 s out)");
  printWord(print);
  printXliff(print, "XLIFF 1.2", xliff1);
  printXliff(print, "XLIFF 2.1", xliff2);
}

// A page of a manuscript has some 500 words, five paragraphs of a hundred.
const PAGES = 1000;
const PARAGRAPHS = 5 * PAGES;
const SENTENCE = "The old bridge over the river fell in the night and nobody was hurt by it. ";
const PARAGRAPH = SENTENCE.repeat(6);

function printWord(print: Print): void {
  const bytes = word();
  const [file, into] = timed(() => openDocx(bytes, {}));
  const edits = file.texts.flatMap(({ slot, paragraphs }) =>
    paragraphs.flatMap(({ text }, paragraph) =>
      paragraph % 10 === 0 ? [{ slot, paragraph, text: text.replace("old", "stone") }] : [],
    ),
  );
  const author = { author: "Bench", date: "2026-01-02T03:04:05Z" };
  const [, out] = timed(() => file.writeTracked(edits.map((edit) => ({ ...edit, ...author }))));
  print(
    `  DOCX, ${PAGES} pages, ${megabytes(bytes.length)}: in ${into}, tracked out ${out}${memory()}`,
  );
}

/** A Word document of a thousand pages. */
export function word(): Uint8Array {
  const runs = `<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${PARAGRAPH}</w:t></w:r>`;
  const body = `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs}</w:p>`.repeat(PARAGRAPHS);
  const encoder = new TextEncoder();
  const parts = new Map([
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      "_rels/.rels",
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      "word/document.xml",
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
  ]);
  return createPackage(
    new Map([...parts].map(([name, text]) => [name, encoder.encode(text)])),
    Array.from(parts.keys()),
  );
}

// One more would be more than a document may have.
const UNITS = 100_000;

function printXliff(print: Print, name: string, make: () => string): void {
  const bytes = new TextEncoder().encode(make());
  const [file, into] = timed(() => openFile(bytes, "large.xlf"));
  const target = file.texts.at(-1);
  const edits = (target?.paragraphs ?? []).flatMap(({ text }, paragraph) =>
    paragraph % 10 === 0 ? [{ slot: target?.slot ?? "", paragraph, text: `${text} !` }] : [],
  );
  const [, out] = timed(() => file.write(edits));
  print(`  ${name}, ${UNITS} units, ${megabytes(bytes.length)}: in ${into}, out ${out}${memory()}`);
}

function xliff1(): string {
  const units = numbered(
    (id) =>
      `<trans-unit id="${id}"><source>${SENTENCE}</source><target state="translated">Le pont <g id="1">n° ${id}</g> est tombé.</target></trans-unit>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="fr" datatype="plaintext"><body>${units}</body></file></xliff>`;
}

function xliff2(): string {
  const units = numbered(
    (id) =>
      `<unit id="u${id}"><segment id="s1" state="translated"><source>${SENTENCE}</source><target>Le pont <pc id="1">n° ${id}</pc> est tombé.</target></segment></unit>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="2.1" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f1">${units}</file></xliff>`;
}

function numbered(unit: (id: number) => string): string {
  return Array.from({ length: UNITS }, (_, index) => unit(index + 1)).join("");
}

function timed<T>(work: () => T): [T, string] {
  const start = performance.now();
  const result = work();
  return [result, `${((performance.now() - start) / MS_IN_S).toFixed(2)} s`];
}

function megabytes(bytes: number): string {
  return `${(bytes / BYTES_IN_MB).toFixed(1)} MB`;
}

function memory(): string {
  return `, process ${megabytes(process.memoryUsage().rss)}`;
}
