import { countsInMyriads, myriadScale } from "./cjk-numbers.ts";
import { readLinks } from "./links.ts";
import { readWordNumbers } from "./number-word-sums.ts";
import { scaleOf } from "./number-words.ts";
import type { Span, Token } from "./tokens.ts";
import { decimalMarkOf } from "./typography.ts";

/** A quantity as a reader of the language takes it. */
export interface NumberReading extends Span {
  /** What it may mean, likeliest first: "60,000" is sixty thousand, then sixty. Never empty. */
  readonly values: readonly number[];
  readonly written: "digits" | "words";
  /** The figure without its scale word: "2.4" of "2.4 million". For number words the whole span. */
  readonly figure: Span;
  /** Product of the scale words that follow the figure: 1 for none. */
  readonly scale: number;
  /** Says no more than an order of magnitude ("thousands"), or is part of a name (COVID-19, H1N1). */
  readonly isVague: boolean;
}

/**
 * Reads the quantities of `text`, in order: figures in any grouping, with scale words ("2,4 Millionen", "£11m", 92万), and number words
 * up to the scales. A date or time in figures gives one reading a part; addresses and markup give none. Linear in the text.
 */
export function readNumbers(
  text: string,
  tokens: readonly Token[],
  language: string,
): NumberReading[] {
  const figures = readFigures(withWesternDigits(text), language);
  const words = readWords(tokens, figures, language);
  return words.length === 0 ? figures : [...figures, ...words].sort((a, b) => a.start - b.start);
}

/** Returns what a figure may mean, likeliest first; the decimal mark of the language decides between two readings. */
function valuesOfFigure(figure: string, language: string): readonly number[] {
  const packed = figure.replace(/[\s'’]/gu, "").replace("·", ".");
  const marks = packed.match(/[.,]/gu) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return [Number(packed)];
  const decimal = Number(packed.replace(/[.,](?=.*[.,])/gu, "").replace(/[.,]/u, "."));
  const whole = Number(packed.replace(/[.,]/gu, ""));
  if (marks.length > 1) return marks.every((mark) => mark === last) ? [whole] : [decimal];
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/u.test(packed)) return [decimal];
  return last === decimalMarkOf(language) ? [decimal, whole] : [whole, decimal];
}

// Thousands apart by no-break spaces in any language; by a plain space too, but in English before 000 only: elsewhere it would
// read two numbers. ".05" is a figure, and so is "1·81".
const MARKED = String.raw`\d+(?:[.,]\d+)+|\d+(?:·\d+)?|(?<=[\s(<>=≤≥])\.\d+`;
const FIGURE = new RegExp(
  String.raw`(?<!\d)\d{1,3}(?:(?:[\u00a0\u202f\u2009]\d{3})+| 000)(?!\d)(?:[.,]\d+)?|${MARKED}`,
  "gu",
);
const FIGURE_SPACED = new RegExp(
  String.raw`(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|${MARKED}`,
  "gu",
);
const HAS_DIGIT = /\d/u;

function readFigures(text: string, language: string): NumberReading[] {
  if (!HAS_DIGIT.test(text)) return [];
  const links = readLinks(text);
  const pattern = decimalMarkOf(language) === "," ? FIGURE_SPACED : FIGURE;
  const readings: NumberReading[] = [];
  let link = 0;
  for (const { 0: figure, index } of text.matchAll(pattern)) {
    while ((links[link]?.end ?? Infinity) <= index) link++;
    if ((links[link]?.start ?? Infinity) <= index) continue;
    for (const part of parts(figure, index, text, language)) {
      readings.push(withScale(part.text, part.start, text, language));
    }
  }
  return language.startsWith("en") && FEET.test(text) ? withInches(readings, text) : readings;
}

// Digits of other scripts, and the marks Arabic sets between them; each as long as what it is replaced by.
function withWesternDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text
    .replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10))
    .replace(/٫/gu, ".")
    .replace(/٬/gu, ",");
}

const OTHER_DIGIT = /[٠-٩۰-۹०-९０-９]/u;
const OTHER_DIGITS = /[٠-٩۰-۹०-९０-９]/gu;

function zeroOf(digit: string): number {
  return (
    ["٠", "۰", "०", "０"]
      .map((zero) => zero.charCodeAt(0))
      .findLast((zero) => zero <= digit.charCodeAt(0)) ?? 0
  );
}

interface Part {
  readonly text: string;
  readonly start: number;
}

// "11.02.2018" is three numbers, "1.000.000" and "12,345.67" are one, "0.12,0.15" are two.
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;
const DECIMAL_LIST = /^\d+\.\d+(?:,\d+\.\d+)+$/u;

