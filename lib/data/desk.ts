import { sql } from "kysely";
import type { CheckSetting } from "#lib/core/checks/engine/settings.ts";
import type { Database, Writing } from "./connect.ts";

// In a primary key, which admits no null: all languages that have no setting of their own.
const ANY_LANGUAGE = "*";

/** How often a desk has changed its choices for checks; 0 where it has made none. What was found before is out of date after. */
export async function readDeskVersion(db: Database, workspace: string): Promise<number> {
  const found = await db
    .selectFrom("desks")
    .where("workspace_id", "=", workspace)
    .select("version")
    .executeTakeFirst();
  return found?.version ?? 0;
}

/** Raises the version of a desk's choices, and holds them until the transaction ends. */
export async function raiseDeskVersion(tx: Writing, workspace: string): Promise<void> {
  await tx
    .insertInto("desks")
    .values({ workspace_id: workspace, version: 1 })
    .onConflict((conflict) =>
      conflict.column("workspace_id").doUpdateSet({ version: sql<number>`desks.version + 1` }),
    )
    .execute();
}

/** A desk's settings of checks, in the order of checks and languages. */
export async function readCheckSettings(db: Database, workspace: string): Promise<CheckSetting[]> {
  const found = await db
    .selectFrom("check_settings")
    .where("workspace_id", "=", workspace)
    .orderBy("check_id")
    .orderBy("language")
    .select(["check_id as check", "language", "is_on as isOn", "severity"])
    .execute();
  return found.map(({ language, ...setting }) => ({
    ...setting,
    language: language === ANY_LANGUAGE ? null : language,
  }));
}

/** Keeps a setting in place of the one for the same check and language. */
export async function saveCheckSetting(
  tx: Writing,
  workspace: string,
  { check, language, isOn, severity }: CheckSetting,
): Promise<void> {
  const values = { is_on: isOn, severity };
  const key = { workspace_id: workspace, check_id: check, language: language ?? ANY_LANGUAGE };
  await tx
    .insertInto("check_settings")
    .values({ ...key, ...values })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "check_id", "language"]).doUpdateSet(values),
    )
    .execute();
}

/** Forgets the settings of a check: in one language, in those without their own (null), or all of them where none is named. */
export async function removeCheckSettings(
  tx: Writing,
  workspace: string,
  check: string,
  language?: string | null,
): Promise<void> {
  let settings = tx
    .deleteFrom("check_settings")
    .where("workspace_id", "=", workspace)
    .where("check_id", "=", check);
  if (language !== undefined) settings = settings.where("language", "=", language ?? ANY_LANGUAGE);
  await settings.execute();
}

/** A desk's policies: what it chose, by name. */
export async function readPolicies(
  db: Database,
  workspace: string,
): Promise<Readonly<Record<string, string>>> {
  const found = await db
    .selectFrom("policies")
    .where("workspace_id", "=", workspace)
    .orderBy("name")
    .select(["name", "value"])
    .execute();
  return Object.fromEntries(found.map(({ name, value }) => [name, value]));
}

/** Keeps a desk's choice for a policy; null forgets it. */
export async function savePolicy(
  tx: Writing,
  workspace: string,
  name: string,
  value: string | null,
): Promise<void> {
  if (value === null) {
    await tx
      .deleteFrom("policies")
      .where("workspace_id", "=", workspace)
      .where("name", "=", name)
      .execute();
    return;
  }
  await tx
    .insertInto("policies")
    .values({ workspace_id: workspace, name, value })
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet({ value }))
    .execute();
}
