import { type Kysely, sql } from "kysely";

// Derived from segments and verdicts, so that a list of documents need not look at all of them.
const TABLE = sql`create table progress (
  document_id uuid primary key references documents,
  head bigint not null,
  editions jsonb not null
)`;

export async function up(db: Kysely<never>): Promise<void> {
  await TABLE.execute(db);
}