function parts(figure: string, start: number, text: string, language: string): Part[] {
  const marks = figure.match(/[.,]/gu)?.length ?? 0;
  const isOne =
    marks === 1
      ? !isTime(figure, text.slice(start + figure.length, start + figure.length + CLOCK_REACH))
      : marks === 0 || GROUPED.test(figure);
  if (isOne) return [{ text: figure, start }];
  const isList = decimalMarkOf(language) === "." && DECIMAL_LIST.test(figure);
  return [...figure.matchAll(isList ? /\d+\.\d+/gu : /\d+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

// Longest sign of a clock with its space.
const CLOCK_REACH = 6;

// "4.40 am", "19.30 Uhr".
function isTime(figure: string, rest: string): boolean {
  return /^(?:[01]?\d|2[0-4])[.,][0-5]\d$/u.test(figure) && /^\s?(?:[ap]\.?m|h\b|Uhr)/u.test(rest);
}

// One or two scale words: "2,2 mil millones".
const SCALE_WORDS = /^[\s\u00a0-]?(\p{L}+)\.?(?:\s(?:de\s)?(\p{L}+))?/u;
// Longest pair of scale words with their spaces.
const SCALE_REACH = 32;

function withScale(figure: string, start: number, text: string, language: string): NumberReading {
  const span = { start, end: start + figure.length };
  const values = valuesOfFigure(figure, language);
  const found = scaleAfter(text.slice(span.end, span.end + SCALE_REACH), language);
  const isVague = isPartOfName(text, start);
  const head = { start, written: "digits", figure: span, isVague } as const;
  if (!found) return { ...head, end: span.end, values, scale: 1 };
  const scaled = values.map((value) => exact(value * found.scale));
  return {
    ...head,
    end: span.end + found.length,
    values: found.isLetter ? [...scaled, ...values] : scaled,
    scale: found.scale,
  };
}

// 315.1 × 10⁸ is no round number in binary.
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

interface ScaleFound {
  readonly scale: number;
  readonly length: number;
  /** "125m" may be metres. */
  readonly isLetter: boolean;
}

function scaleAfter(rest: string, language: string): ScaleFound | null {
  if (countsInMyriads(language)) {
    const myriads = myriadScale(rest);
    return myriads && { ...myriads, isLetter: false };
  }
  const match = SCALE_WORDS.exec(rest);
  const first = match?.[1] === undefined ? null : scaleOf(match[1], language);
  if (!match?.[1] || first === null) return null;
  const second = match[2] ? (scaleOf(match[2], language) ?? 1) : 1;
  const length = second > 1 ? match[0].length : match[0].indexOf(match[1]) + match[1].length;
  return { scale: first * second, length, isLetter: match[1].length === 1 };
}

// COVID-19, H1N1, MP3, F-16; but not mid-2019, US$200 or £5.
function isPartOfName(text: string, start: number): boolean {
  return /\p{Lu}[\p{L}\d]*-?$/u.test(text.slice(Math.max(0, start - NAME_REACH), start));
}

// Letters looked at before a figure.
const NAME_REACH = 12;

const FEET = /\d[- ]?(?:foot|feet|ft|['′])[- ]?\d/u;
const BETWEEN = /^[- ]?(?:foot|feet|ft|['′])[- ]?$/u;

/** "6-foot-6" is one height: feet with their inches as a fraction. */
function withInches(readings: readonly NumberReading[], text: string): NumberReading[] {
  const joined: NumberReading[] = [];
  for (const reading of readings) {
    const feet = joined.at(-1);
    if (
      feet &&
      BETWEEN.test(text.slice(feet.end, Math.min(reading.start, feet.end + SCALE_REACH)))
    ) {
      const value = (feet.values[0] ?? 0) + (reading.values[0] ?? 0) / 12;
      const span = { start: feet.start, end: reading.end };
      joined[joined.length - 1] = { ...feet, ...span, figure: span, values: [value] };
    } else joined.push(reading);
  }
  return joined;
}

function readWords(
  tokens: readonly Token[],
  figures: readonly NumberReading[],
  language: string,
): NumberReading[] {
  let at = 0;
  return readWordNumbers(tokens, language)
    .filter((word) => {
      while ((figures[at]?.end ?? Infinity) <= word.start) at++;
      return (figures[at]?.start ?? Infinity) >= word.end;
    })
    .map(({ start, end, value, isVague }) => ({
      start,
      end,
      values: [value],
      written: "words",
      figure: { start, end },
      scale: 1,
      isVague,
    }));
}
