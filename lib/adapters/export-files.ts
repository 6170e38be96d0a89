import { exportFile } from "#lib/core/formats/exports/export-file.ts";
import type { ExportFormatName } from "#lib/core/formats/exports/export-formats.ts";
import type { ExportTools } from "#lib/core/formats/exports/export-tools.ts";
import type { ExportedDocument, ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import { hashOf } from "./hash.ts";
import { createDocx } from "./new-docx.ts";

/** What is to be made of a document, and in which words. */
export interface WantedExport extends Pick<ExportTools, "words" | "language"> {
  readonly format: ExportFormatName;
  /** The id of the edition; null for what holds the whole document. */
  readonly edition: number | null;
}

/** Writes a file of a document. `onProgress` hears the share (0–1) that is done. @throws as `exportFile` does */
export function writeExport(
  document: ExportedDocument,
  { format, edition, words, language }: WantedExport,
  onProgress?: (share: number) => void,
): Promise<ExportFile> {
  const tools = { createDocx, hash: hashOf, words, language, onProgress };
  return exportFile(document, { format, edition }, tools);
}
