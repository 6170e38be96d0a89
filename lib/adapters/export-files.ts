import type { ExportedDocument, ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import {
  writeHtml,
  writeMarkdown,
  writeRedline,
  writeText,
} from "#lib/core/formats/exports/write-pages.ts";
import { writeReceived } from "#lib/core/formats/exports/write-received.ts";

/** What an edition can leave as; `received` is the file that came in, with the corrections in their places. */
export const EDITION_FORMATS = ["received", "txt", "md", "html", "redline"] as const;

/** What is to be made of a document. */
export interface WantedExport {
  readonly format: (typeof EDITION_FORMATS)[number];
  /** The id of the edition; null for what holds the whole document. */
  readonly edition: number | null;
}

const WRITERS = {
  received: writeReceived,
  txt: writeText,
  md: writeMarkdown,
  html: writeHtml,
  redline: writeRedline,
} as const;

/** Writes a file of a document. @throws Error where it has no such edition */
export async function writeExport(
  document: ExportedDocument,
  { format, edition: id }: WantedExport,
): Promise<ExportFile> {
  const edition = document.editions.find((known) => known.id === id);
  if (!edition) throw new Error(`Expected edition ${id} to export: found none`);
  return WRITERS[format](document, edition);
}
