import type {
  BilingualCheck,
  Cell,
  Place,
  PlacedHit,
  RowView,
} from "#lib/core/checks/engine/check.ts";
import { decimalsOf, groupMarkIn, writeNumber } from "#lib/core/text/number-format.ts";
import { groupMarksOf } from "#lib/core/text/typography.ts";
import { monthHits } from "./month-hits.ts";
import {
  type Matching,
  matchNumbers,
  mayAgree,
  type PlacedReading,
  readingsOf,
} from "./number-matching.ts";

/**
 * Finds numbers and months that a translation changed or lost, by value: "60 000" says what "60,000" says. Each error is
 * reported once, where it was born: what agrees with the original is right, even where the base is not.
 */
export const numbers = {
  id: "numbers",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  run(row) {
    if (row.base === null) return [];
    return [...numberHits(row, row.base), ...monthHits(row, row.base)];
  },
} as const satisfies BilingualCheck;

function numberHits({ target, original }: RowView, base: Cell): PlacedHit[] {
  const matching = matchNumbers(readingsOf(base), readingsOf(target));
  if (matching.lost.length === 0) return [];
  const first = original ? readingsOf(original) : null;
  const changes = changesIn(matching);
  const missing = missingIn(matching, changes);
  return [
    ...changes
      .filter(([, wrong]) => !first?.some((reading) => mayAgree(reading, wrong)))
      .map((change) => changedHit(change, target.language)),
    ...missing
      .filter((lost) => !first || first.some((reading) => mayAgree(reading, lost)))
      .flatMap((lost) => missingHit(lost, matching, target)),
  ];
}

type NumberChange = readonly [lost: PlacedReading, strange: PlacedReading];

/** Pairs what was lost with what came instead, in order. Number words join in only where nothing else is in doubt. */
function changesIn({ lost, strange }: Matching): NumberChange[] {
  const figures = zip(lost.filter(isFigure), strange.filter(isFigure));
  if (figures.length > 0) return figures;
  return lost.length === 1 && strange.length === 1 ? zip(lost, strange) : [];
}

function zip(lost: readonly PlacedReading[], strange: readonly PlacedReading[]): NumberChange[] {
  return lost.flatMap((reading, at) => {
    const other = strange[at];
    return other ? [[reading, other] as const] : [];
  });
}

/** Figures that nothing took the place of. Number words come and go with the wording. */
function missingIn({ lost, strange }: Matching, changes: readonly NumberChange[]): PlacedReading[] {
  if (changes.length < strange.length) return [];
  return lost.filter((reading) => isFigure(reading) && !changes.some(([gone]) => gone === reading));
}

function isFigure({ reading }: PlacedReading): boolean {
  return reading.written === "digits" && reading.values[0] !== 0;
}

function changedHit([right, wrong]: NumberChange, language: string): PlacedHit {
  return {
    ...wrong.place,
    variant: "changed",
    values: { expected: right.text, found: wrong.text },
    fixes: fixesFor(right, wrong, language),
    confidence: isFigure(right) && isFigure(wrong) ? 0.85 : 0.6,
    evidence: [right.place],
  };
}

/** The right value in the figure's own manner, its scale word kept; none if it needs another scale word. */
function fixesFor(right: PlacedReading, wrong: PlacedReading, language: string): string[] {
  if (!isFigure(wrong)) return [];
  const value = (right.reading.values[0] ?? 0) / wrong.reading.scale;
  const decimals = decimalsOf(value);
  if (decimals === null || value === wrong.reading.values[0]) return [];
  const group =
    groupMarkIn(wrong.figure) || (groupMarkIn(right.figure) && (groupMarksOf(language)[0] ?? ""));
  const figure = writeNumber(value, decimals, language, group);
  return [figure + wrong.text.slice(wrong.figure.length)];
}

function missingHit(lost: PlacedReading, matching: Matching, target: Cell): PlacedHit[] {
  const place = gapFor(lost, matching, target);
  if (place === null) return [];
  return [
    {
      ...place,
      variant: "missing",
      values: { expected: lost.text },
      mqm: "Accuracy/Omission",
      confidence: 0.6,
      evidence: [lost.place],
    },
  ];
}

/** The stretch where the number should stand: between the numbers that stand beside it in the base. */
function gapFor(lost: PlacedReading, { pairs }: Matching, target: Cell): Place | null {
  const before = pairs.filter(([source]) => byPlace(source, lost) < 0).map(([, twin]) => twin);
  const after = pairs.filter(([source]) => byPlace(source, lost) > 0).map(([, twin]) => twin);
  const from = before.toSorted(byPlace).at(-1)?.place;
  const text =
    target.texts.find(({ paragraph }) => paragraph === from?.paragraph) ?? target.texts[0];
  if (!text || text.prepared.text === "") return null;
  const { edition, paragraph, prepared } = text;
  const to = after.toSorted(byPlace).find(({ place }) => place.paragraph === paragraph)?.place;
  const [start, end] = [from?.end ?? 0, to?.start ?? prepared.text.length];
  // Where the order changed in translation there is no such stretch, and the paragraph has to do.
  const found = start < end;
  return { edition, paragraph, start: found ? start : 0, end: found ? end : prepared.text.length };
}

function byPlace(a: PlacedReading, b: PlacedReading): number {
  return a.place.paragraph - b.place.paragraph || a.place.start - b.place.start;
}
