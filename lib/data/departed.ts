import { sql } from "kysely";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";

/** Where words stood that change `sequence` took out: an offset in the text of the revision that it replaced. */
export interface DepartedWords {
  readonly hash: number;
  readonly sequence: number;
  readonly segment: number;
  readonly revision: number;
  readonly start: number;
}

/** Where words with these hashes stood; of one hash those that departed last, `most` at most, the last first. */
export async function findDeparted(
  db: Database,
  document: string,
  hashes: readonly number[],
  most: number,
): Promise<DepartedWords[]> {
  const { rows } = await sql<DepartedWords>`
    select place.* from unnest(${[...new Set(hashes)]}::integer[]) as sought(hash)
    cross join lateral (
      select hash, sequence, segment_id as segment, revision, start_at as start from departed
      where document_id = ${document} and hash = sought.hash
      order by sequence desc, segment_id desc limit ${most}
    ) as place`.execute(db);
  return rows;
}

/** Stores where words stood. */
export async function addDeparted(
  tx: Writing,
  document: string,
  places: readonly DepartedWords[],
): Promise<void> {
  for (const batch of batches(places)) {
    const columns = {
      hashes: batch.map(({ hash }) => hash),
      sequences: batch.map(({ sequence }) => sequence),
      segments: batch.map(({ segment }) => segment),
      revisions: batch.map(({ revision }) => revision),
      starts: batch.map(({ start }) => start),
    };
    await sql`insert into departed (document_id, hash, sequence, segment_id, revision, start_at)
      select ${document}, * from unnest(${columns.hashes}::integer[], ${columns.sequences}::bigint[],
        ${columns.segments}::integer[], ${columns.revisions}::bigint[], ${columns.starts}::integer[])`.execute(
      tx,
    );
  }
}
