import type { Severity } from "#lib/core/quality/mqm.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Check } from "./check.ts";

/** A desk's choice for a check: in one language, by its primary subtag, or in all others (null). */
export interface CheckSetting {
  readonly check: string;
  readonly language: string | null;
  readonly isOn: boolean;
  /** Null keeps the check's own. */
  readonly severity: Severity | null;
}

/** Tells how a check reports in a language: with which severity, its own where that is null. Null where it is off. */
export type Choice = (check: Check, language: string) => Pick<CheckSetting, "severity"> | null;

/** Every check as it stands in its own file; being asked to run, an optional one runs too. */
export const OWN_CHOICE: Choice = () => AS_IT_IS;

const AS_IT_IS = { severity: null };

/** Returns what a desk chose, the most particular setting first; without one, the checks that are not optional are on. */
export function deskChoice(settings: readonly CheckSetting[]): Choice {
  const chosen = new Map(settings.map((one) => [keyOf(one.check, one.language), one]));
  return ({ id, isOptional }, language) => {
    const setting = chosen.get(keyOf(id, primaryLanguage(language))) ?? chosen.get(keyOf(id, null));
    if (setting) return setting.isOn ? setting : null;
    return isOptional ? null : AS_IT_IS;
  };
}

/** Returns those of `checks` that a desk has on in some language. */
export function chosenChecks(
  checks: readonly Check[],
  settings: readonly CheckSetting[],
): readonly Check[] {
  const on = new Set(settings.filter(({ isOn }) => isOn).map(({ check }) => check));
  const off = new Set(
    settings.filter(({ isOn, language }) => !isOn && language === null).map(({ check }) => check),
  );
  return checks.filter(({ id, isOptional }) => on.has(id) || !(isOptional || off.has(id)));
}

function keyOf(check: string, language: string | null): string {
  return `${check} ${language ?? "*"}`;
}
