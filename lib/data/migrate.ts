import { type Migration, Migrator, sql } from "kysely";
import { APP_ROLE, type Connection, connectAsOwner, type Database } from "./connect.ts";
import * as foundation from "./migrations/0001-foundation.ts";
import * as confirmedRows from "./migrations/0002-confirmed-rows.ts";
import * as deskChoices from "./migrations/0003-desk-choices.ts";
import * as namedVersions from "./migrations/0004-named-versions.ts";
import * as authorship from "./migrations/0005-authorship.ts";
import * as receptions from "./migrations/0006-receptions.ts";
import * as reviews from "./migrations/0007-reviews.ts";
import * as scoreProfiles from "./migrations/0009-score-profiles.ts";
import * as textLengths from "./migrations/0010-text-lengths.ts";
import * as remarks from "./migrations/0011-remarks.ts";
import * as progress from "./migrations/0012-progress.ts";
import * as visits from "./migrations/0013-visits.ts";
import * as withdrawnDismissals from "./migrations/0014-withdrawn-dismissals.ts";
import * as segmentWords from "./migrations/0015-segment-words.ts";

/** Every migration by name, in order. A migration that has run anywhere is never altered: a new one follows it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-confirmed-rows": confirmedRows,
  "0003-desk-choices": deskChoices,
  "0004-named-versions": namedVersions,
  "0005-authorship": authorship,
  "0006-receptions": receptions,
  "0007-reviews": reviews,
  "0009-score-profiles": scoreProfiles,
  "0010-text-lengths": textLengths,
  "0011-remarks": remarks,
  "0012-progress": progress,
  "0013-visits": visits,
  "0014-withdrawn-dismissals": withdrawnDismissals,
  "0015-segment-words": segmentWords,
};

const KEPT_FOREVER = [
  "originals",
  "receptions",
  "places",
  "changes",
  "revisions",
  "beads",
] as const;
const ALTERABLE = [
  "editors",
  "documents",
  "editions",
  "rows",
  "segments",
  "desks",
  "visits",
] as const;
const REMOVABLE = [
  "flags",
  "remarks",
  "dismissals",
  "reviews",
  "progress",
  "version_names",
  "refused_files",
  "attributed",
  "authorship",
  "departed",
  "standing_dismissals",
  "check_settings",
  "policies",
  "house_rules",
  "score_profiles",
] as const;

/**
 * Brings the database to the newest schema and gives the application's role its rights.
 * @throws where a migration fails; those before it stay applied.
 */
export async function migrateDatabase(
  connection: Connection,
  report: (line: string) => void = () => {},
): Promise<void> {
  const db = connectAsOwner(connection);
  try {
    const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
    const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
    if (error) throw new Error("Cannot migrate the database", { cause: error });
    for (const { migrationName } of results ?? []) report(`Database: applied ${migrationName}`);
    await grantRights(db);
  } finally {
    await db.destroy();
  }
}

async function grantRights(db: Database): Promise<void> {
  await ensureRole(db);
  const role = sql.id(APP_ROLE);
  const grant = (rights: string, tables: readonly string[]) =>
    sql`grant ${sql.raw(rights)} on ${sql.join(tables.map((table) => sql.table(table)))} to ${role}`.execute(
      db,
    );
  await sql`grant usage on schema public to ${role}`.execute(db);
  await grant("select, insert", KEPT_FOREVER);
  await grant("select, insert, update", ALTERABLE);
  await grant("select, insert, update, delete", REMOVABLE);
  await grant("delete", ["rows"]);
}

/**
 * Roles belong to the whole server: another database of it may have made this one already, even just now, or its
 * administrator, where the connecting user may not make roles.
 */
async function ensureRole(db: Database): Promise<void> {
  const role = sql.id(APP_ROLE);
  await sql`do $$ begin
    if not exists (select from pg_roles where rolname = ${sql.lit(APP_ROLE)}) then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`.execute(db);
  await sql`do $$ begin
    if not pg_has_role(current_user, ${sql.lit(APP_ROLE)}, 'member') then
      execute format('grant %I to %I', ${sql.lit(APP_ROLE)}, current_user);
    end if;
  end $$`.execute(db);
}
