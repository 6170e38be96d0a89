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
  isOneOfAnother,
  isOtherScale,
  mayMeanTheSame,
  type NumberFact,
  numbersIn,
} from "./number-facts.ts";
import { likelyGaps, type NumberGap } from "./number-gap.ts";

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
  examples: [
    {
      language: "es",
      text: "El faro se encendió en ⟦1863⟧.",
      mended: "El faro se encendió en 1836.",
      base: { language: "en", text: "The lighthouse was lit in 1836." },
    },
    {
      language: "en",
      text: "The canal is more than ⟦kilometers⟧ long.",
      mended: "The canal is more than 80 kilometers long.",
      base: { language: "fr", text: "Le canal a plus de 80 kilomètres." },
    },
    {
      language: "uk",
      text: "Дорога тривала ⟦шість⟧ днів.",
      mended: "Дорога тривала вісім днів.",
      base: { language: "de", text: "Der Weg dauerte acht Tage." },
    },
  ],
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
      !isGivenTwice(number, sides) &&
      !isOneOfAnother(number, sides.target) &&
      !(isWhole(number) && !hasSureGap(number, sides)) &&
      (hasNumberWords(language) || (number.fact.reading.values[0] ?? 0) > LARGEST_IN_WORDS),
  );
}

// Larger numbers are written in figures in any language.
const LARGEST_IN_WORDS = 20;

/** "800 kph (497 mph)": one of the two is enough, unless the unit of the other stands there without its figure. */
function isGivenTwice(number: Number_, sides: Sides<NumberFact>): boolean {
  const all = numbersIn(number.text.prepared);
  const at = all.indexOf(number.fact);
  const [before, after] = [all[at - 1], all[at + 1]];
  if (before && areConverted(number.fact, before)) return true;
  const isKept = sides.matching.pairs.some(([{ fact }]) => fact === after);
  if (!after || !isKept || !areConverted(number.fact, after)) return false;
  return !hasSureGap(number, sides);
}

/** "100 per cent sure" may well be "absolutely sure". */
function isWhole({ fact: { reading, unit } }: Number_): boolean {
  return reading.values[0] === 100 && (unit?.units.includes("percent") ?? false);
}

function hasSureGap(number: Number_, sides: Sides<NumberFact>): boolean {
  return (likelyGaps(number, sides)[0]?.score ?? 0) >= SURE;
}

// The score of a unit that has no number, near where the number stood.
const SURE = 2.5;

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
  const gaps = likelyGaps(fault.right, fault.sides);
  const [best] = gaps;
  if (!best) return null;
  const start = Math.min(...gaps.map(({ token }) => token.start));
  const end = Math.max(...gaps.map(endOf));
  const words = best.text.prepared.text;
  const figures = writings(fault.right.fact, language).flatMap((figure) =>
    (NO_BREAK.test(words) ? NO_BREAK_FIRST : SPACE_FIRST).map((space) => figure + space),
  );
  const fixes = gaps.flatMap(({ token: { start: at } }) =>
    figures.map((figure) => `${words.slice(start, at)}${figure}${words.slice(at, end)}`),
  );
  return {
    paragraph: best.text.paragraph,
    start,
    end,
    variant: "missing",
    values: wordsIn(fault),
    fixes: fixes.slice(0, MOST_FIXES),
    mqm: "Accuracy/Omission",
    confidence: gaps.length === 1 ? 0.75 : 0.5,
  };
}

const MOST_FIXES = 6;
const NO_BREAK = /\d\u00a0/u;
const NO_BREAK_FIRST = ["\u00a0", " "];
const SPACE_FIRST = NO_BREAK_FIRST.toReversed();

// A sign such as % is too small to be seen alone.
function endOf({ text, at, token }: NumberGap): number {
  if (token.kind !== "mark") return token.end;
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
