import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { Check } from "#lib/core/checks/engine/check.ts";
import { type CheckSetting, deskChoice } from "#lib/core/checks/engine/settings.ts";
import type { Severity } from "#lib/core/quality/mqm.ts";
import { readCheckSettings, removeCheckSettings, saveCheckSetting } from "#lib/data/desk.ts";
import { type CheckFigures, checkFigures } from "./check-figures.ts";
import type { Context, EditorContext } from "./context.ts";
import { changeDesk } from "./desk-choices.ts";
import { Refusal } from "./refusal.ts";

/** A check as a desk knows it. */
export interface DeskCheck {
  readonly check: Check;
  /** Whether it is on, and how severe its findings are, in languages without a choice of their own. */
  readonly isOn: boolean;
  readonly severity: Severity;
  /** What the desk has chosen for it; the one for all languages has null for a language. */
  readonly settings: readonly CheckSetting[];
  readonly figures: readonly CheckFigures[];
}

/** Lists all checks in the order of their ids, with what the desk has chosen for them and how they have done. */
export async function listChecks(context: Context): Promise<DeskCheck[]> {
  const settings = await readCheckSettings(context.db, context.workspace);
  const figures = await checkFigures(context);
  const choose = deskChoice(settings);
  return ALL_CHECKS.map((check) => {
    const chosen = choose(check, NO_LANGUAGE);
    const own = settings.filter((setting) => setting.check === check.id);
    return {
      check,
      isOn: chosen !== null,
      severity: chosen?.severity ?? severityIn(own) ?? check.severity,
      settings: own,
      figures: figures.get(check.id) ?? [],
    };
  });
}

// Undetermined: no desk chooses anything for it.
const NO_LANGUAGE = "und";

function severityIn(settings: readonly CheckSetting[]): Severity | null | undefined {
  return settings.find(({ language }) => language === null)?.severity;
}

/** Finds a check. @throws Refusal `no-such-check` */
export async function findCheck(context: Context, id: string): Promise<DeskCheck> {
  const found = (await listChecks(context)).find(({ check }) => check.id === id);
  if (found) return found;
  throw unknown(id);
}

/** Chooses for a check in one language, or (null) in all without a choice of their own. @throws Refusal `no-such-check` */
export async function setCheck(context: EditorContext, setting: CheckSetting): Promise<void> {
  refuseUnknown(setting.check);
  await changeDesk(context, (tx) => saveCheckSetting(tx, context.workspace, setting));
}

/** Takes choices for a check back: in one language (null: in all without their own), or all where none is named. @throws Refusal `no-such-check` */
export async function resetCheck(
  context: EditorContext,
  check: string,
  language?: string | null,
): Promise<void> {
  refuseUnknown(check);
  await changeDesk(context, (tx) => removeCheckSettings(tx, context.workspace, check, language));
}

function refuseUnknown(check: string): void {
  if (ALL_CHECKS.some(({ id }) => id === check)) return;
  throw unknown(check);
}

function unknown(check: string): Refusal {
  return new Refusal("no-such-check", `Cannot find the check "${check}"`);
}
