import type { ExportedDocument, ExportedEdition } from "./exported-document.ts";
import { MEDIA_TYPES } from "./media-types.ts";

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

/** Everything that can leave, in the order in which it is offered. Each has words in `locales` under `export.formats`. */
export const EXPORT_FORMATS = [
  of("received", null, null),
  of("docx", MEDIA_TYPES.docx, "docx"),
  of("tracked", MEDIA_TYPES.docx, "tracked.docx"),
  of("txt", MEDIA_TYPES.text, "txt"),
  of("md", MEDIA_TYPES.markdown, "md"),
  of("html", MEDIA_TYPES.html, "html"),
  of("redline", MEDIA_TYPES.html, "changes.html"),
  of("dossier", MEDIA_TYPES.zip, "dossier.zip"),
  beside("review-docx", MEDIA_TYPES.docx, "review.docx"),
  beside("review-xlsx", MEDIA_TYPES.xlsx, "review.xlsx"),
  beside("mqm", MEDIA_TYPES.tsv, "mqm.tsv"),
  of("xliff", MEDIA_TYPES.xliff2, "xlf"),
  of("xliff-22", MEDIA_TYPES.xliff2, "xlf"),
  of("xliff-12", MEDIA_TYPES.xliff1, "xlf"),
  whole("table-docx", MEDIA_TYPES.docx, "review.docx"),
  whole("table-xlsx", MEDIA_TYPES.xlsx, "review.xlsx"),
  whole("csv", MEDIA_TYPES.csv, "csv"),
  whole("csv-safe", MEDIA_TYPES.csv, "csv"),
  whole("tsv", MEDIA_TYPES.tsv, "tsv"),
  whole("tmx", MEDIA_TYPES.tmx, "tmx"),
  whole("jsonl", MEDIA_TYPES.jsonl, "jsonl"),
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
