import type { Span, Token } from "#lib/core/text/tokens.ts";
import { alignLists } from "./align.ts";
import type { Change, Difference } from "./change.ts";
import { present } from "./present.ts";
import { comparisonUnits } from "./units.ts";

/**
 * Compares two versions of a text for a reader. Changes are in order, in UTF-16 code units, and hold whole words,
 * numbers, marks or runs of white space, so that a no-break space or a doubled space shows as well. None for equal
 * texts. Quadratic in the number of edits up to a budget, near-linear in length beyond it (`exact: false`).
 */
export function diffTexts(before: string, after: string, language = "und"): Difference {
  if (before === after) return { changes: [], exact: true };
  const a = comparisonUnits(before, language);
  const b = comparisonUnits(after, language);
  const numberOf = numbering();
  const { changes, exact } = alignLists(a.map(numberOf), b.map(numberOf));
  return { changes: present(a, b, changes).map((change) => inText(change, a, b)), exact };
}

// Comparing numbers is cheaper than comparing texts, and each text is hashed only once.
function numbering(): (unit: Token) => number {
  const numbers = new Map<string, number>();
  return ({ text }) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}

function inText(
  { fromA, toA, fromB, toB }: Change,
  a: readonly Token[],
  b: readonly Token[],
): Change {
  const before = spanOf(a, fromA, toA);
  const after = spanOf(b, fromB, toB);
  return { fromA: before.start, toA: before.end, fromB: after.start, toB: after.end };
}

function spanOf(units: readonly Token[], from: number, to: number): Span {
  const start = units[from]?.start ?? units.at(-1)?.end ?? 0;
  return { start, end: from < to ? (units[to - 1]?.end ?? start) : start };
}
