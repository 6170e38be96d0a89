import { type Kysely, sql } from "kysely";

// A screen that holds few of the texts must know how high the others will stand. And no index but the primary key may begin with the
// document: while a long import is under way, statistics made before its end say that there are few segments, and the planner then takes
// either index to find one by its id. By the other it reads all segments of the document each time.
const STATEMENTS = [
  sql`alter table segments add column length integer not null default 0`,
  sql`update segments s set length = (
    select char_length(r.text) from revisions r
    where r.document_id = s.document_id and r.segment_id = s.id and r.sequence = s.revision
  )`,
  sql`drop index segments_in_rows`,
  sql`create index segments_in_rows on segments (row_id, document_id)`,
  sql`create index undoing_changes on changes (document_id, sequence) where undoes is not null`,
];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(db);
}
