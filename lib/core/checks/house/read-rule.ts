import { isMqmCategory } from "#lib/core/quality/mqm.ts";
import type { Finder, Found } from "#lib/core/search/regex/finder.ts";
import { expand, unknownGroup } from "#lib/core/search/regex/references.ts";
import { syntaxFault } from "#lib/core/search/regex/syntax-fault.ts";
import { dialectOf, ruleFinder } from "./finder.ts";
import type { CompiledRule, HouseRule, RuleMatch, RuleProblem, RuleReading } from "./house-rule.ts";

// A longer pattern is a list that wants to be several rules. In code units.
const LONGEST_PATTERN = 1_000;

// In instructions of the compiled program; time and memory of a search grow with it. Plain patterns take some ten, \p{L} takes one.
const LARGEST_PROGRAM = 2_000;

/**
 * Reads a rule: compiles its pattern and tries its examples. Returns the rule ready for use, or the first thing that is wrong with it.
 * Costs what searching the examples costs: seconds where they are long and the pattern looks far.
 */
export function readRule(rule: HouseRule): RuleReading {
  const reading = compileRule(rule);
  if ("problem" in reading) return reading;
  const failed = failedExample(reading.value);
  return failed ? { problem: failed } : reading;
}

/** Reads a rule without trying its examples, for whoever checks with a rule that was tried when it was kept. */
export function compileRule(rule: HouseRule): RuleReading {
  const plain = plainProblem(rule);
  if (plain) return { problem: plain };
  const read = readPattern(rule);
  if ("problem" in read) return read;
  const { finder } = read;
  const unusable = patternProblem(finder) ?? replacementProblem(rule, finder);
  if (unusable) return { problem: unusable };
  return { value: compiled(rule, finder) };
}

const LANGUAGE = /^[a-z]{2,8}$/u;

function plainProblem(rule: HouseRule): RuleProblem | null {
  const { pattern, languages, category } = rule;
  if (pattern.trim() === "" && (rule.kind !== "literal" || pattern === ""))
    return { field: "pattern", code: "empty" };
  if (pattern.length > LONGEST_PATTERN)
    return {
      field: "pattern",
      code: "too-long",
      place: { start: LONGEST_PATTERN, end: pattern.length },
    };
  if (
    languages !== "all" &&
    (languages.length === 0 || !languages.every((tag) => LANGUAGE.test(tag)))
  )
    return { field: "languages", code: "unknown-language" };
  return isMqmCategory(category) ? null : { field: "category", code: "unknown-category" };
}

function readPattern(rule: HouseRule): { finder: Finder } | { problem: RuleProblem } {
  const dialect = dialectOf(rule);
  try {
    return { finder: ruleFinder(rule, dialect) };
  } catch (error) {
    return { problem: { field: "pattern", ...syntaxFault(error, dialect) } };
  }
}

function patternProblem(finder: Finder): RuleProblem | null {
  return finder.size > LARGEST_PROGRAM ? { field: "pattern", code: "too-costly" } : null;
}

function replacementProblem({ kind, replacement }: HouseRule, finder: Finder): RuleProblem | null {
  if (kind !== "regex" || replacement === null) return null;
  const place = unknownGroup(replacement, finder);
  return place && { field: "replacement", code: "unknown-group", place };
}

function compiled(rule: HouseRule, finder: Finder): CompiledRule {
  return {
    rule,
    find: (text) => finder.find(text).flatMap((found) => matchOf(rule, finder, text, found)),
  };
}

function matchOf(
  { kind, replacement }: HouseRule,
  finder: Finder,
  text: string,
  found: Found,
): RuleMatch[] {
  const { start, end } = found;
  if (replacement === null) return [{ start, end, replacement }];
  const put = kind === "regex" ? expand(replacement, found.groups, finder) : replacement;
  // What a rule would put is right as it stands, though the pattern finds it too.
  return put === text.slice(start, end) ? [] : [{ start, end, replacement: put }];
}

function failedExample({ rule, find }: CompiledRule): RuleProblem | null {
  const silent = rule.mustMatch.findIndex((text) => find(text).length === 0);
  if (silent >= 0) return { field: "mustMatch", code: "not-found", example: silent };
  for (const [example, text] of rule.mustNotMatch.entries()) {
    const [match] = find(text);
    if (match)
      return {
        field: "mustNotMatch",
        code: "found",
        example,
        place: { start: match.start, end: match.end },
      };
  }
  return null;
}
