/** What an edit found and what it left. */
export interface Wording {
  readonly was: string;
  readonly is: string;
}

/**
 * Tells whether two edits that meet end to end, `left` before `right`, can both stand without a word of either editor being read otherwise
 * than meant: where one writes a word anew and the other changes only marks or white space beside it. `Уелс → Велс` and a comma put
 * behind it are `Велс,`. Not where a word is taken away, which leaves its marks without what they belonged to, nor where letters and marks are
 * put into the same place.
 */
export function mayStandBeside(left: Wording, right: Wording): boolean {
  if (isPutBehind(left) && right.was === "") return false;
  if (left.was === "" && isPutBefore(right)) return false;
  return (endsInWords(left) && isOfMarks(right)) || (isOfMarks(left) && beginsWithWords(right));
}

function isPutBehind({ was, is }: Wording): boolean {
  return is.startsWith(was);
}

function isPutBefore({ was, is }: Wording): boolean {
  return is.endsWith(was);
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const WORD_FIRST = /^[\p{L}\p{N}\p{M}]/u;
const WORD_LAST = /[\p{L}\p{N}\p{M}]$/u;

function isOfMarks({ was, is }: Wording): boolean {
  return !WORD.test(was) && !WORD.test(is);
}

function endsInWords({ was, is }: Wording): boolean {
  return WORD_LAST.test(was) && WORD_LAST.test(is);
}

function beginsWithWords({ was, is }: Wording): boolean {
  return WORD_FIRST.test(was) && WORD_FIRST.test(is);
}
