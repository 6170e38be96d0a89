import type { ChainCheck } from "#lib/core/checks/engine/check.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { decimalsOf, groupMarkIn, writeNumber } from "#lib/core/text/number-format.ts";
import { hasNumberWords } from "#lib/core/text/number-words.ts";
import { groupMarksOf } from "#lib/core/text/typography.ts";
import type { Change, FactKind, Fault, Placed, Sides } from "./fact.ts";
import { faultHits, type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import {
  areConverted,
  isHinted,
  isHintedHour,
  isOtherScale,
  mayMeanTheSame,
  type NumberFact,
  numbersIn,
} from "./number-facts.ts";
import { gapsFor, type NumberGap } from "./number-gap.ts";

type Number_ = Placed<NumberFact>;

const kind: FactKind<NumberFact> = {
  read: numbersIn,
  // Another scale word behind the same figure is the check of units' to say.
  agreements: [mayMeanTheSame, isOtherScale],
  changes: (sides) => (isApart(sides) ? [] : changesIn(sides)),
  missing: (sides, changes) => (isApart(sides) ? [] : missingIn(sides, changes)),
};

/**
 * Finds numbers that a translation changed or lost, by value: "60 000" says what "60,000" says, "zweiundzwanzig" what "22" says. Each
 * error is born once, and editions that took it over are told so; what agrees with the original is right, even where the base is not.
 */
export const numbers = {
  id: "numbers",
  version: 2,
  languages: "all",
  needs: "chain",
  mqm: "Accuracy/Mistranslation",
  severity: "major",
  run: (row) => faultHits(kind, row, say),
} as const satisfies ChainCheck;

// Where most numbers of a row have no counterpart, its paragraphs do not belong together.
function isApart({ matching: { pairs, lost, strange } }: Sides<NumberFact>): boolean {
  return Math.min(lost.length, strange.length) > 2 && lost.length > pairs.length;
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
function inOrder(lost: readonly Number_[], strange: readonly Number_[]): Change<NumberFact>[] {
  if (lost.length === strange.length) return zip(lost, strange);
  const sameUnit = lost.flatMap((right) => {
    const wrong = strange.filter((other) => countsTheSame(right, other));
    return wrong.length === 1 && wrong[0] ? [[right, wrong[0]] as const] : [];
  });
  const isTaken = new Set(sameUnit.map(([, wrong]) => wrong)).size === sameUnit.length;
  return sameUnit.length > 0 && isTaken ? sameUnit : zip(lost, strange);
}

function countsTheSame({ fact: a }: Number_, { fact: b }: Number_): boolean {
  return a.unit?.units.some((unit) => b.unit?.units.includes(unit)) ?? false;
}

function zip(lost: readonly Number_[], strange: readonly Number_[]): Change<NumberFact>[] {
  return lost.flatMap((reading, at) => {
    const other = strange[at];
    return other ? [[reading, other] as const] : [];
  });
}

// Shares of the text by which a number may move in translation.
const REACH = 0.25;

function areNear(a: Number_, b: Number_): boolean {
  return countsTheSame(a, b) || Math.abs(shareBefore(a) - shareBefore(b)) < REACH;
}

function shareBefore({ fact, text }: Number_): number {
  return fact.start / text.prepared.text.length;
}

/** Figures that nothing took the place of. Number words come and go with the wording. */
function missingIn(sides: Sides<NumberFact>, changes: readonly Change<NumberFact>[]): Number_[] {
  const { lost, strange } = openIn(sides);
  if (changes.length < strange.filter(isWritten).length) return [];
  const { language } = sides.target;
  return lost.filter(
    (number) =>
      isWritten(number) &&
      number.fact.reading.values[0] !== 0 &&
      !isHintedHour(number, sides.target) &&
      !changes.some(([gone]) => gone === number) &&
      !isGivenTwice(number) &&
      (hasNumberWords(language) || (number.fact.reading.values[0] ?? 0) > LARGEST_IN_WORDS),
  );
}

// Larger numbers are written in figures in any language.
const LARGEST_IN_WORDS = 20;

/** "800 kph (497 mph)": one of the two is for readers of other units. */
function isGivenTwice({ fact, text }: Number_): boolean {
  const all = numbersIn(text.prepared);
  const at = all.indexOf(fact);
  return [all[at - 1], all[at + 1]].some(
    (other) => other !== undefined && areConverted(fact, other),
  );
}

/** A figure that is not part of a name. */
function isWritten({ fact: { reading } }: Number_): boolean {
  return reading.written === "digits" && !reading.isVague;
}

function say(fault: Fault<NumberFact>, language: string): Saying | null {
  return fault.wrong ? changed(fault, fault.wrong, language) : missing(fault, language);
}

function changed(fault: Fault<NumberFact>, wrong: Number_, language: string): Saying | null {
  const place = wrongPlace(fault);
  if (!place) return null;
  const isScaleSame = fault.right.fact.reading.scale === wrong.fact.reading.scale;
  const { figure } = wrong.fact.reading;
  return {
    ...place,
    ...(isScaleSame ? { start: figure.start, end: figure.end } : {}),
    variant: "changed",
    values: wordsIn(fault),
    fixes: fixesFor(fault.right, wrong, language).map((fix) =>
      isScaleSame ? fix : fix + scaleWordsOf(wrong),
    ),
    confidence: isWritten(fault.right) && isWritten(wrong) ? 0.85 : 0.6,
  };
}

function scaleWordsOf({ fact, text }: Number_): string {
  return text.prepared.text.slice(fact.reading.figure.end, fact.end);
}

/** The right value in the figure's own manner, then in the others, for before its scale word; none if it needs another scale word. */
function fixesFor(right: Number_, wrong: Number_, language: string): string[] {
  if (!isWritten(wrong)) return [];
  const value = (right.fact.reading.values[0] ?? 0) / wrong.fact.reading.scale;
  const decimals = decimalsOf(value);
  if (decimals === null || value === wrong.fact.reading.values[0]) return [];
  if (/^0\d/u.test(right.fact.figure)) return [right.fact.figure];
  const group = groupMarkIn(wrong.fact.figure);
  const others = groupMarkIn(right.fact.figure) ? groupMarksOf(language) : [];
  const groups =
    (wrong.fact.reading.values[0] ?? 0) >= 1000 ? [group, ...others] : [...others, group];
  return [...new Set(groups.map((mark) => writeNumber(value, decimals, language, mark)))];
}

function missing(fault: Fault<NumberFact>, language: string): Saying | null {
  const [gap] = gapsFor(fault.right, fault.sides);
  if (!gap) return null;
  const { text, token } = gap;
  const { prepared, paragraph } = text;
  const end = token.kind === "mark" ? endOfNextWord(gap) : token.end;
  const words = prepared.text.slice(token.start, end);
  return {
    paragraph,
    start: token.start,
    end,
    variant: "missing",
    values: wordsIn(fault),
    fixes: writings(fault.right.fact, language).map((figure) => `${figure} ${words}`),
    mqm: "Accuracy/Omission",
    confidence: gap.score > 1 ? 0.75 : 0.5,
  };
}

// A sign such as % is too small to be seen alone.
function endOfNextWord({ text, at, token }: NumberGap): number {
  const { tokens } = text.prepared;
  const next = tokens[at + 1]?.kind === "space" ? tokens[at + 2] : undefined;
  return next?.kind === "word" ? next.end : token.end;
}

/** How a quantity may be written in a language, the usual way first. */
function writings({ reading, figure }: NumberFact, language: string): string[] {
  const value = (reading.values[0] ?? 0) / reading.scale;
  const decimals = Math.max(decimalsOf(value) ?? 3, decimalsWritten(figure, value));
  const groups = value < 1000 || !groupMarkIn(figure) ? [""] : [...groupMarksOf(language), ""];
  const ordered =
    value < 10_000 && UNGROUPED_FOUR.has(primaryLanguage(language)) ? groups.toReversed() : groups;
  return [...new Set(ordered.map((group) => writeNumber(value, decimals, language, group)))];
}

// "7.50" keeps its nought.
function decimalsWritten(figure: string, value: number): number {
  return Number.isInteger(value) ? 0 : figure.replace(/^.*[.,]/u, "").length;
}

// Their academies join numbers of four digits.
const UNGROUPED_FOUR: ReadonlySet<string> = new Set(["es", "pt", "pl", "uk"]);
