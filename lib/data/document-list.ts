import { groupBy } from "#lib/core/document/grouping.ts";
import type { Edition } from "#lib/core/document/model.ts";
import type { Database } from "./connect.ts";
import type { DocumentHead } from "./documents.ts";

/** A document in a list. */
export interface DocumentSummary extends DocumentHead {
  readonly changedAt: Date;
  /** In the order of their columns. */
  readonly editions: readonly Edition[];
}

/** Lists the documents of a workspace, or those withdrawn from it; the latest changed first. */
export async function listDocuments(
  db: Database,
  workspace: string,
  withdrawn: boolean,
): Promise<DocumentSummary[]> {
  const documents = await db
    .selectFrom("documents")
    .where("workspace_id", "=", workspace)
    .where("withdrawn", "=", withdrawn)
    .orderBy("changed_at", "desc")
    .select(["id", "title", "head", "withdrawn", "changed_at as changedAt"])
    .execute();
  const ids = documents.map((document) => document.id);
  if (ids.length === 0) return [];
  const editions = await db
    .selectFrom("editions")
    .where("document_id", "in", ids)
    .orderBy("position")
    .select(["document_id as document", "id", "language", "based_on as basedOn"])
    .execute();
  const columns = groupBy(editions, (edition) => edition.document);
  return documents.map((document) => ({
    ...document,
    editions: (columns.get(document.id) ?? []).map(({ document: _, ...edition }) => edition),
  }));
}
