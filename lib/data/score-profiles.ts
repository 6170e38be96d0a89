import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import type { Database, Writing } from "./connect.ts";

/** A desk's own profile as it is stored; `version` rises with each change of it. */
export interface StoredProfile {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly profile: ScoreProfile;
}

/** The profiles of a workspace, the oldest first. */
export function readScoreProfiles(db: Database, workspace: string): Promise<StoredProfile[]> {
  return db
    .selectFrom("score_profiles")
    .where("workspace_id", "=", workspace)
    .orderBy("id")
    .select(["id", "version", "name", "profile"])
    .execute();
}

/** Finds a profile; undefined where the workspace has none of this id. */
export function findScoreProfile(
  db: Database,
  workspace: string,
  id: string,
): Promise<StoredProfile | undefined> {
  return db
    .selectFrom("score_profiles")
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .select(["id", "version", "name", "profile"])
    .executeTakeFirst();
}

/** Finds a profile and holds it until the transaction ends. */
export function lockScoreProfile(
  tx: Writing,
  workspace: string,
  id: string,
): Promise<StoredProfile | undefined> {
  return tx
    .selectFrom("score_profiles")
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .forUpdate()
    .select(["id", "version", "name", "profile"])
    .executeTakeFirst();
}

/** Keeps a profile in place of the one of the same id. */
export async function saveScoreProfile(
  tx: Writing,
  workspace: string,
  { id, version, name, profile }: StoredProfile,
): Promise<void> {
  const values = { version, name, profile: JSON.stringify(profile) };
  await tx
    .insertInto("score_profiles")
    .values({ ...values, workspace_id: workspace, id })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(values))
    .execute();
}

/** Removes a profile. */
export async function removeScoreProfile(
  tx: Writing,
  workspace: string,
  id: string,
): Promise<void> {
  await tx
    .deleteFrom("score_profiles")
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .execute();
}
