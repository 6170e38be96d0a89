import { SPACE, textAt, type Units } from "../units.ts";
import type { UnitSpan } from "./changed-words.ts";

const SENTENCE_END = /^[.!?…。！？؟।։]$/u;

/**
 * Tells whether units are a whole sentence: from the start of the text or behind the end of another, up to their own end
 * or what ends them, for a full stop often stays where the sentence was.
 */
export function isSentence(units: Units, { from, to }: UnitSpan): boolean {
  const isEnded = [to - 1, to].some((unit) => SENTENCE_END.test(textAt(units, unit)));
  if (!isEnded) return false;
  let before = from - 1;
  while (before >= 0 && units.kinds[before] === SPACE) before--;
  return before < 0 || SENTENCE_END.test(textAt(units, before));
}
