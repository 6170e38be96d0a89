import type { Cell } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { readNumberHints } from "#lib/core/text/number-hints.ts";
import { hiddenDigits } from "#lib/core/text/number-stems.ts";
import type { NumberReading } from "#lib/core/text/number-values.ts";
import { mayBeConverted, type UnitMention, unitBeside, unitsNamed } from "#lib/core/text/units.ts";
import { datesIn } from "./date-facts.ts";
import type { Fact, Placed } from "./fact.ts";

/** A quantity with its unit. */
export interface NumberFact extends Fact {
  readonly reading: NumberReading;
  /** The figure alone, without its scale word. */
  readonly figure: string;
  readonly unit: UnitMention | null;
}

/** Returns the quantities of a text in reading order. */
export const numbersIn = perText((prepared: PreparedText): readonly NumberFact[] =>
  prepared.numbers.map((reading) => ({
    start: reading.start,
    end: reading.end,
    keys: reading.values,
    reading,
    figure: prepared.text.slice(reading.figure.start, reading.figure.end),
    unit: unitOf(prepared, reading),
  })),
);

function unitOf(
  { text, language }: PreparedText,
  { start, end, figure }: NumberReading,
): UnitMention | null {
  const isHeight = FEET.test(text.slice(figure.start, figure.end));
  return isHeight ? { start, end, units: ["foot"] } : unitBeside(text, { start, end }, language);
}

// "6-foot-6" is read as one number.
const FEET = /\D(?:foot|feet|ft)\D|['′]/u;

/** What words may stand for, and the numbers of the months named: "2月" is February. */
const hintsIn = perText((prepared: PreparedText): ReadonlySet<number> => {
  const { text, tokens, language } = prepared;
  const months = datesIn(prepared).filter(({ mention }) => mention.unit === "month");
  const hints = months.map(({ mention }) => mention.index + 1);
  return new Set([...readNumberHints(text, tokens, language), ...hints]);
});

/** Tells whether a quantity is a figure, and no part of a name. */
export function isWritten({ fact: { reading } }: Placed<NumberFact>): boolean {
  return reading.written === "digits" && !reading.isVague;
}

/** Tells whether words of a cell may stand for a quantity: "both" for 2, "noon" for 12. */
export function isHinted({ fact }: Placed<NumberFact>, cell: Cell): boolean {
  const [value = 0] = fact.reading.values;
  return hasHint(cell, value);
}

const hiddenIn = perText(({ tokens, language }: PreparedText) => hiddenDigits(tokens, language));

/** Tells whether a word that no table knows may contain the quantity: 18 in "вісімнадцятирічний". */
export function mayBeHidden({ fact }: Placed<NumberFact>, { texts }: Cell): boolean {
  const digits = String(fact.reading.values[0] ?? 0);
  return texts.some(({ prepared }) =>
    [...hiddenIn(prepared)].some((digit) => digits.includes(digit)),
  );
}

/** Tells whether a quantity may be said as one of another unit: about 1.5 km is "about a mile". */
export function isOneOfAnother({ fact }: Placed<NumberFact>, { texts, language }: Cell): boolean {
  const { unit, reading } = fact;
  if (!unit) return false;
  const quantity = { value: reading.values[0] ?? 0, units: unit.units };
  return texts.some(({ prepared }) =>
    prepared.words.some(({ text }) =>
      mayBeConverted({ value: 1, units: unitsNamed(text, language) }, quantity, ROUGHLY),
    ),
  );
}

const ROUGHLY = 0.1;

/** Tells whether an hour may be said in words: 13 h is "one in the afternoon". */
export function isHintedHour({ fact, text }: Placed<NumberFact>, cell: Cell): boolean {
  const [value = 0] = fact.reading.values;
  return value > 12 && isHour(fact, text.prepared.text) && hasHint(cell, value - 12);
}

function hasHint({ texts }: Cell, value: number): boolean {
  return texts.some(({ prepared }) => hintsIn(prepared).has(value));
}

/** Tells whether two quantities may mean the same, counted otherwise: 4 pm and 16 h, 2016-17 and 2016-2017, 5 miles and 8 km. */
export function mayMeanTheSame(a: Placed<NumberFact>, b: Placed<NumberFact>): boolean {
  const [left = 0] = a.fact.reading.values;
  const [right = 0] = b.fact.reading.values;
  if (isShortYear(left, right) || isShortYear(right, left)) return true;
  if (isOtherHour(left, right)) {
    return isHour(a.fact, a.text.prepared.text) || isHour(b.fact, b.text.prepared.text);
  }
  return areConverted(a.fact, b.fact);
}

/** Tells whether two quantities in different units may be one and the same, rounding allowed. */
export function areConverted(a: NumberFact, b: NumberFact): boolean {
  if (!a.unit || !b.unit) return false;
  return mayBeConverted(
    { value: a.reading.values[0] ?? 0, units: a.unit.units },
    { value: b.reading.values[0] ?? 0, units: b.unit.units },
  );
}

/**
 * Tells whether a figure is right but for the scale word behind it: 11 billion for 11 million, "2200 miles" for 2.2 billion, 11 for 11
 * million.
 */
export function isOtherScale(right: Placed<NumberFact>, wrong: Placed<NumberFact>): boolean {
  return scaleMeant(right.fact, wrong.fact) !== null;
}

/** Returns the scale word that the wrong quantity would need to be the right one; null where that would not mend it. */
export function scaleMeant(
  { reading: right }: NumberFact,
  { reading: wrong }: NumberFact,
): number | null {
  if (right.written === "words" || wrong.written === "words") return null;
  if (right.scale === 1 && wrong.scale === 1) return null;
  const [value = 0] = right.values;
  const [other = 0] = wrong.values;
  const figure = other / wrong.scale;
  if (wrong.scale === 1 && value !== figure * right.scale) return null;
  const scale = SCALES.find((one) => Math.abs(figure * one - value) < value * 1e-9);
  return scale === undefined || scale === wrong.scale ? null : scale;
}

const SCALES = [1e3, 1e6, 1e9, 1e12];

// "the 1990s" and "les années 90".
function isShortYear(short: number, year: number): boolean {
  return short < 100 && year >= 1800 && year < 2100 && year % 100 === short;
}

// Hours are counted to twelve or to twenty-four.
function isOtherHour(a: number, b: number): boolean {
  return Math.abs(a - b) === 12 && Math.min(a, b) >= 0 && Math.max(a, b) <= 24;
}

const CLOCK = /^(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|h\b|heures?|Uhr|год|ч\b|час|:\d\d)/iu;
// Longest time of day behind the hour.
const CLOCK_REACH = 12;

function isHour({ end, reading }: NumberFact, text: string): boolean {
  return reading.written === "digits" && CLOCK.test(text.slice(end, end + CLOCK_REACH));
}
