import type {
  HouseRule as CoreRule,
  RuleProblem,
  RuleReading,
} from "#lib/core/checks/house/house-rule.ts";
import { readRule } from "#lib/core/checks/house/read-rule.ts";
import type { HouseRuleFields } from "./requests.ts";

/** A rule before anything is written. */
export const NEW_RULE: HouseRuleFields = {
  name: "",
  kind: "word",
  pattern: "",
  matchCase: true,
  languages: "all",
  message: "",
  replacement: null,
  severity: "minor",
  category: "Style",
  mustMatch: [],
  mustNotMatch: [],
  isOn: true,
};

/** What an example shows: the rule finds something in it or not, and whether that is as it should be. */
export interface Verdict {
  readonly isFound: boolean;
  readonly isRight: boolean;
}

/** Judges examples by a rule as it is being written; null for each while the rule cannot be used. An example without text has no verdict. */
export function verdictsOn(
  rule: HouseRuleFields,
  examples: readonly string[],
  isWanted: boolean,
): readonly (Verdict | null)[] {
  const read = compiled(rule);
  return examples.map((text) => {
    if (text === "" || "problem" in read) return null;
    const isFound = read.value.find(text).length > 0;
    return { isFound, isRight: isFound === isWanted };
  });
}

/** What stands against saving a rule, as far as it has been written; null where nothing does. */
export function problemOf(rule: HouseRuleFields): RuleProblem | null {
  const read = readRule(named(tidied(rule)));
  return "problem" in read ? read.problem : null;
}

/** What makes the pattern of a rule, or what it puts in its place, unusable; null while nothing is written. */
export function patternProblem(rule: HouseRuleFields): RuleProblem | null {
  const read = compiled(rule);
  return rule.pattern !== "" && "problem" in read ? read.problem : null;
}

/** Reads a rule without its examples and as if it had a name. */
function compiled(rule: HouseRuleFields): RuleReading {
  return readRule(named({ ...rule, name: "…", message: "…", mustMatch: [], mustNotMatch: [] }));
}

function named(rule: HouseRuleFields): CoreRule {
  return { ...rule, id: "draft" };
}

/** A rule as it is kept: without the examples in which nothing was written. */
export function tidied(rule: HouseRuleFields): HouseRuleFields {
  const written = (examples: readonly string[]) => examples.filter((text) => text.trim() !== "");
  return {
    ...rule,
    mustMatch: written(rule.mustMatch),
    mustNotMatch: written(rule.mustNotMatch),
  };
}
