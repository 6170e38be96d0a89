import { groupBy } from "#lib/core/document/grouping.ts";
import type { ArchivedChange, ReceivedSegment } from "#lib/core/formats/archive/archive.ts";
import { readChangesSince } from "./changes.ts";
import type { Database } from "./connect.ts";

/** The received bytes of each edition of a document, by edition id. */
export async function readReceived(
  db: Database,
  document: string,
): Promise<Map<number, Uint8Array>> {
  const found = await db
    .selectFrom("editions as e")
    .innerJoin("originals as o", (join) =>
      join.onRef("o.document_id", "=", "e.document_id").onRef("o.hash", "=", "e.received"),
    )
    .where("e.document_id", "=", document)
    .select(["e.id", "o.bytes"])
    .execute();
  return new Map(found.map(({ id, bytes }) => [id, new Uint8Array(bytes)]));
}

/** Where each segment stood in its received file, by id. */
export function readReceivedSpans(db: Database, document: string): Promise<ReceivedSegment[]> {
  return db
    .selectFrom("segments")
    .where("document_id", "=", document)
    .orderBy("id")
    .select(["id", "edition_id as edition", "received_start as start", "received_end as end"])
    .execute();
}

/** Every change of a document with its revisions, oldest first. */
export async function readWholeLog(db: Database, document: string): Promise<ArchivedChange[]> {
  const revisions = await db
    .selectFrom("revisions")
    .where("document_id", "=", document)
    .orderBy("segment_id")
    .select(["sequence", "segment_id as segment", "text", "cause", "based_on as basedOn", "seen"])
    .execute();
  const made = groupBy(revisions, (revision) => revision.sequence);
  return (await readChangesSince(db, document, 0)).map(({ at, ...change }) => ({
    ...change,
    at: at.toISOString(),
    revisions: (made.get(change.sequence) ?? []).map(({ sequence: _, ...revision }) => revision),
  }));
}

/** The free ids of a document begin here. */
export async function readNextId(db: Database, document: string): Promise<number> {
  const { next_id } = await db
    .selectFrom("documents")
    .where("id", "=", document)
    .select("next_id")
    .executeTakeFirstOrThrow();
  return next_id;
}
