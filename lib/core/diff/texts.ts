import type { Change, Difference } from "./change.ts";
import { present } from "./present/present.ts";
import { alignLists } from "./search/align.ts";
import { type Units, unitsOf } from "./units.ts";

/**
 * Compares two versions of a text for a reader. Changes are in order, in UTF-16 code units, and hold whole words,
 * numbers, marks or white-space characters, so that a no-break space or a doubled space shows as well. None for equal
 * texts. Near-linear in length; where only part of all ways could be searched, the result is not `exact`.
 */
export function diffTexts(before: string, after: string, language = "und"): Difference {
  if (before === after) return { changes: [], exact: true };
  const [a, b] = unitsOf(before, after, language);
  const { changes, exact } = alignLists(a, b);
  return { changes: present(a, b, changes).map((change) => inText(change, a, b)), exact };
}

function inText({ fromA, toA, fromB, toB }: Change, a: Units, b: Units): Change {
  return {
    fromA: startOf(a, fromA),
    toA: startOf(a, toA),
    fromB: startOf(b, fromB),
    toB: startOf(b, toB),
  };
}

function startOf({ starts, text }: Units, at: number): number {
  return starts[at] ?? text.length;
}
