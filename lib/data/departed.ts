import { sql } from "kysely";
import { batches } from "./batches.ts";
import type { Database, Writing } from "./connect.ts";

/** Where words stood that an edit took out: an offset in the text of a revision. */
export interface DepartedWords {
  readonly hash: number;
  readonly segment: number;
  readonly sequence: number;
  readonly start: number;
}

// As many places as tell words apart that departed several times.
const PLACES = 8;

/** Where words with these hashes stood, those of one hash with the latest first, some at most. */
export async function findDeparted(
  db: Database,
  document: string,
  hashes: readonly number[],
): Promise<DepartedWords[]> {
  const { rows } = await sql<DepartedWords>`
    select place.* from unnest(${[...new Set(hashes)]}::integer[]) as sought(hash)
    cross join lateral (
      select hash, segment_id as segment, sequence, start_at as start from departed
      where document_id = ${document} and hash = sought.hash
      order by sequence desc, segment_id limit ${PLACES}
    ) as place`.execute(db);
  return rows;
}

/** Stores where words stood; of one hash in one revision the first place. */
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
      starts: batch.map(({ start }) => start),
    };
    await sql`insert into departed (document_id, hash, sequence, segment_id, start_at)
      select ${document}, * from unnest(${columns.hashes}::integer[], ${columns.sequences}::bigint[],
        ${columns.segments}::integer[], ${columns.starts}::integer[])
      on conflict do nothing`.execute(tx);
  }
}
