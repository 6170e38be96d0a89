import { type Kysely, sql } from "kysely";

// Kept here and not in the browser: it follows the editor from one machine to another.
const TABLE = sql`create table visits (
  document_id uuid not null references documents,
  editor_id uuid not null references editors,
  head bigint not null,
  at timestamptz not null,
  head_before bigint,
  at_before timestamptz,
  primary key (document_id, editor_id)
)`;

export async function up(db: Kysely<never>): Promise<void> {
  await TABLE.execute(db);
}
