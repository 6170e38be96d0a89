import { type Kysely, sql } from "kysely";

// What is taken back for all documents is no change of any of them, so that no log could bring it back: it stays where it was.
const COLUMN = sql`alter table standing_dismissals add column withdrawn timestamptz`;

export async function up(db: Kysely<never>): Promise<void> {
  await COLUMN.execute(db);
}
