import { houseCheckId } from "#lib/core/checks/house/house-check.ts";
import type { HouseRule } from "#lib/core/checks/house/house-rule.ts";
import type { Writing } from "#lib/data/connect.ts";
import {
  findHouseRule,
  readHouseRules,
  removeHouseRule,
  type StoredRule,
  saveHouseRule,
} from "#lib/data/house-rules.ts";
import { type CheckFigures, checkFigures } from "./check-figures.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";
import { Refusal } from "./refusal.ts";

/** A house rule as a desk knows it: with the id of the check that it makes, and how that has done. */
export interface DeskRule extends StoredRule {
  readonly check: string;
  readonly figures: readonly CheckFigures[];
}

/** What an editor writes of a rule. */
export type RuleFields = Omit<HouseRule, "id">;

/** Lists the house rules, the oldest first. */
export async function listHouseRules(context: Context): Promise<DeskRule[]> {
  const rules = await readHouseRules(context.db, context.workspace);
  const figures = await checkFigures(context);
  return rules.map((rule) => {
    const check = houseCheckId(rule);
    return { ...rule, check, figures: figures.get(check) ?? [] };
  });
}

/** Finds a house rule. @throws Refusal `no-such-rule` */
export async function mustFindRule(context: Context, id: string): Promise<DeskRule> {
  const rule = (await listHouseRules(context)).find((known) => known.id === id);
  if (rule) return rule;
  throw unknown(id);
}

// Each text of a document is searched once for each rule.
const MOST_RULES = 200;

/** Adds a rule and returns its id. @throws Refusal `invalid-rule` with the fault in its details; `too-many-rules` */
export async function addHouseRule(context: EditorContext, fields: RuleFields): Promise<string> {
  const id = context.newId();
  const rule = { ...fields, id, version: 1 };
  await refuseUnfit(context, rule);
  await changeDesk(context, async (tx) => {
    await refuseMore(context, tx);
    await saveHouseRule(tx, context.workspace, rule);
  });
  return id;
}

/** A rule by its id, as of the version that the editor saw. */
export interface SeenRule {
  readonly id: string;
  readonly seenVersion: number;
}

/** Changes a rule. @throws Refusal `invalid-rule`, `no-such-rule`; `rule-changed` where somebody changed it since. */
export async function alterHouseRule(
  context: EditorContext,
  seen: SeenRule,
  fields: RuleFields,
): Promise<void> {
  const { id, seenVersion } = seen;
  const rule = { ...fields, id, version: seenVersion + 1 };
  await refuseUnfit(context, rule);
  await changeDesk(context, async (tx) => {
    await refuseChanged(context, tx, seen);
    await saveHouseRule(tx, context.workspace, rule);
  });
}

/** Removes a rule. @throws Refusal `no-such-rule`; `rule-changed` where somebody changed it since. */
export function dropHouseRule(context: EditorContext, seen: SeenRule): Promise<void> {
  return changeDesk(context, async (tx) => {
    await refuseChanged(context, tx, seen);
    await removeHouseRule(tx, context.workspace, seen.id);
  });
}

async function refuseUnfit({ heavy }: Context, rule: HouseRule): Promise<void> {
  const problem = await heavy.readRule(rule);
  if (!problem) return;
  const why = `Cannot keep the rule "${rule.name}": ${problem.field} is ${problem.code}`;
  throw new Refusal("invalid-rule", why, { problem });
}

/** The desk's version is raised before, which holds back whoever adds another one meanwhile. */
async function refuseMore({ workspace }: Context, tx: Writing): Promise<void> {
  const { length } = await readHouseRules(tx, workspace);
  if (length < MOST_RULES) return;
  throw new Refusal("too-many-rules", `Cannot add a rule: there are ${length} already`);
}

async function refuseChanged(
  { workspace }: Context,
  tx: Writing,
  { id, seenVersion }: SeenRule,
): Promise<void> {
  const stored = await findHouseRule(tx, workspace, id);
  if (!stored) throw unknown(id);
  if (stored.version === seenVersion) return;
  throw new Refusal("rule-changed", `Cannot change rule "${id}": somebody changed it meanwhile`);
}

function unknown(id: string): Refusal {
  return new Refusal("no-such-rule", `Cannot find the rule "${id}"`);
}
