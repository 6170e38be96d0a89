import type { RowView } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { capitalisesNouns } from "./name-uses.ts";
import { type Candidate, LIKELY_COST, PLAUSIBLE_COST, SURE_COST } from "./spelling-candidates.ts";
import { hyphenated, isNearerInRow, isQuoted, soundsLikeInRow } from "./spelling-excuses.ts";

// Every short word is one slip away from another.
const SHORT = 4;

/** Tells whether a slip explains a word: any plausible one, or only a likely one where the word may be strange on purpose. */
export function isSlip(
  use: WordUse,
  text: PreparedText,
  isAmongStrange: boolean,
  repairs: readonly Candidate[],
): boolean {
  const likely = repairs.filter(isLikely);
  if (use.key.length <= SHORT) {
    return (
      likely.some(({ word }) => isFunctionWord(word, text.language)) && !isHyphenated(use, text)
    );
  }
  if (use.shape === "capital") {
    const telling = beginsName(use, text) ? likely.filter(({ cost }) => cost <= SURE_COST) : likely;
    return telling.length > 0 && !isHyphenated(use, text);
  }
  if (likely.length > 0) return true;
  if (!repairs.some(({ cost }) => cost <= PLAUSIBLE_COST)) return false;
  return !isAmongStrange && !isQuoted(text, use) && !isHyphenated(use, text);
}

function isLikely({ cost }: Candidate): boolean {
  return cost <= LIKELY_COST;
}

const CAPITAL_NEXT = /^ \p{Lu}\p{Ll}/u;
const LOOK_AHEAD = 5;

/** "Lindsey Graham said": what opens a sentence before another capital is a name, where nouns have none. */
function beginsName({ inside, end }: WordUse, { text, language }: PreparedText): boolean {
  if (inside || capitalisesNouns(language)) return false;
  return CAPITAL_NEXT.test(text.slice(end, end + LOOK_AHEAD));
}

function isHyphenated(use: WordUse, text: PreparedText): boolean {
  return hyphenated(text, use) !== use.text;
}

/** Tells whether a slip explains a word so well that it may have been made twice. */
export function isLikelySlip(repairs: readonly Candidate[]): boolean {
  return repairs.some(isLikely);
}

/** Tells whether a word is nearer to one of the row, by letters or by sound, than to what it would be a slip of: a name, a borrowed word. */
export function isBorrowed(use: WordUse, repairs: readonly Candidate[], row: RowView): boolean {
  const [best] = repairs;
  if (best && best.cost > LIKELY_COST && isNearerInRow(row, use.key, best.word)) return true;
  if (!soundsLikeInRow(row, use.key)) return false;
  return use.shape === "capital" || !repairs.some(({ word }) => soundsLikeInRow(row, word));
}
