import type { BilingualCheck } from "#lib/core/checks/engine/check.ts";
import { breakHits, stoppedWords } from "./break-hits.ts";

/**
 * Finds a full stop in mid-sentence: one that a small letter follows, behind an opening quotation mark too, where all tells that the
 * sentence goes on. Where a new sentence is likelier, `sentence-case` reports it.
 */
export const stopBeforeLowercase = {
  id: "stop-before-lowercase",
  version: 2,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Punctuation",
  severity: "major",
  examples: [
    {
      language: "en",
      text: "They walked along the⟦.⟧ river and came home late.",
      mended: "They walked along the river and came home late.",
    },
    {
      language: "es",
      text: "Caminaron hasta el⟦.⟧ “viejo” molino.",
      mended: "Caminaron hasta el “viejo” molino.",
    },
  ],
  learns: stoppedWords,
  run: (row, known) => breakHits(row, known, "stop"),
} as const satisfies BilingualCheck;
