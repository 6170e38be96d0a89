import type { HouseRule } from "#lib/core/checks/house/house-rule.ts";
import type { Database, Writing } from "./connect.ts";

/** A house rule as it is stored; `version` rises with each change of it. */
export interface StoredRule extends HouseRule {
  readonly version: number;
}

/** The house rules of a workspace, the oldest first. */
export async function readHouseRules(db: Database, workspace: string): Promise<StoredRule[]> {
  const found = await selectRules(db, workspace).orderBy("id").execute();
  return found.map(ruleOf);
}

/** Finds a house rule; undefined where the workspace has none of this id. */
export async function findHouseRule(
  db: Database,
  workspace: string,
  id: string,
): Promise<StoredRule | undefined> {
  const found = await selectRules(db, workspace).where("id", "=", id).executeTakeFirst();
  return found && ruleOf(found);
}

function selectRules(db: Database, workspace: string) {
  return db
    .selectFrom("house_rules")
    .where("workspace_id", "=", workspace)
    .select(["id", "version", "name", "kind", "pattern", "match_case as matchCase", "languages"])
    .select(["message", "replacement", "severity", "category", "is_on as isOn"])
    .select(["must_match as mustMatch", "must_not_match as mustNotMatch"]);
}

function ruleOf({
  languages,
  ...rule
}: Omit<StoredRule, "languages"> & { readonly languages: readonly string[] | null }): StoredRule {
  return { ...rule, languages: languages ?? "all" };
}

/** Keeps a rule in place of the one of the same id. */
export async function saveHouseRule(
  tx: Writing,
  workspace: string,
  { id, languages, matchCase, mustMatch, mustNotMatch, isOn, ...rule }: StoredRule,
): Promise<void> {
  const values = {
    ...rule,
    languages: languages === "all" ? null : [...languages],
    match_case: matchCase,
    must_match: [...mustMatch],
    must_not_match: [...mustNotMatch],
    is_on: isOn,
  };
  await tx
    .insertInto("house_rules")
    .values({ ...values, workspace_id: workspace, id })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(values))
    .execute();
}

/** Removes a rule. */
export async function removeHouseRule(tx: Writing, workspace: string, id: string): Promise<void> {
  await tx
    .deleteFrom("house_rules")
    .where("workspace_id", "=", workspace)
    .where("id", "=", id)
    .execute();
}
