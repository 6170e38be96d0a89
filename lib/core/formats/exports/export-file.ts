import { writeReviewDocx } from "../review-table/write-docx.ts";
import { writeReviewXlsx } from "../review-table/write-xlsx.ts";
import { writeDossier } from "./dossier/write-dossier.ts";
import { baseOf, editionOf } from "./editions.ts";
import { type ExportFormatName, formatsOf } from "./export-formats.ts";
import type { ExportTools } from "./export-tools.ts";
import type { ExportedDocument, ExportedEdition, ExportFile } from "./exported-document.ts";
import { documentFileName, editionFileName } from "./file-name.ts";
import { exportTmx } from "./tmx/export-tmx.ts";
import { writeCleanDocx, writeTrackedDocx } from "./tracked/write-tracked.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJsonl } from "./write-jsonl.ts";
import { writeMqmTsv } from "./write-mqm-tsv.ts";
import { writeHtml, writeMarkdown, writeRedline, writeText } from "./write-pages.ts";
import { writeReceived } from "./write-received.ts";
import { exportXliff } from "./xliff/export-xliff.ts";

/** Which file is asked for: the format, and the id of the edition; null for a format of the whole document. */
export interface ExportWanted {
  readonly format: ExportFormatName;
  readonly edition: number | null;
}

/**
 * Writes a document, or one of its editions, as a file. @throws Error for an edition that is not there, and for a format that does not
 * fit: ask `formatsOf` first; UnreadableDocumentError where the received file cannot be read again.
 */
export async function exportFile(
  document: ExportedDocument,
  { format, edition: id }: ExportWanted,
  tools: ExportTools,
): Promise<ExportFile> {
  const edition = id === null ? null : editionOf(document, id);
  if (!formatsOf(document, edition).some(({ name }) => name === format)) {
    throw new Error(
      `Cannot export as ${format}: it does not fit ${id === null ? "a document" : `edition ${id}`}`,
    );
  }
  tools.onProgress?.(0);
  const write = edition ? EDITION_WRITERS[format] : undefined;
  const written =
    edition && write
      ? await write(document, edition, tools)
      : await DOCUMENT_WRITERS[format]?.(document, tools);
  if (!written) throw new Error(`Expected a writer of ${format}: found none`);
  tools.onProgress?.(1);
  return written;
}

type EditionWriter = (
  document: ExportedDocument,
  edition: ExportedEdition,
  tools: ExportTools,
) => ExportFile | Promise<ExportFile>;

const EDITION_WRITERS: Readonly<Partial<Record<ExportFormatName, EditionWriter>>> = {
  received: writeReceived,
  txt: writeText,
  md: writeMarkdown,
  html: writeHtml,
  redline: writeRedline,
  docx: writeCleanDocx,
  tracked: writeTrackedDocx,
  mqm: writeMqmTsv,
  xliff: (document, { id }) => exportXliff(document, id, "2.1"),
  "xliff-22": (document, { id }) => exportXliff(document, id, "2.2"),
  "xliff-12": (document, { id }) => exportXliff(document, id, "1.2"),
  dossier,
  "review-docx": (document, edition, { words }) => {
    const name = editionFileName(edition, "review.docx");
    return writeReviewDocx(document, { name, editions: besideBase(document, edition), words });
  },
  "review-xlsx": (document, edition, { words }) => {
    const name = editionFileName(edition, "review.xlsx");
    return writeReviewXlsx(document, { name, editions: besideBase(document, edition), words });
  },
};

type DocumentWriter = (document: ExportedDocument, tools: ExportTools) => ExportFile;

const DOCUMENT_WRITERS: Readonly<Partial<Record<ExportFormatName, DocumentWriter>>> = {
  "table-docx": (document, { words }) => {
    const name = documentFileName(document, "review.docx");
    return writeReviewDocx(document, { name, editions: document.editions, words });
  },
  "table-xlsx": (document, { words }) => {
    const name = documentFileName(document, "review.xlsx");
    return writeReviewXlsx(document, { name, editions: document.editions, words });
  },
  csv: (document) => writeCsv(document, { separator: ",", isSafe: false }),
  "csv-safe": (document) => writeCsv(document, { separator: ",", isSafe: true }),
  tsv: (document) => writeCsv(document, { separator: "\t", isSafe: false }),
  tmx: exportTmx,
  jsonl: writeJsonl,
};

function besideBase(document: ExportedDocument, edition: ExportedEdition): ExportedEdition[] {
  const base = baseOf(document, edition);
  return base ? [base, edition] : [edition];
}

async function dossier(
  document: ExportedDocument,
  edition: ExportedEdition,
  tools: ExportTools,
): Promise<ExportFile> {
  const clean = writeReceived(document, edition);
  tools.onProgress?.(0.3);
  const tracked = await writeTrackedDocx(document, edition, tools);
  tools.onProgress?.(0.7);
  return writeDossier(document, edition, { clean, tracked }, tools);
}
