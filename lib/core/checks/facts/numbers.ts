import type { ChainCheck } from "#lib/core/checks/engine/check.ts";
import { faultHits } from "./fault-hits.ts";
import { NUMBER_KIND } from "./number-kind.ts";
import { sayNumber } from "./number-sayings.ts";

/**
 * Finds numbers that a translation changed or lost, by value: "60 000" says what "60,000" says, "zweiundzwanzig" what "22" says. Each
 * error is born once, and editions that took it over are told so; what agrees with the original is right, even where the base is not.
 */
export const numbers = {
  id: "numbers",
  version: 2,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  examples: [
    {
      language: "es",
      text: "El faro se encendió en ⟦1863⟧.",
      mended: "El faro se encendió en 1836.",
      base: { language: "en", text: "The lighthouse was lit in 1836." },
    },
    {
      language: "en",
      text: "The canal is more than ⟦kilometers⟧ long.",
      mended: "The canal is more than 80 kilometers long.",
      base: { language: "fr", text: "Le canal a plus de 80 kilomètres." },
    },
    {
      language: "uk",
      text: "Дорога тривала ⟦шість⟧ днів.",
      mended: "Дорога тривала вісім днів.",
      base: { language: "de", text: "Der Weg dauerte acht Tage." },
    },
  ],
  run: (row) => faultHits(NUMBER_KIND, row, sayNumber),
} as const satisfies ChainCheck;
