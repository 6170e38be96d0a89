import type { Cell } from "#lib/core/checks/engine/check.ts";
import { hasNumberWords } from "#lib/core/text/number-words.ts";
import { type Change, type FactKind, type Placed, type Sides, wordsOf } from "./fact.ts";
import {
  areConverted,
  isHinted,
  isHintedHour,
  isOneOfAnother,
  isOtherScale,
  isWritten,
  mayBeHidden,
  mayMeanTheSame,
  type NumberFact,
  numbersIn,
} from "./number-facts.ts";
import { likelyGaps } from "./number-gap.ts";

type PlacedNumber = Placed<NumberFact>;

/** Quantities, compared by value. */
export const NUMBER_KIND: FactKind<NumberFact> = {
  read: numbersIn,
  // Another scale word behind the same figure is the check of units' to say.
  agreements: [mayMeanTheSame, isOtherScale],
  changes: (sides) => (isApart(sides) ? [] : changesIn(sides)),
  missing: (sides, changes) => (isApart(sides) ? [] : missingIn(sides, changes)),
};

// Where most numbers of a row have no counterpart, its paragraphs do not belong together.
function isApart({ matching: { pairs, lost } }: Sides<NumberFact>): boolean {
  return lost.length > 2 && lost.length > pairs.length;
}

function changesIn(sides: Sides<NumberFact>): Change<NumberFact>[] {
  const { lost, strange } = openIn(sides);
  const figures = inOrder(lost.filter(isWritten), strange.filter(isWritten));
  if (figures.length > 0) return figures;
  // Number words come and go with the wording: one for one, at the same place.
  const [right, wrong] = [lost[0], strange[0]];
  if (!right || !wrong || lost.length > 1 || strange.length > 1) return [];
  return right.fact.reading.isVague === wrong.fact.reading.isVague && areNear(right, wrong)
    ? [[right, wrong]]
    : [];
}

/** The numbers without a counterpart that no other word may stand for. */
function openIn({ matching: { lost, strange }, base, target }: Sides<NumberFact>) {
  return {
    lost: lost.filter((number) => !isHinted(number, target)),
    strange: strange.filter((number) => !isHinted(number, base)),
  };
}

/** Pairs what was lost with what came instead, first by the unit they count, then in order. */
function inOrder(
  lost: readonly PlacedNumber[],
  strange: readonly PlacedNumber[],
): Change<NumberFact>[] {
  if (lost.length === strange.length) return zip(lost, strange);
  const sameUnit = lost.flatMap((right) => {
    const wrong = strange.filter((other) => countsTheSame(right, other));
    return wrong.length === 1 && wrong[0] ? [[right, wrong[0]] as const] : [];
  });
  const isTaken = new Set(sameUnit.map(([, wrong]) => wrong)).size === sameUnit.length;
  return sameUnit.length > 0 && isTaken ? sameUnit : zip(lost, strange);
}

function countsTheSame({ fact: a }: PlacedNumber, { fact: b }: PlacedNumber): boolean {
  return a.unit?.units.some((unit) => b.unit?.units.includes(unit)) ?? false;
}

function zip(
  lost: readonly PlacedNumber[],
  strange: readonly PlacedNumber[],
): Change<NumberFact>[] {
  return lost.flatMap((reading, at) => {
    const other = strange[at];
    return other ? [[reading, other] as const] : [];
  });
}

// Shares of the text by which a number may move in translation.
const REACH = 0.25;

function areNear(a: PlacedNumber, b: PlacedNumber): boolean {
  return countsTheSame(a, b) || Math.abs(shareBefore(a) - shareBefore(b)) < REACH;
}

function shareBefore({ fact, text }: PlacedNumber): number {
  return fact.start / text.prepared.text.length;
}

/** Numbers that nothing took the place of. */
function missingIn(
  sides: Sides<NumberFact>,
  changes: readonly Change<NumberFact>[],
): PlacedNumber[] {
  const { lost, strange } = openIn(sides);
  if (changes.length < strange.filter(isWritten).length) return [];
  return lost.filter(
    (number) =>
      !changes.some(([gone]) => gone === number) &&
      mustBeWritten(number, sides.target.language) &&
      !isCopied(number, sides.target) &&
      !isHintedHour(number, sides.target) &&
      !mayBeHidden(number, sides.target) &&
      !isGivenTwice(number, sides) &&
      !isOneOfAnother(number, sides.target) &&
      (!needsSureGap(number) || hasSureGap(number, sides)),
  );
}

/** Tells whether a translation should have the quantity as a number: not nought, nor a small one in a language whose words are unknown. */
function mustBeWritten({ fact: { reading } }: PlacedNumber, language: string): boolean {
  const [value = 0] = reading.values;
  return value !== 0 && !reading.isVague && (hasNumberWords(language) || value > LARGEST_IN_WORDS);
}

/** A title or a name in the language of the base. */
function isCopied(number: PlacedNumber, { texts }: Cell): boolean {
  if (number.fact.reading.written === "digits") return false;
  const words = wordsOf(number);
  return texts.some(({ prepared }) => prepared.text.includes(words));
}

/** Number words come and go with the wording, and "100 per cent sure" may be "absolutely sure": a sign without its number must tell. */
function needsSureGap({ fact: { reading, unit } }: PlacedNumber): boolean {
  const isWhole = reading.values[0] === 100 && (unit?.units.includes("percent") ?? false);
  return isWhole || reading.written === "words";
}

// Larger numbers are written in figures in any language.
const LARGEST_IN_WORDS = 20;

/** "800 kph (497 mph)": one of the two is enough, unless the unit of the other stands there without its figure. */
function isGivenTwice(number: PlacedNumber, sides: Sides<NumberFact>): boolean {
  const all = numbersIn(number.text.prepared);
  const at = all.indexOf(number.fact);
  const [before, after] = [all[at - 1], all[at + 1]];
  if (before && areConverted(number.fact, before)) return true;
  const isKept = sides.matching.pairs.some(([{ fact }]) => fact === after);
  if (!after || !isKept || !areConverted(number.fact, after)) return false;
  return !hasSureGap(number, sides);
}

function hasSureGap(number: PlacedNumber, sides: Sides<NumberFact>): boolean {
  return (likelyGaps(number, sides)[0]?.score ?? 0) >= SURE;
}

// The score of a unit that has no number, near where the number stood.
const SURE = 2.8;
