import { primaryLanguage } from "#lib/core/text/language.ts";
import type { CompiledRule, RuleMatch } from "./house-rule.ts";

/** A text to try a rule on. */
export interface TrialText {
  readonly language: string;
  readonly text: string;
}

/** A match in one of the texts, by its index, and what the rule would put for it. */
export interface TrialMatch extends RuleMatch {
  readonly text: number;
}

/** Returns what a rule finds in texts, in order; nothing in those of a language that it does not judge. Linear in the texts. */
export function tryRule({ rule, find }: CompiledRule, texts: readonly TrialText[]): TrialMatch[] {
  return texts.flatMap(({ language, text }, at) =>
    rule.languages === "all" || rule.languages.includes(primaryLanguage(language))
      ? find(text).map((match) => ({ ...match, text: at }))
      : [],
  );
}
