import type { BilingualCheck, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";

/**
 * Finds an English comma or full stop outside a closing quotation mark in an edition that sets at least three of four inside (”, for
 * ,”). The reverse is not reported: British texts set both, by sense.
 */
export const quotePunctuationOrder = {
  id: "quote-punctuation-order",
  version: 1,
  languages: ["en"],
  needs: "bilingual",
  mqm: "Style/Inconsistent style",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "“Go,” she said. “Now,” he said. “Wait,” I said. “Well⟦”,⟧ they said.",
      mended: "“Go,” she said. “Now,” he said. “Wait,” I said. “Well,” they said.",
    },
    {
      language: "en",
      text: "We saw “Anna,” “Marie,” “Dora,” and “Olga⟦”.⟧",
      mended: "We saw “Anna,” “Marie,” “Dora,” and “Olga.”",
    },
  ],
  *learns(text) {
    for (const { order } of closingsIn(text)) yield ["order", order];
  },
  run({ target }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) => {
      const outside = closingsIn(prepared).filter(({ order }) => order === "outside");
      if (outside.length === 0) return [];
      const counts = known.learnt(edition, "order");
      const inside = counts.get("inside") ?? 0;
      if (inside < MAJORITY || inside < MAJORITY * (counts.get("outside") ?? 0)) return [];
      return outside.map(
        ({ at, marks }): PlacedHit => ({
          edition,
          paragraph,
          start: at,
          end: at + marks.length,
          variant: "outside",
          values: { found: marks, expected: [...marks].toReversed().join("") },
          fixes: [[...marks].toReversed().join("")],
          confidence: 0.85,
        }),
      );
    });
  },
} as const satisfies BilingualCheck;

const MAJORITY = 3;

interface Closing {
  readonly at: number;
  readonly marks: string;
  readonly order: "inside" | "outside";
}

const CLOSING = /(?<=[\p{L}\p{N}])(?:[,.][”"]|[”"][,.])(?=[\s)]|$)/gu;

const closingsIn = perText(({ text }: PreparedText): readonly Closing[] => {
  if (!/[”"]/u.test(text)) return [];
  return [...text.matchAll(CLOSING)].map(({ 0: marks, index }) => ({
    at: index,
    marks,
    order: /^[,.]/u.test(marks) ? "inside" : "outside",
  }));
});
