import type { Check } from "./engine/check.ts";
import { FACT_CHECKS } from "./facts/all.ts";
import { LEXICON_CHECKS } from "./lexicon/all.ts";
import { MARK_CHECKS } from "./marks/all.ts";
import { STRUCTURE_CHECKS } from "./structure/all.ts";
import { WORD_CHECKS } from "./words/all.ts";

/** Every check there is, in the order of their ids. */
export const ALL_CHECKS: readonly Check[] = [
  ...FACT_CHECKS,
  ...LEXICON_CHECKS,
  ...MARK_CHECKS,
  ...STRUCTURE_CHECKS,
  ...WORD_CHECKS,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The checks that run where a desk has not chosen. */
export const DEFAULT_CHECKS: readonly Check[] = ALL_CHECKS.filter(({ isOptional }) => !isOptional);
