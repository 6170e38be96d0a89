import type { Check } from "#lib/core/checks/engine/check.ts";

/** Checks that look words up in a list of our own. */
export const LEXICON_CHECKS: readonly Check[] = [];
