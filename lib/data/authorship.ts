import { sql } from "kysely";
import type { Run } from "#lib/core/history/authorship/runs.ts";
import type { Cause, ChangeKind, Delta } from "#lib/core/history/change.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";
import { completeFlagTurn, type LoggedFlagTurn } from "./log.ts";

/** Names a revision: its segment, and the number of the change that made it. */
export interface RevisionName {
  readonly segment: number;
  readonly sequence: number;
}

/** A revision with the origins in it; null runs: all of it is its own. */
export interface AttributedRevision extends RevisionName {
  readonly language: string;
  readonly text: string;
  readonly runs: readonly Run[] | null;
}

/** What a change was, for those who ask where words come from. */
export interface OriginatingChange {
  readonly sequence: number;
  readonly author: string;
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly cause: Cause | null;
  /** What it did beside writing. */
  readonly fixes: Delta["fixes"];
  readonly flags: Delta["flags"];
}

interface LoggedOrigin extends Omit<OriginatingChange, "flags"> {
  readonly flags: readonly LoggedFlagTurn[];
}

/** Texts and origins of the named revisions, which must be there; in any order. */
export async function readAttributedRevisions(
  db: Database,
  document: string,
  names: readonly RevisionName[],
): Promise<AttributedRevision[]> {
  const { rows } = await sql<AttributedRevision>`
    select named.segment, named.sequence, (
      select text from revisions
      where document_id = ${document} and segment_id = named.segment and sequence = named.sequence
    ) as text, (
      select runs from authorship
      where document_id = ${document} and segment_id = named.segment and sequence = named.sequence
    ) as runs, (
      select e.language from segments s join editions e on e.document_id = s.document_id and e.id = s.edition_id
      where s.document_id = ${document} and s.id = named.segment
    ) as language
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as named(segment integer, sequence bigint)`.execute(
    db,
  );
  return rows;
}

/** The segments of a document, or of one of its editions, as they stood after change `at`, with the origins in them; by id. */
export async function readAttributedTexts(
  db: Database,
  document: string,
  at: number,
  edition: number | null,
): Promise<AttributedRevision[]> {
  const { rows } = await sql<AttributedRevision>`
    with standing as (
      select s.id, e.language, (
        select max(sequence) from revisions where document_id = ${document} and segment_id = s.id and sequence <= ${at}
      ) as sequence
      from segments s join editions e on e.document_id = s.document_id and e.id = s.edition_id
      where s.document_id = ${document} and (${edition}::integer is null or s.edition_id = ${edition})
    )
    select id as segment, sequence, language, (
      select text from revisions
      where document_id = ${document} and segment_id = standing.id and revisions.sequence = standing.sequence
    ) as text, (
      select runs from authorship
      where document_id = ${document} and segment_id = standing.id and authorship.sequence = standing.sequence
    ) as runs
    from standing where sequence is not null order by id`.execute(db);
  return rows;
}

/** Stores the origins in revisions. */
export async function addAuthorship(
  tx: Writing,
  document: string,
  revisions: readonly (RevisionName & { readonly runs: readonly Run[] })[],
): Promise<void> {
  for (const batch of batches(revisions)) {
    await tx
      .insertInto("authorship")
      .values(
        batch.map(({ segment, sequence, runs }) => {
          return {
            document_id: document,
            segment_id: segment,
            sequence,
            runs: JSON.stringify(runs),
          };
        }),
      )
      .execute();
  }
}

/** What these changes were, in their order. */
export async function readOriginatingChanges(
  db: Database,
  document: string,
  sequences: readonly number[],
): Promise<OriginatingChange[]> {
  const { rows } = await sql<LoggedOrigin>`
    select c.sequence, e.name as author, c.at, c.kind,
      coalesce(r.cause, case when c.kind = 'import' then 'import' end) as cause,
      coalesce(c.delta -> 'fixes', '[]') as fixes, c.delta -> 'flags' as flags
    from changes c join editors e on e.id = c.editor_id
    left join revisions r on r.document_id = c.document_id and r.sequence = c.sequence
      and r.segment_id = (c.delta #>> '{texts,0,segment}')::integer
    where c.document_id = ${document} and c.sequence = any(${[...sequences]}::bigint[])
    order by c.sequence`.execute(db);
  return rows.map((row) => ({ ...row, flags: row.flags.map(completeFlagTurn) }));
}
