import type { BilingualCheck, Cell, PlacedHit } from "#lib/core/checks/engine/check.ts";
import { excerptOf } from "./excerpt.ts";
import { placeOf } from "./fact.ts";
import { phraseBeside } from "./phrase-beside.ts";
import { lostQuotation, type Quotation, quotationsIn } from "./quotations.ts";

/**
 * Finds a quotation of the base that is none in the translation, and one that only the translation has. Silent on quoted words and titles,
 * where one quotation became two, where a mark has no partner, and on single marks and dashes, which may stand for the others.
 */
export const quotationMap = {
  id: "quotation-map",
  version: 1,
  languages: ["en", "fr", "es", "uk", "de"],
  needs: "bilingual",
  mqm: "Accuracy/Omission",
  severity: "minor",
  isOptional: true,
  examples: [
    {
      language: "en",
      text: "The mayor promised in March that ⟦the bridge would⟧ be open by the summer.",
      mended: "The mayor promised in March that “the bridge would be open by the summer”.",
      base: {
        language: "fr",
        text: "La maire a promis en mars que « le pont serait ouvert avant l’été ».",
      },
    },
    {
      language: "es",
      text: "La alcaldesa dijo ayer que ⟦«el puente se abrirá antes del verano»⟧.",
      mended: "La alcaldesa dijo ayer que el puente se abrirá antes del verano.",
      base: {
        language: "en",
        text: "The mayor said yesterday that the bridge would open before the summer.",
      },
    },
  ],
  run({ target, base, original }) {
    if (!base || !(hasMarks(base) || hasMarks(target))) return [];
    const [there, here] = [quotationsIn(base), quotationsIn(target)];
    if (!there || !here || isAsIn(original, here)) return [];
    const lost = lostQuotation(there, here);
    if (lost) return missing(lost, base, target);
    const strange = lostQuotation(here, there);
    return strange ? [added(strange, base)] : [];
  },
} as const satisfies BilingualCheck;

const DOUBLE_MARK = /[«»“”„"]/u;

function hasMarks({ texts }: Cell): boolean {
  return texts.some(({ prepared }) => DOUBLE_MARK.test(prepared.text));
}

// What agrees with the original is right.
function isAsIn(original: Cell | null, here: readonly Quotation[]): boolean {
  return original !== null && quotationsIn(original)?.length === here.length;
}

function missing(quotation: Quotation, base: Cell, target: Cell): PlacedHit[] {
  const phrase = phraseBeside(quotation, { base, target });
  if (!phrase) return [];
  return [
    {
      ...phrase,
      variant: "missing",
      values: { quotation: excerptOf(wordsOf(quotation)) },
      confidence: 0.5,
      evidence: [placeOf(quotation)],
    },
  ];
}

function added(quotation: Quotation, base: Cell): PlacedHit {
  const evidence = base.texts.map(({ edition, paragraph, prepared: { text } }) => ({
    edition,
    paragraph,
    start: 0,
    end: text.length,
  }));
  return {
    ...placeOf(quotation),
    variant: "added",
    mqm: "Accuracy/Addition",
    fixes: [wordsOf(quotation)],
    confidence: 0.5,
    evidence,
  };
}

function wordsOf({ fact: { start, end }, text }: Quotation): string {
  return text.prepared.text.slice(start + 1, end - 1).trim();
}
