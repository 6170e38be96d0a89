import type { BilingualCheck } from "#lib/core/checks/engine/check.ts";
import { breakHits, stoppedWords } from "./break-hits.ts";

/**
 * Finds a sentence that begins with a small letter, after a question or exclamation mark or where all tells that the full stop is
 * right. Silent where the base goes on small after such a mark.
 */
export const sentenceCase = {
  id: "sentence-case",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "Who had seen the old lighthouse keeper? ⟦n⟧obody had an answer.",
      mended: "Who had seen the old lighthouse keeper? Nobody had an answer.",
    },
    {
      language: "fr",
      text: "La mer avait tout emporté pendant la nuit. ⟦e⟧lle revint au matin.",
      mended: "La mer avait tout emporté pendant la nuit. Elle revint au matin.",
      base: {
        language: "en",
        text: "The sea had taken everything in the night. It came back in the morning.",
      },
    },
  ],
  learns: stoppedWords,
  run: (row, known) => breakHits(row, known, "letter"),
} as const satisfies BilingualCheck;
