import type { Check } from "#lib/core/checks/engine/check.ts";
import { doubledWord } from "./doubled-word.ts";
import { properNounCase } from "./proper-noun-case.ts";

/** Checks of words, their forms and their order. */
export const WORD_CHECKS: readonly Check[] = [doubledWord, properNounCase];
