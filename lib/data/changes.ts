import { sql } from "kysely";
import type { ReceivedPlace } from "#lib/core/formats/archive/reception.ts";
import type { Cause, ChangeKind, Delta, LoggedChange } from "#lib/core/history/change.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";
import { placeDismissal } from "./dismissals.ts";
import { placeFlags } from "./flags.ts";
import { placeGrid } from "./grid.ts";
import { completeDelta, type LoggedDelta, loggedDelta } from "./log.ts";
import { addPlaces, addReceptions, type NewReceptions, placeReception } from "./receptions.ts";
import { placeRemark } from "./remarks.ts";
import { placeReviews } from "./reviews.ts";
import { addSegments, type NewSegment } from "./segments.ts";
import { placeName } from "./version-names.ts";

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
  /** What the change brings beside texts, where it brings files. */
  readonly arrivals?: Arrivals;
}

/** Files that come to a document after its import, with the segments that are new in them. */
export interface Arrivals extends NewReceptions {
  readonly segments: readonly Omit<NewSegment, "born">[];
  readonly places: readonly ReceivedPlace[];
}

/** A change as the timeline shows it. */
export interface StoredChange extends LoggedChange {
  readonly at: Date;
  readonly author: string;
  readonly delta: Delta;
}

/** Writes a change: the log entry, what it brings, its revisions, and the current state that follows from it. */
export async function appendChange(tx: Writing, change: NewChange): Promise<void> {
  await logChange(tx, change);
  if (change.arrivals) await addArrivals(tx, change, change.arrivals);
  await addRevisions(tx, change);
  const { document, delta } = change;
  if (delta.grid) await placeGrid(tx, document, delta.grid);
  await placeFlags(tx, document, delta.flags);
  for (const turn of delta.dismissals) await placeDismissal(tx, change, turn);
  for (const turn of delta.names) await placeName(tx, change, turn);
  for (const turn of delta.remarks) await placeRemark(tx, document, turn);
  for (const turn of delta.receptions) await placeReception(tx, document, turn);
  await placeReviews(tx, document, delta.reviews);
  await tx
    .updateTable("documents")
    .where("id", "=", document)
    .set({
      head: change.sequence,
      next_id: change.nextId,
      changed_at: change.at,
      withdrawn: delta.withdrawn?.after,
    })
    .execute();
}

async function addArrivals(
  tx: Writing,
  { document, sequence }: NewChange,
  { segments, places, ...files }: Arrivals,
): Promise<void> {
  const born = segments.map((segment) => ({ ...segment, born: sequence }));
  await addReceptions(tx, document, files);
  await addSegments(tx, document, born);
  await addPlaces(tx, document, places);
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
      delta: JSON.stringify(loggedDelta(delta)),
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
    const revised = batch.map(({ segment }) => segment);
    await sql`
      update segments s set (revision, length, words) = (
        select r.sequence, char_length(r.text), r.words from revisions r
        where r.document_id = s.document_id and r.segment_id = s.id and r.sequence = ${sequence}
      ) where s.document_id = ${document} and s.id = ${anyOf(revised)}`.execute(tx);
  }
}

/** Changes of a document with a number below `before`, newest first, at most `limit`. */
export async function readChanges(
  db: Database,
  document: string,
  { before, limit }: { before?: number; limit?: number } = {},
): Promise<StoredChange[]> {
  let changes = selectChanges(db, document).orderBy("c.sequence", "desc");
  if (before !== undefined) changes = changes.where("c.sequence", "<", before);
  if (limit !== undefined) changes = changes.limit(limit);
  return (await changes.execute()).map(complete);
}

/** Changes of a document with a number above `since`, oldest first, at most `limit`. */
export async function readChangesSince(
  db: Database,
  document: string,
  since: number,
  limit?: number,
): Promise<StoredChange[]> {
  let changes = selectChanges(db, document).where("c.sequence", ">", since).orderBy("c.sequence");
  if (limit !== undefined) changes = changes.limit(limit);
  return (await changes.execute()).map(complete);
}

/** The changes of these numbers, newest first. */
export async function readTheseChanges(
  db: Database,
  document: string,
  sequences: readonly number[],
): Promise<StoredChange[]> {
  const changes = selectChanges(db, document)
    .where("c.sequence", "=", sql<number>`any(${[...sequences]}::bigint[])`)
    .orderBy("c.sequence", "desc");
  return (await changes.execute()).map(complete);
}

/** One change; undefined where the document has none of that number. */
export async function findChange(
  db: Database,
  document: string,
  sequence: number,
): Promise<StoredChange | undefined> {
  const found = await selectChanges(db, document)
    .where("c.sequence", "=", sequence)
    .executeTakeFirst();
  return found && complete(found);
}

function selectChanges(db: Database, document: string) {
  return db
    .selectFrom("changes as c")
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("c.document_id", "=", document)
    .select(["c.sequence", "c.kind", "c.undoes", "c.at", "c.delta"])
    .select(["c.editor_id as editor", "e.name as author"]);
}

function complete<T extends { readonly delta: LoggedDelta }>(entry: T) {
  return { ...entry, delta: completeDelta(entry.delta) };
}
