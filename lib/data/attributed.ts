import { sql } from "kysely";
import type { Database, Writing } from "./connect.ts";

/** A text that a change replaced. Revisions are named by number: the new one by that of the change. */
export interface ReplacedText {
  readonly sequence: number;
  readonly segment: number;
  readonly before: number;
}

/** The texts that some changes replaced, in their order; `last` is the newest of these changes. */
export interface ReplacedTexts {
  readonly texts: readonly ReplacedText[];
  readonly last: number;
}

/** The number of the newest change of a document up to which all are attributed; 0 before the first. */
export async function readAttributed(db: Database, document: string): Promise<number> {
  const found = await db
    .selectFrom("attributed")
    .where("document_id", "=", document)
    .select("sequence")
    .executeTakeFirst();
  return found?.sequence ?? 0;
}

/** Reads that number and holds it until the transaction ends: nobody else can move it on. */
export async function holdAttributed(tx: Writing, document: string): Promise<number> {
  await tx
    .insertInto("attributed")
    .values({ document_id: document, sequence: 0 })
    .onConflict((conflict) => conflict.column("document_id").doNothing())
    .execute();
  const { sequence } = await tx
    .selectFrom("attributed")
    .where("document_id", "=", document)
    .select("sequence")
    .forUpdate()
    .executeTakeFirstOrThrow();
  return sequence;
}

/** Moves that number on. */
export async function moveAttributed(
  tx: Writing,
  document: string,
  sequence: number,
): Promise<void> {
  await tx
    .updateTable("attributed")
    .where("document_id", "=", document)
    .set({ sequence })
    .execute();
}

// What is attributed in one transaction: seconds of work at most, however long the texts are, except for a change that is more by itself.
const MOST_CHANGES = 500;
const MOST_BYTES = 1_000_000;

/** What the first changes after `since` replaced: whole changes, some hundred of them or a megabyte of new text. */
export async function readReplacedSince(
  db: Database,
  document: string,
  since: number,
): Promise<ReplacedTexts> {
  const { rows } = await sql<{ last: number; texts: readonly ReplacedText[] | null }>`
    with next as (
      select sequence, delta -> 'texts' as texts from changes
      where document_id = ${document} and sequence > ${since} order by sequence limit ${MOST_CHANGES}
    ), weighed as (
      select sequence, texts, sum((
        select sum((
          select octet_length(text) from revisions
          where document_id = ${document} and segment_id = turn.segment and revisions.sequence = next.sequence
        )) from jsonb_to_recordset(texts) as turn(segment integer)
      )) over (order by sequence rows between unbounded preceding and 1 preceding) as bytes_before from next
    ), taken as (
      select sequence, texts from weighed where coalesce(bytes_before, 0) < ${MOST_BYTES}
    )
    select max(sequence) as last, (
      select jsonb_agg(jsonb_build_object('sequence', sequence, 'segment', segment, 'before', before) order by sequence, segment)
      from taken cross join jsonb_to_recordset(texts) as turn(segment integer, before bigint) where before > 0
    ) as texts from taken`.execute(db);
  const [found] = rows;
  return { last: found?.last ?? since, texts: found?.texts ?? [] };
}
