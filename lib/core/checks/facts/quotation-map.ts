import type {
  BilingualCheck,
  Cell,
  Knowledge,
  Place,
  PlacedHit,
} from "#lib/core/checks/engine/check.ts";
import { excerptOf } from "./excerpt.ts";
import { placeOf } from "./fact.ts";
import { phraseBeside } from "./phrase-beside.ts";
import { lostQuotation, type Quotation, quotationsIn, quotingIn } from "./quotations.ts";

/**
 * Finds a quotation of the base that is none in the translation, and one that only the translation has. Silent on quoted words and titles,
 * where one quotation became two, where a mark has no partner, and in editions that set off speech by single marks or dashes.
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
      text: "The mayor promised in March ⟦that the bridge would be open by the summer⟧.",
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
  learns(text) {
    const quoting = quotingIn(text);
    return quoting ? [[QUOTING, quoting]] : [];
  },
  run({ target, base, original }, known) {
    if (!base || !(hasMarks(base) || hasMarks(target))) return [];
    const [there, here] = [quotationsIn(base), quotationsIn(target)];
    if (!there || !here || isAsIn(original, here)) return [];
    const hits = hitsFor(there, here, { base, target });
    return hits.length > 0 && usesMarks(base, known) && usesMarks(target, known) ? hits : [];
  },
} as const satisfies BilingualCheck;

const QUOTING = "quoting";

// A text that often sets off speech otherwise has no marks to miss.
const MOST_OTHERWISE = 0.25;

function usesMarks({ texts }: Cell, known: Knowledge): boolean {
  const edition = texts[0]?.edition;
  if (edition === undefined) return false;
  const counts = known.learnt(edition, QUOTING);
  return (counts.get("otherwise") ?? 0) <= MOST_OTHERWISE * (counts.get("double") ?? 0);
}

function hitsFor(
  there: readonly Quotation[],
  here: readonly Quotation[],
  cells: Cells,
): PlacedHit[] {
  const lost = lostQuotation(there, here);
  if (lost) return missing(lost, cells);
  const strange = lostQuotation(here, there);
  return strange ? [added(strange, cells.base)] : [];
}

interface Cells {
  readonly base: Cell;
  readonly target: Cell;
}

const DOUBLE_MARK = /[«»“”„"]/u;

function hasMarks({ texts }: Cell): boolean {
  return texts.some(({ prepared }) => DOUBLE_MARK.test(prepared.text));
}

// What agrees with the original is right.
function isAsIn(original: Cell | null, here: readonly Quotation[]): boolean {
  return original !== null && quotationsIn(original)?.length === here.length;
}

function missing(quotation: Quotation, cells: Cells): PlacedHit[] {
  const place = placeWithout(quotation, cells);
  if (!place) return [];
  return [
    {
      ...place,
      variant: "missing",
      values: { quotation: excerptOf(wordsOf(quotation)) },
      confidence: 0.5,
      evidence: [placeOf(quotation)],
    },
  ];
}

/** From the words that should begin the quotation to those that should end it, as far as that can be guessed. */
function placeWithout({ fact, text }: Quotation, cells: Cells): Place | null {
  const at = (start: number) => phraseBeside({ text, fact: { ...fact, start } }, cells);
  const [first, last] = [at(fact.start), at(fact.end)];
  const isOne = first && last && first.paragraph === last.paragraph && first.start < last.end;
  return isOne ? { ...first, end: last.end } : first;
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
