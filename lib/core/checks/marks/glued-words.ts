import type { BilingualCheck, Cell, Hit, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { readGluedMarks } from "./glued-marks.ts";

/**
 * Finds a full stop, comma, or other mark with the next word glued to it. Silent in addresses, file names, decimals and initials, and
 * where another edition writes the same ("Booking.Com" is a name).
 */
export const gluedWords = {
  id: "glued-words",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    { language: "en", text: "The rain stopped⟦.⟧We left.", mended: "The rain stopped. We left." },
    { language: "uk", text: "хліб⟦,⟧сіль і вода", mended: "хліб, сіль і вода" },
    {
      language: "fr",
      text: "Il pleuvait⟦.⟧À midi, tout changea.",
      mended: "Il pleuvait. À midi, tout changea.",
    },
  ],
  run({ target, others }) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) =>
      gluedIn(prepared)
        .filter(({ run }) => !others.some((cell) => has(cell, run)))
        .map(({ at, mark }): PlacedHit => ({ edition, paragraph, ...hitAt(at, mark) })),
    );
  },
} as const satisfies BilingualCheck;

const gluedIn = perText(({ text, language }) => readGluedMarks(text, language));

function has({ texts }: Cell, run: string): boolean {
  return texts.some(({ prepared }) => prepared.text.includes(run));
}

function hitAt(start: number, mark: string): Hit {
  return {
    start,
    end: start + 1,
    variant: "glued",
    values: { mark },
    fixes: [`${mark} `],
    confidence: 0.93,
  };
}
