import type { BilingualCheck, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";

/**
 * Finds an English count of thousands without a comma: 1080 days, 25000 people. Only before what is counted, so that years, numbers of
 * streets and codes are left alone; silent in an edition that writes most of its counts so.
 */
export const ungroupedFigure = {
  id: "ungrouped-figure",
  version: 1,
  languages: ["en"],
  needs: "bilingual",
  mqm: "Locale conventions/Number format",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "The march drew ⟦4500⟧ people.",
      mended: "The march drew 4,500 people.",
    },
    {
      language: "en",
      text: "It took ⟦1080⟧ days and 1,200 workers.",
      mended: "It took 1,080 days and 1,200 workers.",
    },
  ],
  *learns(text) {
    for (const { isGrouped } of countsIn(text)) yield ["counts", isGrouped ? "grouped" : "plain"];
  },
  run({ target }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) => {
      const plain = countsIn(prepared).filter(({ isGrouped }) => !isGrouped);
      if (plain.length === 0) return [];
      const counts = known.learnt(edition, "counts");
      const own = counts.get("plain") ?? 0;
      if (own >= HABIT && own > (counts.get("grouped") ?? 0)) return [];
      return plain.map(({ figure, start }): PlacedHit => {
        const expected = figure.replace(/\B(?=(?:\d{3})+$)/gu, ",");
        return {
          edition,
          paragraph,
          start,
          end: start + figure.length,
          variant: "plain",
          values: { figure, expected },
          fixes: [expected],
          confidence: 0.8,
        };
      });
    });
  },
} as const satisfies BilingualCheck;

// As often as this it is a choice, as in scientific journals.
const HABIT = 4;

interface Count {
  readonly figure: string;
  readonly start: number;
  readonly isGrouped: boolean;
}

const COUNT =
  /(?<![\p{L}\p{N}.,/:#№$€£-])(?!(?:1[5-9]|20)\d\d )(?:[1-9]\d{3,8}|[1-9]\d{0,2}(?:,\d{3})+)(?= (?:people|men|women|children|yuan|euros|dollars|pounds|rubles|yen|won|days|hours|years|months|miles|meters|metres|kilometers|kilometres|tons|tonnes|hectares|acres|workers|soldiers|troops|students|schools|employees|residents|households|families|jobs|cases|deaths|companies|points|votes|seats|homes|houses|visitors|tourists|participants|members|firms|stores|shops|vehicles|cars|units|copies|patients|users|customers|books|times|square|cubic|words|pages)\b)/gu;

const NONE: readonly Count[] = [];

const countsIn = perText(({ text }: PreparedText): readonly Count[] => {
  if (!/\d{3}/u.test(text)) return NONE;
  return [...text.matchAll(COUNT)].map(({ 0: figure, index }) => ({
    figure,
    start: index,
    isGrouped: figure.includes(","),
  }));
});
