import type { Cell, PlacedHit, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import { type MonthMention, monthAfterDay, readMonths } from "#lib/core/text/month-names.ts";

interface PlacedMonth {
  readonly mention: MonthMention;
  readonly text: PlacedText;
}

/** Returns the months of a row that its base has not, where the base has one that they must stand for. */
export function monthHits({ target, original }: RowView, base: Cell): PlacedHit[] {
  const found = monthsIn(target);
  if (found.length === 0) return [];
  const expected = monthsIn(base);
  const lost = without(expected, found);
  const strange = without(found, expected);
  const first = original ? monthsIn(original) : [];
  return strange.flatMap((wrong, at) => {
    const right = lost[at];
    if (!right || first.some(({ mention }) => mention.month === wrong.mention.month)) return [];
    return [hitOn(wrong, right, target.language)];
  });
}

function monthsIn(cell: Cell): PlacedMonth[] {
  return cell.texts.flatMap((text) =>
    readMonths(text.prepared.tokens, cell.language).map((mention) => ({ mention, text })),
  );
}

function without(months: readonly PlacedMonth[], others: readonly PlacedMonth[]): PlacedMonth[] {
  return months.filter(
    ({ mention }) => !others.some((other) => other.mention.month === mention.month),
  );
}

function hitOn(wrong: PlacedMonth, right: PlacedMonth, language: string): PlacedHit {
  const found = wordsOf(wrong);
  const fix = monthAfterDay(right.mention.month, language);
  return {
    ...placeOf(wrong),
    variant: "month",
    values: { expected: wordsOf(right), found },
    fixes: [/^\p{Lu}/u.test(found) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix],
    confidence: 0.85,
    evidence: [placeOf(right)],
  };
}

function placeOf({ mention, text }: PlacedMonth) {
  return {
    edition: text.edition,
    paragraph: text.paragraph,
    start: mention.start,
    end: mention.end,
  };
}

function wordsOf({ mention, text }: PlacedMonth): string {
  return text.prepared.text.slice(mention.start, mention.end);
}
