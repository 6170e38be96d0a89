import type { ChainCheck } from "#lib/core/checks/engine/check.ts";
import { inCaseOf } from "#lib/core/text/capital.ts";
import { scaleWordsFor } from "#lib/core/text/number-words.ts";
import { areOtherUnits, dimensionOf, unitNamesFor } from "#lib/core/text/units.ts";
import type { Change, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { faultHits, type Saying } from "./fault-hits.ts";
import { isOtherScale, type NumberFact, numbersIn, scaleMeant } from "./number-facts.ts";

type Amount = Placed<NumberFact>;

/** A quantity together with what it counts, so that 20 years and 20 months are two facts. */
const kind: FactKind<NumberFact> = {
  read: numbersIn,
  keysOf: ({ keys, unit }) =>
    unit ? keys.flatMap((value) => unit.units.map((name) => `${value} ${name}`)) : keys,
  agreements: [(base, target) => isSameValue(base, target) && !countsOtherwise(base, target)],
  changes: changesIn,
  missing: () => [],
};

/**
 * Finds figures that are right with a unit or a scale word that is not: 20 months for 20 years, billions for millions, per mille for per
 * cent. Silent where the figure was converted, or the other text names no unit.
 */
export const units = {
  id: "units",
  version: 1,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  examples: [
    {
      language: "en",
      text: "The dam cost 40 ⟦billion⟧ francs.",
      mended: "The dam cost 40 million francs.",
      base: { language: "fr", text: "Le barrage a coûté 40 millions de francs." },
    },
    {
      language: "uk",
      text: "Учень навчався 3 ⟦місяці⟧.",
      mended: "Учень навчався 3 роки.",
      base: { language: "de", text: "Der Lehrling lernte 3 Jahre." },
    },
  ],
  run: (row) => faultHits(kind, row, say),
} as const satisfies ChainCheck;

function isSameValue({ fact: a }: Amount, { fact: b }: Amount): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}

function countsOtherwise({ fact: a }: Amount, { fact: b }: Amount): boolean {
  return a.unit !== null && b.unit !== null && areOtherUnits(a.unit.units, b.unit.units);
}

function changesIn({ matching: { lost, strange } }: Sides<NumberFact>): Change<NumberFact>[] {
  const taken = new Set<Amount>();
  return lost.flatMap((right) => {
    const wrong = strange.find(
      (other) => !taken.has(other) && (isSameValue(right, other) || isOtherScale(right, other)),
    );
    if (!wrong) return [];
    taken.add(wrong);
    return [[right, wrong] as const];
  });
}

function say({ right, wrong }: Fault<NumberFact>, language: string): Saying | null {
  if (!wrong) return null;
  return isSameValue(right, wrong)
    ? sayUnit(right.fact, wrong, language)
    : sayScale(right, wrong, language);
}

function sayUnit({ unit, reading }: NumberFact, wrong: Amount, language: string): Saying | null {
  const found = wrong.fact.unit;
  if (!unit || !found) return null;
  const { paragraph, prepared } = wrong.text;
  const word = prepared.text.slice(found.start, found.end);
  const name = unit.units.find((one) =>
    found.units.some((other) => dimensionOf(one) === dimensionOf(other)),
  );
  if (name === undefined) return null;
  const fixes = unitNamesFor(name, reading.values[0] ?? 0, word, language);
  return {
    paragraph,
    start: found.start,
    end: found.end,
    variant: "unit",
    values: { expected: fixes[0] ?? name, found: word },
    fixes: fixes.filter((fix) => fix !== word),
    confidence: 0.85,
  };
}

function sayScale(right: Amount, wrong: Amount, language: string): Saying | null {
  const { reading } = wrong.fact;
  const { paragraph, prepared } = wrong.text;
  const rest = prepared.text.slice(reading.figure.end, reading.end);
  const found = rest.trim().replace(/^-/u, "");
  const expected = right.text.prepared.text
    .slice(right.fact.reading.figure.end, right.fact.reading.end)
    .trim();
  const isBare = found === "";
  return {
    paragraph,
    start: isBare ? reading.figure.start : reading.end - found.length,
    end: reading.end,
    variant: isBare ? "scale-missing" : "scale",
    values: { expected: expected || wrong.fact.figure, found },
    fixes: scaleFixes(scaleMeant(right.fact, wrong.fact) ?? 1, found, language).map((word) =>
      isBare ? `${wrong.fact.figure} ${word}` : word,
    ),
    confidence: 0.85,
  };
}

/** Scale words in the form that the wrong one has: the one that shares most of its ending first. */
function scaleFixes(scale: number, found: string, language: string): string[] {
  return scaleWordsFor(scale, language)
    .map((word) => inCaseOf(found, word))
    .filter((word) => word !== found)
    .toSorted((a, b) => commonEnding(b, found) - commonEnding(a, found))
    .slice(0, MOST_FIXES);
}

const MOST_FIXES = 3;

function commonEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
