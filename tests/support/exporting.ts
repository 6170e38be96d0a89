import type { ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import { loadMessages } from "#lib/i18n.ts";
import type { Context } from "#lib/services/context.ts";
import { exportFile, type WantedFile } from "#lib/services/export-file.ts";

/** Exports a file in English. */
export async function exporting(
  context: Context,
  wanted: Omit<WantedFile, "words" | "language">,
): Promise<ExportFile> {
  const { export: known } = await loadMessages("en");
  return exportFile(context, { ...wanted, words: known.words, language: "en" });
}
