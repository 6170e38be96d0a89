import { sql } from "kysely";
import type { GridChange } from "#lib/core/document/repair.ts";
import type { Cause, ChangeKind, Delta, LoggedChange } from "#lib/core/history/change.ts";
import type { Dismissal, Flag } from "#lib/core/quality/flags.ts";
import type { Database, Writing } from "./connect.ts";

/** The new text of a segment that a change brings. */
export interface NewRevision {
  readonly segment: number;
  readonly text: string;
  readonly cause: Cause;
  readonly basedOn: number | null;
  readonly seen: number;
}

/** A change ready to be written: its number is the document's head plus one. */
export interface NewChange {
  readonly document: string;
  readonly sequence: number;
  readonly at: Date;
  readonly editor: string;
  readonly kind: ChangeKind;
  readonly undoes: number | null;
  readonly delta: Delta;
  readonly revisions: readonly NewRevision[];
  readonly nextId: number;
}

/** A change as the timeline shows it. */
export interface StoredChange extends Omit<LoggedChange, "editor"> {
  readonly at: Date;
  readonly author: string;
  readonly delta: Delta;
}

// PostgreSQL admits 65,535 parameters in a statement; the widest row inserted here has eight.
const BATCH = 5_000;

/** Splits values into statements of a size the database admits. */
export function* batches<T>(values: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < values.length; start += BATCH) {
    yield values.slice(start, start + BATCH);
  }
}

/** Writes a change: the log entry, its revisions, and the current state that follows from it. */
export async function appendChange(tx: Writing, change: NewChange): Promise<void> {
  await logChange(tx, change);
  await addRevisions(tx, change);
  const { document, delta } = change;
  if (delta.grid) await placeRows(tx, document, delta.grid);
  for (const turn of delta.flags) await placeFlag(tx, document, turn);
  for (const turn of delta.dismissals) await placeDismissal(tx, document, turn);
  await tx
    .updateTable("documents")
    .where("id", "=", document)
    .set({ head: change.sequence, next_id: change.nextId, changed_at: change.at })
    .execute();
}

async function logChange(tx: Writing, change: NewChange): Promise<void> {
  const { document, sequence, at, editor, kind, undoes, delta } = change;
  await tx
    .insertInto("changes")
    .values({
      document_id: document,
      sequence,
      at,
      editor_id: editor,
      kind,
      undoes,
      delta: JSON.stringify(delta),
    })
    .execute();
}

async function addRevisions(tx: Writing, change: NewChange): Promise<void> {
  const { document, sequence } = change;
  for (const batch of batches(change.revisions)) {
    await tx
      .insertInto("revisions")
      .values(
        batch.map(({ segment, text, cause, basedOn, seen }) => ({
          document_id: document,
          segment_id: segment,
          sequence,
          text,
          cause,
          based_on: basedOn,
          seen,
        })),
      )
      .execute();
    await tx
      .updateTable("segments")
      .where("document_id", "=", document)
      .where(
        "id",
        "in",
        batch.map((revision) => revision.segment),
      )
      .set({ revision: sequence })
      .execute();
  }
}

async function placeRows(
  tx: Writing,
  document: string,
  { before, after }: GridChange,
): Promise<void> {
  for (const batch of batches(after)) {
    await tx
      .insertInto("rows")
      .values(
        batch.map(({ id, order, confidence }) => ({
          document_id: document,
          id,
          order_key: order,
          confidence,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["document_id", "id"]).doUpdateSet({
          order_key: sql`excluded.order_key`,
          confidence: sql`excluded.confidence`,
        }),
      )
      .execute();
  }
  await placeSegments(tx, document, after);
  const standing = new Set(after.map((row) => row.id));
  const gone = before.map((row) => row.id).filter((id) => !standing.has(id));
  if (gone.length === 0) return;
  await tx.deleteFrom("rows").where("document_id", "=", document).where("id", "in", gone).execute();
}

async function placeSegments(
  tx: Writing,
  document: string,
  rows: GridChange["after"],
): Promise<void> {
  const places = rows.flatMap(({ id: row, cells }) =>
    Object.values(cells).flatMap((cell) => cell.map((id, position) => ({ id, row, position }))),
  );
  await sql`
    update segments set row_id = place.row, position = place.position
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place(id integer, "row" integer, position integer)
    where segments.document_id = ${document} and segments.id = place.id`.execute(tx);
}

async function placeFlag(
  tx: Writing,
  document: string,
  { before, after }: { before: Flag | null; after: Flag | null },
): Promise<void> {
  const id = (after ?? before)?.id ?? -1;
  if (!after) {
    await tx.deleteFrom("flags").where("document_id", "=", document).where("id", "=", id).execute();
    return;
  }
  const { segment, start, end, ...rest } = after;
  const values = { ...rest, segment_id: segment, start_at: start, end_at: end };
  await tx
    .insertInto("flags")
    .values({ ...values, document_id: document })
    .onConflict((conflict) => conflict.columns(["document_id", "id"]).doUpdateSet(values))
    .execute();
}

async function placeDismissal(
  tx: Writing,
  document: string,
  { before, after }: { before: Dismissal | null; after: Dismissal | null },
): Promise<void> {
  if (after) {
    await tx
      .insertInto("dismissals")
      .values({ ...after, document_id: document })
      .onConflict((conflict) =>
        conflict.columns(["document_id", "fingerprint"]).doUpdateSet({ reason: after.reason }),
      )
      .execute();
  } else if (before) {
    await tx
      .deleteFrom("dismissals")
      .where("document_id", "=", document)
      .where("fingerprint", "=", before.fingerprint)
      .execute();
  }
}

/** Changes of a document with a number below `before`, newest first, at most `limit`. */
export function readChanges(
  db: Database,
  document: string,
  { before, limit }: { before?: number; limit?: number } = {},
): Promise<StoredChange[]> {
  let changes = selectChanges(db, document).orderBy("c.sequence", "desc");
  if (before !== undefined) changes = changes.where("c.sequence", "<", before);
  if (limit !== undefined) changes = changes.limit(limit);
  return changes.execute();
}

/** Changes of a document with a number above `since`, oldest first. */
export function readChangesSince(
  db: Database,
  document: string,
  since: number,
): Promise<StoredChange[]> {
  return selectChanges(db, document)
    .where("c.sequence", ">", since)
    .orderBy("c.sequence")
    .execute();
}

/** One change; undefined where the document has none of that number. */
export function findChange(
  db: Database,
  document: string,
  sequence: number,
): Promise<StoredChange | undefined> {
  return selectChanges(db, document).where("c.sequence", "=", sequence).executeTakeFirst();
}

/** What undo needs to know of the changes of a document, oldest first. */
export function readUndoLog(db: Database, document: string): Promise<LoggedChange[]> {
  return db
    .selectFrom("changes")
    .where("document_id", "=", document)
    .orderBy("sequence")
    .select(["sequence", "kind", "undoes", "editor_id as editor"])
    .execute();
}

function selectChanges(db: Database, document: string) {
  return db
    .selectFrom("changes as c")
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("c.document_id", "=", document)
    .select(["c.sequence", "c.kind", "c.undoes", "c.at", "c.delta", "e.name as author"]);
}
