import { ALL_CHECKS } from "./all-checks.ts";
import type { Check } from "./engine/check.ts";
import type { CheckOptions } from "./engine/checker.ts";
import { type CheckSetting, chosenChecks, deskChoice } from "./engine/settings.ts";
import { houseCheck } from "./house/house-check.ts";
import type { HouseRule } from "./house/house-rule.ts";
import { compileRule } from "./house/read-rule.ts";

/** What a desk has chosen for its checks, and the checks it has written for itself. */
export interface DeskChecks {
  readonly settings: readonly CheckSetting[];
  /** The chosen value by the name of the policy. */
  readonly policies: Readonly<Record<string, string>>;
  readonly rules: readonly HouseRule[];
}

/** A desk that has chosen nothing. */
export const NO_CHOICES: DeskChecks = { settings: [], policies: {}, rules: [] };

/** Returns what a checker needs to check as a desk wants it. A rule that cannot be compiled finds nothing; saving refused it. */
export function deskOptions({ settings, policies, rules }: DeskChecks): CheckOptions {
  return {
    checks: [...chosenChecks(ALL_CHECKS, settings), ...rules.flatMap(checkOf)],
    choose: deskChoice(settings),
    policies,
  };
}

function checkOf(rule: HouseRule): Check[] {
  const reading = rule.isOn ? compileRule(rule) : null;
  return reading && "value" in reading ? [houseCheck(reading.value)] : [];
}
