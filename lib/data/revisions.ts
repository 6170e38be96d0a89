import { sql } from "kysely";
import type { ArchivedRevision } from "#lib/core/formats/archive/archive.ts";
import type { Cause } from "#lib/core/history/change.ts";
import { anyOf } from "./any-of.ts";
import type { Database } from "./connect.ts";

/** One immutable text of a segment; `sequence` names it within the segment. */
export interface StoredRevision {
  readonly sequence: number;
  readonly text: string;
  readonly cause: Cause;
  readonly basedOn: number | null;
  readonly author: string;
  readonly at: Date;
}

/** All revisions of a segment with their authors, newest first; none for an unknown segment. */
export function readRevisions(
  db: Database,
  document: string,
  segment: number,
): Promise<StoredRevision[]> {
  return db
    .selectFrom("revisions as r")
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "r.document_id").onRef("c.sequence", "=", "r.sequence"),
    )
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("r.document_id", "=", document)
    .where("r.segment_id", "=", segment)
    .orderBy("r.sequence", "desc")
    .select([
      "r.sequence",
      "r.text",
      "r.cause",
      "r.based_on as basedOn",
      "e.name as author",
      "c.at",
    ])
    .execute();
}

/** A revision of a segment with its author. */
export interface AuthoredRevision extends Omit<StoredRevision, "basedOn"> {
  readonly segment: number;
}

/** All revisions of a document up to a change with their authors, oldest first. */
export function readRevisionsUpTo(
  db: Database,
  document: string,
  head: number,
): Promise<AuthoredRevision[]> {
  return db
    .selectFrom("revisions as r")
    .innerJoin("changes as c", (join) =>
      join.onRef("c.document_id", "=", "r.document_id").onRef("c.sequence", "=", "r.sequence"),
    )
    .innerJoin("editors as e", "e.id", "c.editor_id")
    .where("r.document_id", "=", document)
    .where("r.sequence", "<=", head)
    .orderBy("r.sequence")
    .select(["r.segment_id as segment", "r.sequence", "r.text", "r.cause", "e.name as author"])
    .select("c.at")
    .execute();
}

/** One revision's text, and the head that its author had on the screen; undefined where the segment has none of that number. */
export function findRevision(
  db: Database,
  document: string,
  segment: number,
  sequence: number,
): Promise<{ text: string; seen: number } | undefined> {
  return db
    .selectFrom("revisions")
    .where("document_id", "=", document)
    .where("segment_id", "=", segment)
    .where("sequence", "=", sequence)
    .select(["text", "seen"])
    .executeTakeFirst();
}

/** The texts of the named revisions, in any order; unknown ones are left out. */
export async function readTextsAt(
  db: Database,
  document: string,
  wanted: readonly { readonly segment: number; readonly sequence: number }[],
): Promise<{ segment: number; sequence: number; text: string }[]> {
  const segments = wanted.map(({ segment }) => segment);
  const sequences = wanted.map(({ sequence }) => sequence);
  const found = await sql<{ segment: number; sequence: number; text: string }>`
    select * from (
      select wanted.segment, wanted.sequence, (
        select r.text from revisions r
        where r.document_id = ${document} and r.segment_id = wanted.segment and r.sequence = wanted.sequence
      ) as text
      from unnest(${segments}::integer[], ${sequences}::bigint[]) as wanted(segment, sequence)
    ) found where text is not null`.execute(db);
  return found.rows;
}

/** The named revisions, by segment; unknown ones are left out. */
export async function readRevisionsAt(
  db: Database,
  document: string,
  wanted: readonly { readonly segment: number; readonly sequence: number }[],
): Promise<(ArchivedRevision & { readonly sequence: number })[]> {
  const found = await sql<ArchivedRevision & { readonly sequence: number }>`
    select r.segment_id as segment, r.sequence, r.text, r.cause, r.based_on as "basedOn", r.seen
    from revisions r
    join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted(segment integer, sequence bigint)
      on r.segment_id = wanted.segment and r.sequence = wanted.sequence
    where r.document_id = ${document}
    order by r.segment_id`.execute(db);
  return found.rows;
}

/** The texts these segments had when the document's head was `head`, by segment; those without a revision by then are left out. */
export async function readTextsAsOf(
  db: Database,
  document: string,
  segments: readonly number[],
  head: number,
): Promise<Map<number, string>> {
  const found = await db
    .selectFrom("revisions")
    .where("document_id", "=", document)
    .where("segment_id", "=", anyOf(segments))
    .where("sequence", "<=", head)
    .distinctOn("segment_id")
    .orderBy("segment_id")
    .orderBy("sequence", "desc")
    .select(["segment_id as segment", "text"])
    .execute();
  return new Map(found.map(({ segment, text }) => [segment, text]));
}
