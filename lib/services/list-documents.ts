import type { EditionProgress } from "#lib/core/quality/progress.ts";
import { type DocumentSummary, listDocuments as readList } from "#lib/data/document-list.ts";
import { readProgress, saveProgress } from "#lib/data/progress.ts";
import type { Context } from "./context.ts";
import { measureProgress } from "./measure-progress.ts";

/** A document in a list, and how far each of its editions was when that was measured last; null before the first time. */
export interface ListedDocument extends DocumentSummary {
  readonly progress: readonly EditionProgress[] | null;
}

/** Lists the documents of the workspace, the latest changed first; those withdrawn from it where `withdrawn` is set. */
export async function listDocuments(
  context: Context,
  { withdrawn = false }: { readonly withdrawn?: boolean } = {},
): Promise<ListedDocument[]> {
  const documents = await readList(context.db, context.workspace, withdrawn);
  const ids = documents.map(({ id }) => id);
  const known = new Map((await readProgress(context.db, ids)).map((one) => [one.document, one]));
  const isBehind = ({ id, head }: DocumentSummary) => known.get(id)?.head !== head;
  if (!withdrawn) {
    for (const { id } of documents.filter(isBehind).slice(0, MOST_MEASURED)) {
      const { head, editions } = await measureProgress(context, id);
      const measured = { document: id, head, editions };
      known.set(id, measured);
      await context.db.transaction().execute((tx) => saveProgress(tx, measured));
    }
  }
  return documents.map((document) => ({
    ...document,
    progress: known.get(document.id)?.editions ?? null,
  }));
}

// A book of 80,000 segments takes a tenth of a second, several times that where all of it is reviewed; the rest waits for the next look.
const MOST_MEASURED = 8;
