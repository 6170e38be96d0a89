import { numbered } from "#lib/core/diff/numbered.ts";
import { type EditWords, editWords } from "./edit-words.ts";
import { type EditRate, editRate } from "./rate.ts";
import { shiftEdits } from "./shifts.ts";

/**
 * Counts the edits that made one version of a translation into a later one, a phrase that moved as one edit, over the words of the later: the
 * TER of Snover et al. 2006, HTER where people made the later from the earlier. Equal to sacreBLEU's; and to tercom 7.25 but for some texts of
 * which one is much longer, where tercom prunes its search by cost and not by distance from the diagonal.
 */
export function translationEditRate(
  before: string,
  after: string,
  words: EditWords = "spaced",
): EditRate {
  const lists = numbered(editWords(before, words), editWords(after, words));
  const { edits, exact } = shiftEdits(lists.before, lists.after);
  return editRate(edits, lists.after.length, exact);
}

/** The rate as the field publishes it of translations edited by people: never above 1. */
export function humanEditRate({ rate }: EditRate): number {
  return Math.min(1, rate);
}
