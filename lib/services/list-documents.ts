import { type DocumentSummary, listDocuments as readList } from "#lib/data/document-list.ts";
import type { Context } from "./context.ts";

/** Lists the documents of the workspace, the latest changed first; those withdrawn from it where `withdrawn` is set. */
export function listDocuments(
  context: Context,
  { withdrawn = false }: { readonly withdrawn?: boolean } = {},
): Promise<DocumentSummary[]> {
  return readList(context.db, context.workspace, withdrawn);
}
