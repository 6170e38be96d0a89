import type { BilingualCheck } from "#lib/core/checks/engine/check.ts";
import { entriesIn } from "./matches.ts";

/**
 * Finds turns of phrase built as the source builds them: “subject to caution” for sujet à caution. Only where the text it was made from
 * has the source's phrase, except for a few that are wrong anywhere.
 */
export const calque = {
  id: "calque",
  version: 1,
  languages: ["en", "es", "uk"],
  needs: "bilingual",
  mqm: "Style/Unidiomatic style",
  severity: "minor",
  yieldsTo: ["reporting-verb", "false-friend"],
  examples: [
    {
      language: "en",
      text: "The minister was reached ⟦under cover of anonymity⟧.",
      mended: "The minister was reached on condition of anonymity.",
      base: { language: "fr", text: "Le ministre a parlé sous couvert d’anonymat." },
    },
    {
      language: "es",
      text: "El partido ⟦hace prueba de⟧ prudencia.",
      mended: "El partido da muestras de prudencia.",
      base: { language: "fr", text: "Le parti fait preuve de prudence." },
    },
  ],
  run: (row) => entriesIn(row, "calque"),
} as const satisfies BilingualCheck;
