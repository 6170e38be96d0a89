import type { RowView } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { type Candidate, LIKELY_COST, PLAUSIBLE_COST } from "./spelling-candidates.ts";
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
  const likely = repairs.filter(({ cost }) => cost <= LIKELY_COST);
  if (use.key.length <= SHORT) {
    return (
      likely.some(({ word }) => isFunctionWord(word, text.language)) && !isHyphenated(use, text)
    );
  }
  if (use.shape === "capital") return likely.length > 0 && !isHyphenated(use, text);
  if (likely.length > 0) return true;
  if (!repairs.some(({ cost }) => cost <= PLAUSIBLE_COST)) return false;
  return !isAmongStrange && !isQuoted(text, use) && !isHyphenated(use, text);
}

function isHyphenated(use: WordUse, text: PreparedText): boolean {
  return hyphenated(text, use) !== use.text;
}

/** Tells whether a word is nearer to one of the row, by letters or by sound, than to what it would be a slip of: a name, a borrowed word. */
export function isBorrowed(use: WordUse, repairs: readonly Candidate[], row: RowView): boolean {
  const [best] = repairs;
  if (best && best.cost > LIKELY_COST && isNearerInRow(row, use.key, best.word)) return true;
  if (!soundsLikeInRow(row, use.key)) return false;
  return use.shape === "capital" || !repairs.some(({ word }) => soundsLikeInRow(row, word));
}
