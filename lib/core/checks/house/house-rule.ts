import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** What a pattern is: the characters as written, the same as a whole word, or a regular expression (RE2 syntax). */
export const RULE_KINDS = ["literal", "word", "regex"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** So many examples of either kind, and so long, may a rule have: all of them are searched whenever it is kept. In code units. */
export const MOST_EXAMPLES = 20;
export const LONGEST_EXAMPLE = 300;

/** A rule that a desk has written for itself. */
export interface HouseRule {
  readonly id: string;
  readonly name: string;
  readonly kind: RuleKind;
  readonly pattern: string;
  readonly matchCase: boolean;
  /** Primary language subtags of the texts it judges. */
  readonly languages: "all" | readonly string[];
  /** What an editor reads on the card. */
  readonly message: string;
  /** What to put for a match; in a regular expression `$1` and `$<name>` stand for its groups. null where a person has to write. */
  readonly replacement: string | null;
  readonly severity: Severity;
  readonly category: MqmCategory;
  /** Texts in which it must find something, and texts in which it must not. */
  readonly mustMatch: readonly string[];
  readonly mustNotMatch: readonly string[];
  readonly isOn: boolean;
}

/**
 * Why a rule cannot be used. `syntax`: the pattern is no regular expression. `unsupported`: it looks ahead, or back at a group, which
 * takes more than linear time. `too-costly`: it compiles to too large a program. `unknown-group`: the replacement names a group that
 * the pattern has not. `not-found`, `found`: an example fails.
 */
export type RuleProblemCode =
  | "empty"
  | "too-long"
  | "syntax"
  | "unsupported"
  | "too-costly"
  | "unknown-group"
  | "unknown-language"
  | "unknown-category"
  | "not-found"
  | "found";

/** A fault of a rule, by the field that has to be changed. */
export interface RuleProblem {
  readonly field:
    | "pattern"
    | "languages"
    | "replacement"
    | "category"
    | "mustMatch"
    | "mustNotMatch";
  readonly code: RuleProblemCode;
  /** Where in the field; in the example where an example fails. */
  readonly place?: Span;
  /** Index of the example that fails. */
  readonly example?: number;
}

/** A match of a rule, and what the rule would put for it; null where it proposes nothing. */
export interface RuleMatch extends Span {
  readonly replacement: string | null;
}

/** A rule that was read: what it finds, in order, without overlaps and empty matches, at most a thousand. */
export interface CompiledRule {
  readonly rule: HouseRule;
  find(text: string): readonly RuleMatch[];
}

/** What came of reading a rule. */
export type RuleReading = { readonly value: CompiledRule } | { readonly problem: RuleProblem };
