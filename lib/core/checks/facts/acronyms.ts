import type { Cell, ChainCheck, WholeRow } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import {
  type AcronymMention,
  acronymFor,
  hasLetters,
  isAdjectival,
  mayNameTerm,
  readAcronyms,
} from "#lib/core/text/acronyms.ts";
import type { Change, Fact, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import { phraseAt } from "./gap.ts";

interface AcronymFact extends Fact {
  readonly mention: AcronymMention;
}

const acronymsIn = perText(({ tokens, language }: PreparedText): readonly AcronymFact[] =>
  readAcronyms(tokens, language).map((mention) => ({
    start: mention.start,
    end: mention.end,
    keys: [mention.term],
    mention,
  })),
);

/**
 * Finds acronyms that a translation lost or exchanged, across languages: OTAN is NATO is НАТО. Silent where the name is written out or said by
 * an adjective; of what adjectives often say (UN, EU, US, UK), silent unless all other editions have it.
 */
export const acronyms = {
  id: "acronyms",
  version: 1,
  languages: ["en", "fr", "es", "uk", "de"],
  needs: "chain",
  mqm: "Accuracy/Omission",
  severity: "major",
  examples: [
    {
      language: "en",
      text: "The report was signed by the ⟦IMF⟧.",
      mended: "The report was signed by the WHO.",
      base: { language: "fr", text: "Le rapport fut signé par l’OMS." },
    },
    {
      language: "es",
      text: "Los ministros de la ⟦OCDE⟧ se reunieron en Lisboa.",
      mended: "Los ministros de la OTAN se reunieron en Lisboa.",
      base: { language: "uk", text: "Міністри НАТО зустрілися в Лісабоні." },
    },
  ],
  run: (row) => faultHits(kindFor(row), row, say),
} as const satisfies ChainCheck;

function kindFor(row: WholeRow): FactKind<AcronymFact> {
  return {
    read: acronymsIn,
    agreements: [],
    changes: changesIn,
    missing: (sides, changes) => missingIn(sides, changes, row),
  };
}

function changesIn(sides: Sides<AcronymFact>): Change<AcronymFact>[] {
  const lost = sides.matching.lost.filter((one) => !isNamed(one, sides.target));
  const strange = sides.matching.strange.filter((one) => !isNamed(one, sides.base));
  const [right, wrong] = [lost[0], strange[0]];
  return lost.length === 1 && strange.length === 1 && right && wrong ? [[right, wrong]] : [];
}

function missingIn(
  { matching: { lost }, target }: Sides<AcronymFact>,
  changes: readonly Change<AcronymFact>[],
  row: WholeRow,
): Placed<AcronymFact>[] {
  if (changes.length > 0) return [];
  return lost.filter((one) => !isNamed(one, target) && hasWitness(one, target, row));
}

/** Tells whether a text has the term in other words, or its acronym all the same. */
function isNamed({ fact: { mention } }: Placed<AcronymFact>, { texts }: Cell): boolean {
  return texts.some(
    ({ prepared }) =>
      prepared.words.some(({ text }) => mayNameTerm(text, mention.term)) ||
      acronymsIn(prepared).some((other) => other.mention.term === mention.term) ||
      hasLetters(prepared.text, mention.term),
  );
}

/** All editions beside the one that lost it have the term; where there is only the base, it must not be one that adjectives say. */
function hasWitness(lost: Placed<AcronymFact>, target: Cell, { cells }: WholeRow): boolean {
  const others = cells.filter((cell) => cell !== null && cell.texts !== target.texts);
  if (others.length < 2) return !isAdjectival(lost.fact.mention.term);
  return others.every((cell) => cell !== null && isNamed(lost, cell));
}

function say(fault: Fault<AcronymFact>, language: string): Saying | null {
  const place = wrongPlace(fault);
  const acronym = acronymFor(fault.right.fact.mention.term, language);
  if (acronym === null) return null;
  const values = { ...wordsIn(fault), acronym };
  if (place) {
    const mqm = "Accuracy/Mistranslation";
    return { ...place, variant: "changed", values, fixes: [acronym], confidence: 0.7, mqm };
  }
  const phrase = phraseAt(fault.right, fault.sides);
  return phrase && { ...phrase, variant: "missing", values, confidence: 0.7 };
}
