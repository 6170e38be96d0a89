import { joinsNumberWords, scaleOf, valueOfNumberWord } from "./number-words.ts";
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
}

/**
 * Reads the quantities of `text`, in order: figures in any grouping, with scale words ("2,4 Millionen", "£11m"), and
 * number words up to the scales. A date or time in figures gives one reading a part. Linear in the text.
 */
export function readNumbers(
  text: string,
  tokens: readonly Token[],
  language: string,
): NumberReading[] {
  const figures = readFigures(text, language);
  const words = readWords(tokens, figures, language);
  return words.length === 0 ? figures : [...figures, ...words].sort((a, b) => a.start - b.start);
}

/** Returns what a figure may mean, likeliest first; the decimal mark of the language decides between two readings. */
function valuesOfFigure(figure: string, language: string): readonly number[] {
  const marks = figure.match(/[.,]/gu) ?? [];
  const packed = figure.replace(/[\s'’]/gu, "");
  const last = marks.at(-1);
  if (last === undefined) return [Number(packed)];
  const decimal = Number(packed.replace(/[.,](?=.*[.,])/gu, "").replace(/[.,]/u, "."));
  const whole = Number(packed.replace(/[.,]/gu, ""));
  if (marks.length > 1) return marks.every((mark) => mark === last) ? [whole] : [decimal];
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/u.test(packed)) return [decimal];
  return last === decimalMarkOf(language) ? [decimal, whole] : [whole, decimal];
}

// Thousands apart by no-break spaces in any language, by a plain space too except where English would read two numbers.
const FIGURE = /\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;
const FIGURE_SPACED = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;
const HAS_DIGIT = /\d/u;

function readFigures(text: string, language: string): NumberReading[] {
  if (!HAS_DIGIT.test(text)) return [];
  const pattern = decimalMarkOf(language) === "," ? FIGURE_SPACED : FIGURE;
  return [...text.matchAll(pattern)].flatMap((match) =>
    parts(match[0], match.index, text).map((part) =>
      withScale(part.text, part.start, text, language),
    ),
  );
}

// "11.02.2018" is three numbers, "1.000.000" and "12,345.67" are one.
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

function parts(figure: string, start: number, text: string): { text: string; start: number }[] {
  const marks = figure.match(/[.,]/gu)?.length ?? 0;
  const isOne =
    marks === 1
      ? !isTime(figure, text.slice(start + figure.length))
      : marks === 0 || GROUPED.test(figure);
  if (isOne) return [{ text: figure, start }];
  return [...figure.matchAll(/\d+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

// "4.40 am", "19.30 Uhr".
function isTime(figure: string, rest: string): boolean {
  return (
    /^(?:[01]?\d|2[0-4])[.,][0-5]\d$/u.test(figure) && /^\s?(?:[ap]\.?m\b|h\b|Uhr\b)/u.test(rest)
  );
}

// One or two scale words: "2,2 mil millones".
const SCALE_WORDS = /^[\s\u00a0-]?(\p{L}+)\.?(?:\s(?:de\s)?(\p{L}+))?/u;

function withScale(figure: string, start: number, text: string, language: string): NumberReading {
  const span = { start, end: start + figure.length };
  const values = valuesOfFigure(figure, language);
  const match = SCALE_WORDS.exec(text.slice(span.end, span.end + SCALE_REACH));
  const first = match?.[1] ? scaleOf(match[1], language) : null;
  if (!match?.[1] || first === null)
    return { ...span, values, written: "digits", figure: span, scale: 1 };
  const second = match[2] ? (scaleOf(match[2], language) ?? 1) : 1;
  const scale = first * second;
  const length = second > 1 ? match[0].length : match[0].indexOf(match[1]) + match[1].length;
  const scaled = values.map((value) => value * scale);
  const plain = match[1].length === 1 ? values : [];
  return {
    start,
    end: span.end + length,
    values: [...scaled, ...plain],
    written: "digits",
    figure: span,
    scale,
  };
}

// Longest pair of scale words with their spaces.
const SCALE_REACH = 32;

interface Sum {
  readonly span: Span;
  readonly value: number;
}

function readWords(
  tokens: readonly Token[],
  figures: readonly NumberReading[],
  language: string,
): NumberReading[] {
  const sums: Sum[] = [];
  let open = false;
  for (const token of tokens) {
    if (token.kind === "space" || (open && joinsNumberWords(token.text))) continue;
    const value = token.kind === "word" ? wordValue(token.text, language) : null;
    if (value !== null && !isPartOf(token, figures)) addWord(sums, token, value, open);
    open = value !== null && (open || value !== 1);
  }
  return sums.map(({ span, value }) => ({
    ...span,
    values: [value],
    written: "words",
    figure: span,
    scale: 1,
  }));
}

// A numeral of two signs or more, in Latin or look-alike Cyrillic letters, with the ending French gives it: "XIXe".
const ROMAN = /^([IVXLCDMІХМС]{2,})(?:e|er|ème)?$/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = {
  I: 1,
  І: 1,
  V: 5,
  X: 10,
  Х: 10,
  L: 50,
  C: 100,
  С: 100,
  D: 500,
  M: 1000,
  М: 1000,
};

function romanValue(numeral: string): number {
  const values = [...numeral].map((sign) => ROMAN_VALUES[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

function wordValue(word: string, language: string): number | null {
  const roman = ROMAN.exec(word)?.[1];
  if (roman !== undefined) return romanValue(roman);
  const scale = word.length > 1 ? scaleOf(word, language) : null;
  return valueOfNumberWord(word, language) ?? scale;
}

function isPartOf(token: Span, figures: readonly NumberReading[]): boolean {
  return figures.some((figure) => figure.start < token.end && token.start < figure.end);
}

function addWord(sums: Sum[], token: Token, value: number, open: boolean): void {
  const before = open ? sums.at(-1) : undefined;
  if (before && belongTogether(before.value, value)) {
    const span = { start: before.span.start, end: token.end };
    sums[sums.length - 1] = { span, value: combine(before.value, value) };
  } else if (value !== 1) {
    // "One" by itself is an article as often as a number.
    sums.push({ span: { start: token.start, end: token.end }, value });
  }
}

/** "three hundred", "hundred and six", "twenty-one", "soixante-douze", "dix-sept"; but "cinco y seis" are two numbers. */
function belongTogether(left: number, right: number): boolean {
  if (right >= 100 || left >= 100) return right >= 100 || right < left;
  if (left === 4) return right === 20;
  if (left === 60 || left === 80) return right < 20;
  return left % 10 === 0 && right < 10;
}

// "three hundred" multiplies, "twenty-one" adds; "quatre-vingt" is the one pair of small words that multiplies.
function combine(left: number, right: number): number {
  if (right >= 100 && right > left) return left * right;
  return left === 4 && right === 20 ? 80 : left + right;
}
