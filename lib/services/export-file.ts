import type { WantedExport } from "#lib/adapters/export-files.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import type { Context } from "./context.ts";
import type { SayFinding } from "./exported-findings.ts";
import { gatherExport, type WantedDocument } from "./gather-export.ts";
import { Refusal } from "./refusal.ts";

/** Which file of a document. */
export interface WantedFile extends WantedDocument, WantedExport {
  /** Says what checks found, where the file tells of it. */
  readonly say?: SayFinding;
}

/**
 * Writes a document or one of its editions as a file, in a thread.
 * @throws Refusal `no-such-document`, `no-such-edition`, `no-such-change`; the reason of `signal` where that ends it.
 */
export async function exportFile(
  context: Context,
  { document: id, sequence, say, ...wanted }: WantedFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<ExportFile> {
  const document = await gatherExport(context, { document: id, sequence }, say);
  if (wanted.edition !== null && !document.editions.some((one) => one.id === wanted.edition))
    throw new Refusal("no-such-edition", `Cannot export edition ${wanted.edition}: not found`);
  return context.heavy.export(document, wanted, options);
}
