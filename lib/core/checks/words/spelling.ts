import type { BilingualCheck, PlacedHit, PlacedText } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { capitalisesNouns } from "./name-uses.ts";
import type { Candidate } from "./spelling-candidates.ts";
import { hyphenated, isInAddress, isInScriptOf, isLoan, standsInRow } from "./spelling-excuses.ts";
import { isWord } from "./spelling-known.ts";
import { isRepeated, isUsual, spellingLessons } from "./spelling-lessons.ts";
import { type RepairContext, repairsOf } from "./spelling-repairs.ts";
import { isBorrowed, isLikelySlip, isSlip } from "./spelling-verdict.ts";

/**
 * Finds words that the dictionary of their language does not have and that one slip makes of a word it has. Silent on names, on what another
 * edition has in the same row, on what the edition itself uses again and again, and on words that resemble none.
 */
export const spelling = {
  id: "spelling",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  yieldsTo: ["proper-noun-case", "mixed-script", "foreign-letter", "mojibake"],
  examples: [
    {
      language: "en",
      text: "The ferry left the ⟦harbuor⟧ at noon.",
      mended: "The ferry left the harbour at noon.",
    },
    {
      language: "fr",
      text: "La barque a quitté le ⟦villlage⟧ à midi.",
      mended: "La barque a quitté le village à midi.",
    },
    {
      language: "es",
      text: "La barca salió del ⟦puebllo⟧ de noche.",
      mended: "La barca salió del pueblo de noche.",
    },
  ],
  learns: spellingLessons,
  run(row, known) {
    const speller = known.speller(row.target.language);
    if (!speller) return [];
    return row.target.texts.flatMap((text) => hitsIn(text, { row, known, speller }));
  },
} as const satisfies BilingualCheck;

function hitsIn(text: PlacedText, context: RepairContext): PlacedHit[] {
  const { words } = text.prepared;
  const strange = words.filter((use) => isStrange(use, text.prepared, context));
  if (strange.length === 0 || isNoProse(strange, words)) return [];
  const company = new Set(strange.flatMap(({ previous }) => previous ?? []));
  const isAmongStrange = (use: WordUse) =>
    company.has(use) || strange.some((other) => other === use.previous);
  return strange.flatMap((use) => hitsOn(use, isAmongStrange(use), text, context));
}

// Bounds the cost of a hostile paragraph, some milliseconds a word; and who finds so many need not be shown each.
const MOST_STRANGE = 60;

/** Where many words are unknown the text is in another language, in capitals or in code. */
function isNoProse(strange: readonly WordUse[], words: readonly WordUse[]): boolean {
  return strange.length > MOST_STRANGE || (strange.length > 4 && strange.length * 3 > words.length);
}

function hitsOn(
  use: WordUse,
  isAmongStrange: boolean,
  text: PlacedText,
  context: RepairContext,
): PlacedHit[] {
  if (isExcused(use, text, context)) return [];
  const repairs = repairsOf(use, text, context);
  if (!isSlip(use, text.prepared, isAmongStrange, repairs)) return [];
  if (isRepeated(use.key, text.edition, context.known) && !isLikelySlip(repairs)) return [];
  return isBorrowed(use, repairs, context.row) ? [] : [hitOn(use, text, repairs)];
}

/** Unknown, and not a name by its capital: inside a sentence only a German noun has one for another reason. */
function isStrange(
  use: WordUse,
  { language, text }: PreparedText,
  { speller }: RepairContext,
): boolean {
  if (use.shape === "other" || isWord(use.text, language, speller)) return false;
  const hasNouns = capitalisesNouns(language);
  if (use.shape === "capital") return (!use.inside || hasNouns) && !isInName(use);
  // "Atomwaffen und -technologien"
  return !(
    hasNouns &&
    text.charAt(use.start - 1) === "-" &&
    isWord(withCapital(use.text), language, speller)
  );
}

function isInName({ previous }: WordUse): boolean {
  return previous?.shape === "capital" && previous.inside;
}

function isExcused(use: WordUse, text: PlacedText, context: RepairContext): boolean {
  const { prepared } = text;
  if (!isInScriptOf(prepared.language, use.text) || isInAddress(prepared, use)) return true;
  if (standsInRow(context.row, use) || isLoan(use, context.row, context.known)) return true;
  const whole = hyphenated(text.prepared, use);
  if (whole !== use.text && context.speller.knows(whole)) return true;
  return isUsual(use.key, text.edition, context.known);
}

const FIXES = 5;

function hitOn(use: WordUse, { edition, paragraph }: PlacedText, repairs: readonly Candidate[]) {
  const fixes = repairs.slice(0, FIXES).map(({ word }) => inCaseOf(use, word));
  return {
    edition,
    paragraph,
    start: use.start,
    end: use.end,
    variant: "unknown",
    values: { word: use.text, expected: fixes[0] ?? "" },
    fixes,
    confidence: 0.85,
  };
}

function inCaseOf({ shape }: WordUse, word: string): string {
  return shape === "capital" ? withCapital(word) : word;
}
