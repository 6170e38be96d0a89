import { groupBy } from "#lib/core/document/grouping.ts";
import type { ArchivedChange } from "#lib/core/formats/archive/archive.ts";
import { IMPORT } from "#lib/core/formats/archive/reception.ts";
import { anyOf } from "./any-of.ts";
import { readChangesSince, type StoredChange } from "./changes.ts";
import type { Database } from "./connect.ts";
import { readRevisionsAt } from "./revisions.ts";

/** The editions of these segments, by segment id. */
export async function readEditionsOf(
  db: Database,
  document: string,
  segments: Iterable<number>,
): Promise<Map<number, number>> {
  const found = await db
    .selectFrom("segments")
    .where("document_id", "=", document)
    .where("id", "=", anyOf([...segments]))
    .select(["id", "edition_id as edition"])
    .execute();
  return new Map(found.map(({ id, edition }) => [id, edition]));
}

/** Every change of a document with its revisions, oldest first. */
export async function readWholeLog(db: Database, document: string): Promise<ArchivedChange[]> {
  return readLogPage(db, document, 0);
}

/** The changes of a document with a number above `since` with their revisions, oldest first, at most `limit`. */
export async function readLogPage(
  db: Database,
  document: string,
  since: number,
  limit?: number,
): Promise<ArchivedChange[]> {
  const changes = await readChangesSince(db, document, since, limit);
  const made = groupBy(await revisionsIn(db, document, changes), ({ sequence }) => sequence);
  return changes.map(({ at, editor: _, ...change }) => ({
    ...change,
    at: at.toISOString(),
    revisions: (made.get(change.sequence) ?? []).map(({ sequence: __, ...revision }) => revision),
  }));
}

/** Revisions are looked up by their keys, which the changes tell: there is no index of them by change. */
async function revisionsIn(db: Database, document: string, changes: readonly StoredChange[]) {
  const isImported = changes.some(({ kind }) => kind === "import");
  const wanted = changes.flatMap(({ sequence, delta }) =>
    delta.texts.map(({ segment }) => ({ segment, sequence })),
  );
  return [
    ...(isImported ? await readImported(db, document) : []),
    ...(await readRevisionsAt(db, document, wanted)),
  ];
}

function readImported(db: Database, document: string) {
  return db
    .selectFrom("revisions")
    .where("document_id", "=", document)
    .where("sequence", "=", IMPORT)
    .orderBy("segment_id")
    .select(["sequence", "segment_id as segment", "text", "cause", "based_on as basedOn", "seen"])
    .execute();
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
