import { type LoggedChange, undoPointsOf } from "#lib/core/history/change.ts";
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

// What an editor undoes is among their last changes; where it is not, all are read.
const RECENT = 500;

/**
 * What `editor`'s next undo and redo need to know, oldest first: their last changes, and all changes that take others back. Where these do
 * not say, the whole log.
 */
export async function readUndoLogFor(
  db: Database,
  document: string,
  editor: string,
): Promise<LoggedChange[]> {
  const entries = db
    .selectFrom("changes")
    .where("document_id", "=", document)
    .select(["sequence", "kind", "undoes", "editor_id as editor"]);
  const recent = await entries
    .where("editor_id", "=", editor)
    .orderBy("sequence", "desc")
    .limit(RECENT)
    .execute();
  const undoings = await entries.where("undoes", "is not", null).execute();
  const log = [...new Map([...undoings, ...recent].map((one) => [one.sequence, one])).values()];
  log.sort((a, b) => a.sequence - b.sequence);
  const isEnough =
    recent.length < RECENT ||
    (undoPointsOf(log, editor).undo !== null && recent.some(({ undoes }) => undoes === null));
  return isEnough ? log : readUndoLog(db, document);
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
