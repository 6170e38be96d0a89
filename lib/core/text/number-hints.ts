import { countsInMyriads, readNumerals } from "./cjk-numbers.ts";
import { numberWord } from "./number-words.ts";
import type { Token } from "./tokens.ts";

/**
 * Returns the numbers that words of a text may stand for without being numbers: one and both, the third, a dozen, noon, numerals in
 * East Asian signs. They tell that a number is not lost, never that it is there.
 */
export function readNumberHints(
  text: string,
  tokens: readonly Token[],
  language: string,
): ReadonlySet<number> {
  const hints = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    const word = numberWord(token.text, language);
    if (word?.kind !== "hint") continue;
    hints.add(word.value);
    for (const other of word.others ?? []) hints.add(other);
  }
  if (countsInMyriads(language)) for (const value of readNumerals(text)) hints.add(value);
  return hints;
}
