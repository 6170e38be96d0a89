import type { BilingualCheck, PlacedHit, PlacedText } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { type Candidate, LIKELY_COST, PLAUSIBLE_COST } from "./spelling-candidates.ts";
import {
  hyphenated,
  isInAddress,
  isInScriptOf,
  isNearerInRow,
  isQuoted,
  soundsLikeInRow,
  standsInRow,
} from "./spelling-excuses.ts";
import { isWord } from "./spelling-known.ts";
import { type RepairContext, repairsOf } from "./spelling-repairs.ts";

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
  learns({ words }) {
    return words
      .filter(({ key }) => key.length >= SHORTEST_LEARNT)
      .map(({ key, shape, inside }) => [key, shape === "capital" && inside ? "name" : "word"]);
  },
  run(row, known) {
    const speller = known.speller(row.target.language);
    if (!speller) return [];
    return row.target.texts.flatMap((text) => hitsIn(text, { row, known, speller }));
  },
} as const satisfies BilingualCheck;

const SHORTEST_LEARNT = 4;

function hitsIn(text: PlacedText, context: RepairContext): PlacedHit[] {
  const strange = text.prepared.words.filter((use) => isStrange(use, text.prepared, context));
  return strange.flatMap((use) => {
    if (isExcused(use, text, context)) return [];
    const repairs = repairsOf(use.key, text, context);
    if (!isSlip(use, text.prepared, strange, repairs[0])) return [];
    return isBorrowed(use, repairs, context) ? [] : [hitOn(use, text, repairs)];
  });
}

const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

/** Unknown, and not a name by its capital: inside a sentence only a German noun has one for another reason. */
function isStrange(
  use: WordUse,
  { language, text }: PreparedText,
  { speller }: RepairContext,
): boolean {
  if (use.shape === "other" || isWord(use.text, language, speller)) return false;
  const hasNouns = CAPITALISES_NOUNS.has(primaryLanguage(language));
  if (use.shape === "capital") return (!use.inside || hasNouns) && !isInName(use);
  // "Atomwaffen und -technologien"
  return !(
    hasNouns &&
    text.charAt(use.start - 1) === "-" &&
    isWord(capitalised(use.text), language, speller)
  );
}

function isInName({ previous }: WordUse): boolean {
  return previous?.shape === "capital" && previous.inside;
}

function isExcused(use: WordUse, text: PlacedText, context: RepairContext): boolean {
  const { prepared } = text;
  if (!isInScriptOf(prepared.language, use.text) || isInAddress(prepared, use)) return true;
  if (standsInRow(context.row, use)) return true;
  const whole = hyphenated(text.prepared, use);
  if (whole !== use.text && context.speller.knows(whole)) return true;
  return isUsual(use, text, context);
}

// A slip is seldom made three times in the same way.
const USUAL = 3;

function isUsual({ key }: WordUse, { edition }: PlacedText, { known }: RepairContext): boolean {
  const uses = known.learnt(edition, key);
  const names = uses.get("name") ?? 0;
  const words = uses.get("word") ?? 0;
  return words >= USUAL || (names > 0 && names + words > 1);
}

// Every short word is one slip away from another.
const SHORT = 4;

/** Whether a slip explains the word: any plausible one, or only a likely one where the word may be strange on purpose. */
function isSlip(
  use: WordUse,
  text: PreparedText,
  strange: readonly WordUse[],
  repair: Candidate | undefined,
): boolean {
  if (!repair || repair.cost > PLAUSIBLE_COST) return false;
  if (use.key.length <= SHORT || use.shape === "capital") {
    const isCommon = use.key.length > SHORT || isFunctionWord(repair.word, text.language);
    return repair.cost <= LIKELY_COST && isCommon && !isHyphenated(use, text);
  }
  if (repair.cost <= LIKELY_COST) return true;
  const isBesideStrange = strange.some((other) => other.previous === use || use.previous === other);
  return !isBesideStrange && !isQuoted(text, use) && !isHyphenated(use, text);
}

function isHyphenated(use: WordUse, text: PreparedText): boolean {
  return hyphenated(text, use) !== use.text;
}

/** It is nearer to a word of the row, by letters or by sound, than what it would be a slip of: a name, a borrowed word. */
function isBorrowed(use: WordUse, repairs: readonly Candidate[], { row }: RepairContext): boolean {
  if (isNearerInRow(row, use.key, repairs[0]?.word ?? "")) return true;
  if (!soundsLikeInRow(row, use.key)) return false;
  return use.shape === "capital" || !repairs.some(({ word }) => soundsLikeInRow(row, word));
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
  return shape === "capital" ? capitalised(word) : word;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
