import type { LoggedChange } from "#lib/core/history/change.ts";
import type { Database } from "./connect.ts";

/** What undo needs to know of the changes of a document, oldest first. */
export function readUndoLog(db: Database, document: string): Promise<LoggedChange[]> {
  return db
    .selectFrom("changes")
    .where("document_id", "=", document)
    .orderBy("sequence")
    .select(["sequence", "kind", "undoes", "editor_id as editor"])
    .execute();
}

/** The changes of a document that take another one back, and which one, oldest first. */
export function readUndoings(
  db: Database,
  document: string,
): Promise<Pick<LoggedChange, "sequence" | "undoes">[]> {
  return db
    .selectFrom("changes")
    .where("document_id", "=", document)
    .where("undoes", "is not", null)
    .orderBy("sequence")
    .select(["sequence", "undoes"])
    .execute();
}

/** The number of the newest change not later than `at`; undefined where all are. */
export async function findChangeBefore(
  db: Database,
  document: string,
  at: Date,
): Promise<number | undefined> {
  const found = await db
    .selectFrom("changes")
    .where("document_id", "=", document)
    .where("at", "<=", at)
    .orderBy("sequence", "desc")
    .select("sequence")
    .executeTakeFirst();
  return found?.sequence;
}
