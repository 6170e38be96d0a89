import { sql } from "kysely";
import type { Database } from "./connect.ts";

/** The texts of some segments as they stand, by id. */
export interface CurrentTexts {
  readonly ids: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Reads the current texts of all segments that stand in the rows of a document. The database puts them together, edition by edition: tens of
 * thousands of records would have to be taken apart one by one.
 */
export async function readCurrentTexts(db: Database, document: string): Promise<CurrentTexts[]> {
  const { rows } = await sql<CurrentTexts>`
    select json_agg(s.id order by s.id) as ids,
      json_agg((select r.text from revisions r where r.document_id = s.document_id
        and r.segment_id = s.id and r.sequence = s.revision) order by s.id) as texts
    from segments s where s.document_id = ${document} and s.row_id is not null
    group by s.edition_id`.execute(db);
  return rows;
}
