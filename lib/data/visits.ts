import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** When somebody last looked at a document, and the newest change they had on the screen then. */
export interface Visit {
  readonly head: number;
  readonly at: Date;
}

/** Whose visits, of what. */
export interface VisitKey {
  readonly document: string;
  readonly editor: string;
}

/** The visit under way, or the last one, and the one before it. */
export interface StoredVisit extends Visit {
  readonly before: Visit | null;
}

/** What is known of an editor's visits to a document; undefined before the first. */
export async function findVisit(
  db: Database,
  { document, editor }: VisitKey,
): Promise<StoredVisit | undefined> {
  const found = await db
    .selectFrom("visits")
    .where("document_id", "=", document)
    .where("editor_id", "=", editor)
    .select(["head", "at", "head_before", "at_before"])
    .executeTakeFirst();
  if (!found) return undefined;
  const { head, at, head_before: headBefore, at_before: atBefore } = found;
  const before = headBefore !== null && atBefore ? { head: headBefore, at: atBefore } : null;
  return { head, at, before };
}

/** Keeps what is known of an editor's visits. Of two windows the one that has seen more counts. */
export async function saveVisit(
  db: Database,
  { document, editor }: VisitKey,
  { head, at, before }: StoredVisit,
): Promise<void> {
  const values = { head, at, head_before: before?.head ?? null, at_before: before?.at ?? null };
  await db
    .insertInto("visits")
    .values({ document_id: document, editor_id: editor, ...values })
    .onConflict((conflict) =>
      conflict.columns(["document_id", "editor_id"]).doUpdateSet({
        ...values,
        head: sql<number>`greatest(visits.head, excluded.head)`,
      }),
    )
    .execute();
}

/** The segments standing in a document whose present text came after a change, and not from this editor; by id. */
export async function readChangedSince(
  db: Database,
  { document, editor }: VisitKey,
  head: number,
): Promise<number[]> {
  const found = await db
    .selectFrom("segments as s")
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "s.document_id").onRef("c.sequence", "=", "s.revision"),
    )
    .where("s.document_id", "=", document)
    .where("s.row_id", "is not", null)
    .where("s.revision", ">", head)
    .where("c.editor_id", "!=", editor)
    .orderBy("s.id")
    .select("s.id")
    .execute();
  return found.map(({ id }) => id);
}
