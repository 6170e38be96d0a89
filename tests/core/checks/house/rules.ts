import type { CompiledRule, HouseRule, RuleProblem } from "#lib/core/checks/house/house-rule.ts";
import { readRule } from "#lib/core/checks/house/read-rule.ts";

const PLAIN: HouseRule = {
  id: "7",
  name: "A rule of the house",
  kind: "literal",
  pattern: "",
  matchCase: true,
  languages: "all",
  message: "We write it otherwise.",
  replacement: null,
  severity: "minor",
  category: "Style",
  mustMatch: [],
  mustNotMatch: [],
  isOn: true,
};

/** A rule of which only what matters is said. */
export function houseRule(said: Partial<HouseRule>): HouseRule {
  return { ...PLAIN, ...said };
}

/** A rule read, which must be usable. */
export function usable(said: Partial<HouseRule>): CompiledRule {
  const reading = readRule(houseRule(said));
  if ("problem" in reading)
    throw new Error(`Expected a usable rule: ${JSON.stringify(reading.problem)}`);
  return reading.value;
}

/** What is wrong with a rule, which must not be usable. */
export function problemOf(said: Partial<HouseRule>): RuleProblem {
  const reading = readRule(houseRule(said));
  if ("value" in reading)
    throw new Error(`Expected a fault in the rule: "${said.pattern}" has none`);
  return reading.problem;
}
