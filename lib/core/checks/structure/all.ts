import type { Check } from "#lib/core/checks/engine/check.ts";
import { duplicatedParagraph } from "./duplicated-paragraph.ts";
import { mergedParagraphs } from "./merged-paragraphs.ts";
import { missingParagraph } from "./missing-paragraph.ts";
import { splitParagraph } from "./split-paragraph.ts";
import { swappedParagraphs } from "./swapped-paragraphs.ts";
import { untranslatedParagraph } from "./untranslated-paragraph.ts";
import { untranslatedRun } from "./untranslated-run.ts";

/** Checks of paragraphs: left out, joined, divided, moved, doubled, left in another language. */
export const STRUCTURE_CHECKS: readonly Check[] = [
  duplicatedParagraph,
  mergedParagraphs,
  missingParagraph,
  splitParagraph,
  swappedParagraphs,
  untranslatedParagraph,
  untranslatedRun,
];
