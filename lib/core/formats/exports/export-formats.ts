import type { ExportedDocument, ExportedEdition } from "./exported-document.ts";

/** What can leave as a file: of one edition, or of a whole document. */
export type ExportScope = "edition" | "document";

/** One of the ways out. */
interface ExportFormatShape {
  readonly name: string;
  readonly scope: ExportScope;
  /** Null where it is that of the received file. */
  readonly mediaType: string | null;
  /** Of the file's name, without the dot; null where it keeps that of the received file. */
  readonly ending: string | null;
  /** Whether it holds translations beside what they were made from, so that an original alone has nothing to put there. */
  readonly needsBase: boolean;
}

const HTML = "text/html; charset=utf-8";
const TSV = "text/tab-separated-values; charset=utf-8";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Everything that can leave, in the order in which it is offered. Each has words in `locales` under `export.formats`. */
export const EXPORT_FORMATS = [
  of("received", null, null),
  of("docx", DOCX, "docx"),
  of("tracked", DOCX, "tracked.docx"),
  of("txt", "text/plain; charset=utf-8", "txt"),
  of("md", "text/markdown; charset=utf-8", "md"),
  of("html", HTML, "html"),
  of("redline", HTML, "changes.html"),
  of("dossier", "application/zip", "dossier.zip"),
  beside("review-docx", DOCX, "review.docx"),
  beside("review-xlsx", XLSX, "review.xlsx"),
  beside("mqm", TSV, "mqm.tsv"),
  whole("table-docx", DOCX, "review.docx"),
  whole("table-xlsx", XLSX, "review.xlsx"),
  whole("csv", "text/csv; charset=utf-8", "csv"),
  whole("csv-safe", "text/csv; charset=utf-8", "csv"),
  whole("tsv", TSV, "tsv"),
  whole("jsonl", "application/jsonl", "jsonl"),
] as const satisfies readonly ExportFormatShape[];

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportFormatName = ExportFormat["name"];

function of<N extends string>(name: N, mediaType: string | null, ending: string | null) {
  return { name, scope: "edition" as const, mediaType, ending, needsBase: false };
}

function beside<N extends string>(name: N, mediaType: string, ending: string) {
  return { name, scope: "edition" as const, mediaType, ending, needsBase: true };
}

function whole<N extends string>(name: N, mediaType: string, ending: string) {
  return { name, scope: "document" as const, mediaType, ending, needsBase: false };
}

/** The formats that an edition can leave in; those of the whole document where none is named. */
export function formatsOf(
  document: ExportedDocument,
  edition: ExportedEdition | null,
): readonly ExportFormat[] {
  const scope = edition === null ? "document" : "edition";
  const hasBase = document.editions.some(({ id }) => id === edition?.basedOn);
  return EXPORT_FORMATS.filter(
    (format) => format.scope === scope && (hasBase || !format.needsBase),
  );
}
