import type { BilingualCheck, Cell, Hit, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { perText } from "#lib/core/checks/engine/prepared-text.ts";
import { type Unopened, unopenedMarks } from "./question-start.ts";

/**
 * Finds a question or exclamation mark without its inverted partner in Spanish. The hit is the word that the partner belongs before: the
 * start of the clause, after a vocative or a topic. Silent on titles in another language and on marks in brackets.
 */
export const invertedMark = {
  id: "inverted-mark",
  version: 1,
  languages: ["es", "ast"],
  needs: "bilingual",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  examples: [
    { language: "es", text: "⟦Dónde⟧ está el faro?", mended: "¿Dónde está el faro?" },
    { language: "es", text: "Marta, ⟦vienes⟧ mañana?", mended: "Marta, ¿vienes mañana?" },
  ],
  run({ target, others }) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) =>
      unopenedIn(prepared)
        .filter(({ clause }) => !others.some((cell) => quotes(cell, clause)))
        .map((mark): PlacedHit => ({ edition, paragraph, ...hitOn(mark) })),
    );
  },
} as const satisfies BilingualCheck;

const unopenedIn = perText(({ text }) => unopenedMarks(text));

// A title in another language is the same in the other edition; a single name may be so by chance.
const TITLE = /\p{L}\S*\s+\S*\p{L}\S*[!?]$|\p{L}+!(?=$)/u;

function quotes({ texts }: Cell, clause: string): boolean {
  return TITLE.test(clause) && texts.some(({ prepared }) => prepared.text.includes(clause));
}

function hitOn({ mark, start, end, word }: Unopened): Hit {
  const opener = mark === "?" ? "¿" : "¡";
  return {
    start,
    end,
    variant: mark === "?" ? "question" : "exclamation",
    values: { word },
    fixes: [opener + word],
    confidence: 0.93,
  };
}
