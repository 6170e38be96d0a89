import type { MonoCheck } from "#lib/core/checks/engine/check.ts";
import { hashOf } from "#lib/core/checks/engine/fingerprint.ts";
import type { CompiledRule, HouseRule } from "./house-rule.ts";

/** Returns the id of the check that a house rule makes. */
export function houseCheckId({ id }: Pick<HouseRule, "id">): string {
  return `house:${id}`;
}

/**
 * Returns the check that a house rule makes. Its message is the desk's own, in `values.message`. Its version follows from what it finds,
 * so that two states of a rule are two checks.
 */
export function houseCheck(compiled: CompiledRule): MonoCheck {
  const { rule } = compiled;
  return {
    id: houseCheckId(rule),
    family: "house",
    version: versionOf(rule),
    languages: rule.languages,
    needs: "mono",
    mqm: rule.category,
    severity: rule.severity,
    run: ({ text }) =>
      compiled.find(text).map(({ start, end, replacement }) => ({
        start,
        end,
        variant: "found",
        values: { message: rule.message, name: rule.name },
        fixes: replacement === null ? [] : [replacement],
        confidence: CONFIDENCE,
      })),
  };
}

// A desk that writes a rule means it.
const CONFIDENCE = 0.9;

function versionOf({ kind, pattern, matchCase, languages, replacement }: HouseRule): number {
  const meaning = [kind, pattern, String(matchCase), String(languages), String(replacement)];
  return Number.parseInt(hashOf(meaning).slice(0, 8), 16);
}
