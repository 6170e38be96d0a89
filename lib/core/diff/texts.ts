import type { Change, Difference } from "./change.ts";
import { present } from "./present/present.ts";
import { slideToBoundaries } from "./present/slide.ts";
import { alignLists } from "./search/align.ts";
import { type Units, unitsOf } from "./units.ts";

/**
 * Compares two versions of a text for a reader. Changes are in order, in UTF-16 code units, and hold whole words,
 * numbers, marks or white-space characters, so that a no-break space or a doubled space shows as well. None for equal
 * texts. Near-linear in length; where only part of all ways could be searched, the result is not `exact`.
 */
export function diffTexts(before: string, after: string, language = "und"): Difference {
  if (before === after) return { changes: [], exact: true };
  return diffUnits(...unitsOf(before, after, language));
}

/**
 * Compares two versions of a text unit by unit, with every unit kept that can be: changes of least cost, not yet as a reader would have
 * them. In order, in UTF-16 code units. Cost as of `diffTexts`.
 */
export function leastChanges(before: string, after: string, language = "und"): readonly Change[] {
  if (before === after) return [];
  const [a, b] = unitsOf(before, after, language);
  const { changes } = alignLists(a, b);
  return slideToBoundaries(a, b, changes).map((change) => inText(change, a, b));
}

/** Compares two versions of a text, given as their units, as `diffTexts` does. */
export function diffUnits(before: Units, after: Units): Difference {
  const { changes, exact } = alignLists(before, after);
  const shown = present(before, after, changes).map((change) => inText(change, before, after));
  return { changes: shown.filter((change) => !isNone(before.text, after.text, change)), exact };
}

// A dictionary may cut the same characters otherwise where other ones stand beside them: 今天|去 and 今|天去.
function isNone(before: string, after: string, { fromA, toA, fromB, toB }: Change): boolean {
  return toA - fromA === toB - fromB && before.slice(fromA, toA) === after.slice(fromB, toB);
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
