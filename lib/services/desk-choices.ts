import type { DeskChecks } from "#lib/core/checks/desk.ts";
import type { Database, Writing } from "#lib/data/connect.ts";
import {
  raiseDeskVersion,
  readCheckSettings,
  readDeskVersion,
  readPolicies,
} from "#lib/data/desk.ts";
import { readHouseRules } from "#lib/data/house-rules.ts";
import type { Context } from "./context.ts";
import { atOneMoment } from "./open-document.ts";

/** Reads what a desk has chosen for its checks; of the house rules those that are on. */
export async function readDesk(db: Database, workspace: string): Promise<DeskChecks> {
  const rules = await readHouseRules(db, workspace);
  return {
    settings: await readCheckSettings(db, workspace),
    policies: await readPolicies(db, workspace),
    rules: rules.filter(({ isOn }) => isOn).map(({ version: _, ...rule }) => rule),
  };
}

/** What a desk has chosen, and the version of it: how often it has changed. */
export interface VersionedDesk extends DeskChecks {
  readonly version: number;
}

/** Reads what the desk has chosen for its checks, at one moment. */
export function readDeskChoices(context: Context): Promise<VersionedDesk> {
  return atOneMoment(context, async (db) => ({
    version: await readDeskVersion(db, context.workspace),
    ...(await readDesk(db, context.workspace)),
  }));
}

/** Changes what a desk has chosen; what was found under the old choices is out of date then. */
export function changeDesk<T>(context: Context, change: (tx: Writing) => Promise<T>): Promise<T> {
  return context.db.transaction().execute(async (tx) => {
    await raiseDeskVersion(tx, context.workspace);
    return change(tx);
  });
}
