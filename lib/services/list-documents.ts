import { type DocumentSummary, listDocuments as readList } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";

/** Lists the documents of the workspace, the latest changed first. */
export function listDocuments(context: Context): Promise<DocumentSummary[]> {
  return readList(context.db, context.workspace);
}
