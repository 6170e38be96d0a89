import { type Kysely, sql } from "kysely";

// How far a document is are sums over all of its segments: to look the revision of each of 80,000 up took a second.
const STATEMENTS = [
  sql`alter table segments add column words integer not null default 0`,
  sql`update segments s set words = (
    select r.words from revisions r
    where r.document_id = s.document_id and r.segment_id = s.id and r.sequence = s.revision
  )`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
