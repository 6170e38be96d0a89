import { type Kysely, sql } from "kysely";

// What a desk has chosen for all its documents stands under the workspace.
const PROFILES = sql`create table score_profiles (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null,
  name text not null,
  profile jsonb not null,
  primary key (workspace_id, id)
)`;

export async function up(db: Kysely<never>): Promise<void> {
  await PROFILES.execute(db);
}
