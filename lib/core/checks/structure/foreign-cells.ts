import type { Cell, Place, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/** Returns the row in the edition that the target is based on and in the original, as far as they are in another language. */
export function foreignCells({ target, base, original }: RowView): Cell[] {
  const own = primaryLanguage(target.language);
  return [base, original].flatMap((cell) =>
    cell && primaryLanguage(cell.language) !== own ? [cell] : [],
  );
}

/** Returns a whole paragraph as a place. */
export function wholeOf({ edition, paragraph, prepared }: PlacedText): Place {
  return { edition, paragraph, start: 0, end: prepared.text.length };
}
