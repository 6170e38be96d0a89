import type { DocumentCheck, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { excerptOf } from "./excerpt.ts";
import { differenceBetween } from "./rendering.ts";
import { type Repeat, repeatsAcross } from "./repeated-source.ts";

/**
 * Finds a paragraph whose base stands elsewhere in the document too and is translated otherwise there; the rarer translation is shown, of two
 * used alike the later. Silent on single words, where only endings or marks differ in a short text, and where the original itself differs.
 */
export const sameSource = {
  id: "same-source",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Terminology/Inconsistent use of terminology",
  severity: "minor",
  yieldsTo: [
    "acronyms",
    "dates",
    "links",
    "names",
    "numbers",
    "spelling",
    "units",
    "untranslated-paragraph",
    "untranslated-run",
  ],
  examples: [
    {
      language: "en",
      text: "The ferry is cancelled today.\nBuses leave from the harbour.\nThe ⟦boat does not sail⟧ today.",
      mended:
        "The ferry is cancelled today.\nBuses leave from the harbour.\nThe ferry is cancelled today.",
      base: {
        language: "fr",
        text: "Le bac est supprimé aujourd’hui.\nLes cars partent du port.\nLe bac est supprimé aujourd’hui.",
      },
    },
    {
      language: "uk",
      text: "Години роботи\nМузей відчинено щодня.\nГодини роботи\nКасу зачинено.\n⟦Розклад відвідувань⟧",
      mended: "Години роботи\nМузей відчинено щодня.\nГодини роботи\nКасу зачинено.\nГодини роботи",
      base: {
        language: "en",
        text: "Opening hours\nThe museum is open every day.\nOpening hours\nThe ticket office is closed.\nOpening hours",
      },
    },
  ],
  run: (document) => repeatsAcross(document).flatMap(hitOn),
} as const satisfies DocumentCheck;

function hitOn({ own, model, others, hop, isLong }: Repeat): PlacedHit[] {
  const difference = differenceBetween(own.prepared, model.prepared);
  if (difference.isInflection && !isLong) return [];
  const { start, end, expected } = difference;
  return [
    {
      edition: own.edition,
      paragraph: own.paragraph,
      start,
      end,
      variant: "differs",
      values: { expected: excerptOf(expected) },
      fixes: [expected],
      confidence: isLong ? 0.75 : 0.6,
      evidence: others,
      origin: `introduced@${hop}`,
    },
  ];
}
