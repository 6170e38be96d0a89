import type { WantedExport } from "#lib/adapters/export-files.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { type ExportFormatName, formatsOf } from "#lib/core/formats/exports/export-formats.ts";
import type { ExportedDocument, ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import type { Context } from "./context.ts";
import type { SayFinding } from "./exported-findings.ts";
import { gatherExport, type WantedDocument } from "./gather-export.ts";
import { Refusal } from "./refusal.ts";

/** Which file of a document. */
export interface WantedFile extends WantedDocument, WantedExport {
  /** Says what checks found; where it is absent, the file tells of editors' flags alone. */
  readonly say?: SayFinding;
}

/**
 * Writes a document or one of its editions as a file, in a thread.
 * @throws Refusal `no-such-document`, `no-such-edition`, `no-such-change`; `no-such-format` where the edition cannot leave in it; the
 * reason of `signal` where that ends it.
 */
export async function exportFile(
  context: Context,
  { document: id, sequence, say, ...wanted }: WantedFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<ExportFile> {
  const told = FROM_TEXTS.has(wanted.format) ? undefined : say;
  const document = await gatherExport(context, { document: id, sequence }, told);
  refuseUnfit(document, wanted);
  return context.heavy.export(document, wanted, options);
}

// What tells nothing of flags need not wait for the checks.
const FROM_TEXTS: ReadonlySet<ExportFormatName> = new Set([
  "received",
  "txt",
  "md",
  "html",
  "redline",
  "docx",
  "csv",
  "csv-safe",
  "tsv",
]);

function refuseUnfit(document: ExportedDocument, { format, edition: id }: WantedExport): void {
  const edition = document.editions.find((one) => one.id === id) ?? null;
  if (id !== null && !edition)
    throw new Refusal("no-such-edition", `Cannot export edition ${id}: not found`);
  if (formatsOf(document, edition).some(({ name }) => name === format)) return;
  const what = edition ? `edition ${edition.id}` : "the document";
  throw new Refusal("no-such-format", `Cannot export ${what} as ${format}: it does not fit`);
}
