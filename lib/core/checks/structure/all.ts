import type { Check } from "#lib/core/checks/engine/check.ts";
import { untranslatedParagraph } from "./untranslated-paragraph.ts";

/** Checks of paragraphs: left out, joined, doubled, left in another language. */
export const STRUCTURE_CHECKS: readonly Check[] = [untranslatedParagraph];
