import type { Hit, MonoCheck } from "#lib/core/checks/engine/check.ts";

/** Finds plurals of English nouns that have none (informations, equipments). */
export const massNoun = {
  id: "mass-noun",
  version: 1,
  languages: ["en"],
  needs: "mono",
  mqm: "Linguistic conventions/Grammar",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The police gave no further ⟦informations⟧.",
      mended: "The police gave no further information.",
    },
    {
      language: "en",
      text: "He asked for legal ⟦advices⟧.",
      mended: "He asked for legal advice.",
    },
  ],
  run({ text }) {
    return [...text.matchAll(PLURAL)].map(({ 0: word, index }): Hit => {
      const singular = word.slice(0, -1);
      return {
        start: index,
        end: index + word.length,
        variant: "plural",
        values: { word, expected: singular },
        fixes: [singular],
        confidence: 0.85,
      };
    });
  },
} as const satisfies MonoCheck;

const PLURAL =
  /\b(?:information|advice|equipment|furniture|feedback|software|hardware|knowledge|homework|scenery|luggage|baggage|machinery|clothing|jewelry|footage|manpower|weaponry|ammunition)s\b/gu;
