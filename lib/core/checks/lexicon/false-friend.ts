import type { BilingualCheck } from "#lib/core/checks/engine/check.ts";
import { entriesIn } from "./matches.ts";

/**
 * Finds words that look like the source's and mean something else: “manifestation” for a demonstration. Only where the text it was made
 * from has the word they look like.
 */
export const falseFriend = {
  id: "false-friend",
  version: 1,
  languages: ["en", "es", "uk"],
  needs: "bilingual",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  yieldsTo: ["reporting-verb"],
  examples: [
    {
      language: "en",
      text: "The ⟦manifestation⟧ drew thousands of people.",
      mended: "The demonstration drew thousands of people.",
      base: { language: "fr", text: "La manifestation a attiré des milliers de personnes." },
    },
    {
      language: "es",
      text: "⟦Eventualmente⟧, el acuerdo se firmó.",
      mended: "Finalmente, el acuerdo se firmó.",
      base: { language: "en", text: "Eventually, the deal was signed." },
    },
  ],
  run: (row) => entriesIn(row, "false-friend"),
} as const satisfies BilingualCheck;
