import { type Kysely, sql } from "kysely";

/** Rows that were there before are confirmed by nobody, as the changes that laid them out say. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table rows
    add column confirmed boolean not null default false,
    add column alternative jsonb`.execute(db);
}
