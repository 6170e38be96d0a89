import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
import type { Database } from "./connect.ts";

/** A segment at a point of its history: after a change. */
export interface PointWanted {
  readonly segment: number;
  readonly after: number;
}

/** The texts that segments had after changes, in the order asked for; null for a segment that had none yet. */
export async function readTextsAfter(
  db: Database,
  document: string,
  wanted: readonly PointWanted[],
): Promise<(string | null)[]> {
  const { rows } = await sql<{ text: string | null }>`
    select found.text from jsonb_to_recordset(${JSON.stringify(wanted.map((one, at) => ({ ...one, at })))}::jsonb)
      as wanted(segment integer, after bigint, at integer)
    left join lateral (
      select text from revisions
      where document_id = ${document} and segment_id = wanted.segment and sequence <= wanted.after
      order by sequence desc limit 1
    ) found on true
    order by wanted.at`.execute(db);
  return rows.map(({ text }) => text);
}

/** The texts in which these segments were last approved, by segment. Those whose last verdict is another one are left out. */
export async function readApprovedTexts(
  db: Database,
  document: string,
  segments: readonly number[],
): Promise<Map<number, string>> {
  const found = await db
    .selectFrom("reviews as v")
    .innerJoin("revisions as r", (join) =>
      join
        .onRef("r.document_id", "=", "v.document_id")
        .onRef("r.segment_id", "=", "v.segment_id")
        .onRef("r.sequence", "=", "v.revision"),
    )
    .where("v.document_id", "=", document)
    .where("v.segment_id", "=", anyOf(segments))
    .where("v.verdict", "=", "approved")
    .select(["v.segment_id as segment", "r.text"])
    .execute();
  return new Map(found.map(({ segment, text }) => [segment, text]));
}

/** What a segment was translated from: a segment of its base, as its author saw it and as it is. */
export interface BaseText {
  readonly segment: number;
  readonly base: number;
  /** The edition of the base. */
  readonly edition: number;
  readonly seen: string;
  readonly now: string;
}

/**
 * What these segments were translated from, in the order of their cells: the segments of the base edition that stand in the same row. A
 * segment that came after the translation was seen as nothing. What was received was made from what came with it.
 */
export async function readBaseTexts(
  db: Database,
  document: string,
  segments: readonly number[],
): Promise<BaseText[]> {
  const { rows } = await sql<BaseText>`
    select s.id as segment, b.id as base, b.edition_id as edition,
      coalesce(was.text, '') as seen, present.text as now
    from segments s
    join editions e on e.document_id = s.document_id and e.id = s.edition_id
    join revisions own on own.document_id = s.document_id and own.segment_id = s.id and own.sequence = s.revision
    join segments b on b.document_id = s.document_id and b.row_id = s.row_id and b.edition_id = e.based_on
    join revisions present
      on present.document_id = s.document_id and present.segment_id = b.id and present.sequence = b.revision
    left join lateral (
      select text from revisions r
      where r.document_id = s.document_id and r.segment_id = b.id and r.sequence <= greatest(own.seen, 1)
      order by r.sequence desc limit 1
    ) was on true
    where s.document_id = ${document} and s.id = ${anyOf(segments)}
    order by s.id, b.position`.execute(db);
  return rows;
}
