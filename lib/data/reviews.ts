import { sql } from "kysely";
import type { Turn } from "#lib/core/history/change.ts";
import type { SeenRevision, SegmentReview } from "#lib/core/quality/reviews.ts";
import { anyOf } from "./any-of.ts";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";
import { readRowsWith } from "./structure.ts";

/** The verdicts on the segments of a document, whether they hold or not, by segment; only those on the segments named, where ids are given. */
export function readReviews(
  db: Database,
  document: string,
  only?: readonly number[],
): Promise<SegmentReview[]> {
  let reviews = db.selectFrom("reviews").where("document_id", "=", document).orderBy("segment_id");
  if (only) reviews = reviews.where("segment_id", "=", anyOf(only));
  return reviews
    .select(["segment_id as segment", "verdict", "revision", "bases", "given"])
    .execute();
}

/** Makes the turns of a change: the verdicts stand as they say, or are gone; of two turns of one segment the later holds. */
export async function placeReviews(
  tx: Writing,
  document: string,
  turns: readonly Turn<SegmentReview>[],
): Promise<void> {
  const last = new Map(
    turns.map((turn) => [(turn.after ?? turn.before)?.segment ?? -1, turn.after]),
  );
  const standing = [...last.values()].filter((review) => review !== null);
  for (const batch of batches(standing)) await saveReviews(tx, document, batch);
  const gone = [...last].flatMap(([segment, review]) => (review ? [] : [segment]));
  if (gone.length === 0) return;
  await tx
    .deleteFrom("reviews")
    .where("document_id", "=", document)
    .where("segment_id", "=", anyOf(gone))
    .execute();
}

async function saveReviews(
  tx: Writing,
  document: string,
  reviews: readonly SegmentReview[],
): Promise<void> {
  const values = reviews.map(({ segment, verdict, revision, bases, given }) => ({
    ...{ document_id: document, segment_id: segment, verdict, revision, given },
    bases: JSON.stringify(bases),
  }));
  await tx
    .insertInto("reviews")
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(["document_id", "segment_id"]).doUpdateSet({
        verdict: sql`excluded.verdict`,
        revision: sql`excluded.revision`,
        bases: sql`excluded.bases`,
        given: sql`excluded.given`,
      }),
    )
    .execute();
}

/** A segment that stands in a document, as far as its verdict depends on it. */
export interface SegmentFacts extends SeenRevision {
  readonly edition: number;
  readonly row: number;
  readonly words: number;
  /** Whether its text is the one that the file in effect brought. */
  readonly isUnchanged: boolean;
}

/**
 * What verdicts depend on: all segments that stand in a document, or those in the rows of the segments named, by id. Only the texts of
 * those that have been revised are looked at.
 */
export async function readSegmentFacts(
  db: Database,
  document: string,
  besides?: readonly number[],
): Promise<SegmentFacts[]> {
  const rows = besides && (await readRowsWith(db, document, besides));
  const named = rows ? sql`and s.row_id = ${anyOf(rows)}` : sql``;
  const textAt = (sequence: string) =>
    sql`(select r.text from revisions r where r.document_id = s.document_id and r.segment_id = s.id and r.sequence = ${sql.ref(sequence)})`;
  const found = await sql<SegmentFacts>`
    select s.id as segment, s.edition_id as edition, s.row_id as row, s.revision, s.words,
      case when s.revision = s.born then true
        else ${textAt("s.revision")} = coalesce((
          select p.text from editions e
          join places p on p.document_id = e.document_id and p.edition_id = e.id and p.reception = e.reception
            and p.text is not null -- without it the planner may take an index that leads to all places of the edition
          where e.document_id = s.document_id and e.id = s.edition_id and p.segment_id = s.id
        ), ${textAt("s.born")}) end as "isUnchanged"
    from segments s where s.document_id = ${document} and s.row_id is not null ${named}
    order by s.id`.execute(db);
  return found.rows;
}

/** How many words revisions of segments have, by segment. */
export async function readWordCounts(
  db: Database,
  document: string,
  wanted: readonly SeenRevision[],
): Promise<Map<number, number>> {
  const segments = wanted.map(({ segment }) => segment);
  const revisions = wanted.map(({ revision }) => revision);
  const { rows } = await sql<{ segment: number; words: number }>`
    select wanted.segment, r.words
    from unnest(${segments}::integer[], ${revisions}::bigint[]) as wanted(segment, sequence)
    join revisions r on r.document_id = ${document} and r.segment_id = wanted.segment and r.sequence = wanted.sequence`.execute(
    db,
  );
  return new Map(rows.map(({ segment, words }) => [segment, words]));
}
