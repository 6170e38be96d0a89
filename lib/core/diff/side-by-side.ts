/** What an edit found and what it left. */
export interface Wording {
  readonly was: string;
  readonly is: string;
}

/**
 * Tells whether an edit and another behind it, with only `gap` between them, have to do with each other. They do where both put something
 * into the same place, before or behind the white space there. They do where they meet end to end, unless one writes a word anew and the
 * other changes only marks or white space beside it: `Уелс → Велс` and a comma put behind it are `Велс,`.
 */
export function areRelated(left: Wording, right: Wording, gap: string): boolean {
  const isOnePlace = isPutBehind(left) && isPutBefore(right) && gap.trim() === "";
  if (isOnePlace || gap !== "") return isOnePlace;
  const isBesideWord =
    (endsInWords(left) && isOfMarks(right)) || (isOfMarks(left) && beginsWithWords(right));
  return !isBesideWord;
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

// A word that was taken away leaves its marks without what they belonged to, so that it ends in nothing here.
function endsInWords({ was, is }: Wording): boolean {
  return WORD_LAST.test(was) && WORD_LAST.test(is);
}

function beginsWithWords({ was, is }: Wording): boolean {
  return WORD_FIRST.test(was) && WORD_FIRST.test(is);
}
