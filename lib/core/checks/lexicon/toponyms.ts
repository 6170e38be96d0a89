import type { BilingualCheck, Knowledge, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { type ToponymUse, toponymUses } from "./toponym-uses.ts";

/**
 * Finds places named in the form that the desk has decided against (`policy("toponyms")`: "official" or "traditional"). Where it has
 * decided nothing, only what is uneven in one edition: Kyiv beside Kiev, or in English Kyiv beside Russian-based Donbass.
 */
export const toponyms = {
  id: "toponyms",
  version: 1,
  languages: ["en", "fr", "es", "de", "it", "uk"],
  needs: "bilingual",
  mqm: "Terminology/Inconsistent use of terminology",
  severity: "minor",
  examples: [
    {
      language: "en",
      text: "From Kyiv to Lviv and back to Kyiv; in ⟦Kharkov⟧ it rained.",
      mended: "From Kyiv to Lviv and back to Kyiv; in Kharkiv it rained.",
    },
    {
      language: "es",
      text: "Birmania votó; en ⟦Myanmar⟧, dijo Birmania, hubo calma.",
      mended: "Birmania votó; en Birmania, dijo Birmania, hubo calma.",
    },
  ],
  *learns(text) {
    for (const { place, form } of toponymUses(text)) {
      yield [place.id, form];
      if (place.system) yield [place.system, form];
    }
  },
  run({ target }, known) {
    return target.texts.flatMap(({ edition, paragraph, prepared }) =>
      toponymUses(prepared).flatMap((use) => {
        const variant = objectionTo(use, primaryLanguage(target.language), edition, known);
        return variant === null ? [] : [{ edition, paragraph, ...hitOn(use, variant) }];
      }),
    );
  },
} as const satisfies BilingualCheck;

type Objection = "policy" | "mixed" | "system";

function objectionTo(
  { place, form }: ToponymUse,
  language: string,
  edition: number,
  known: Knowledge,
): Objection | null {
  const policy = known.policy("toponyms");
  if (policy === "official" || policy === "traditional") return form === policy ? null : "policy";
  if (isRarer(form, known.learnt(edition, place.id))) return "mixed";
  // In other languages one text takes some names in the old form and some in the new.
  if (language !== "en" || place.system === null) return null;
  return isRarer(form, known.learnt(edition, place.system)) ? "system" : null;
}

function isRarer(form: ToponymUse["form"], counts: ReadonlyMap<string, number>): boolean {
  const own = counts.get(form) ?? 0;
  const other = counts.get(form === "official" ? "traditional" : "official") ?? 0;
  return other > own;
}

function hitOn(
  { place, form, start, end, text }: ToponymUse,
  variant: Objection,
): Omit<PlacedHit, "edition" | "paragraph"> {
  const expected = form === "official" ? place.traditional : place.official;
  const isStem = text.length !== place[form].length;
  return {
    start,
    end,
    variant,
    values: { word: text, expected },
    fixes: isStem ? [] : [expected],
    confidence: variant === "policy" ? 0.95 : 0.75,
  };
}
