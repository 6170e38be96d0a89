import type {
  BilingualCheck,
  Cell,
  Place,
  PlacedHit,
  RowView,
} from "#lib/core/checks/engine/check.ts";
import { decimalsOf, writeNumber } from "#lib/core/text/number-format.ts";
import type { NumberReading } from "#lib/core/text/number-values.ts";
import { decimalMarkOf, groupMarksOf } from "#lib/core/text/typography.ts";
import { dimensionOf, unitBeside } from "#lib/core/text/units.ts";

/**
 * Finds figures in the format of another language: 60,000 in Spanish, 3,5 in English. Evidence is the value in the base
 * or, without a base, a shape that has one reading only. Fixes come in each format the language admits.
 */
export const numberFormat = {
  id: "number-format",
  version: 2,
  languages: "all",
  needs: "bilingual",
  mqm: "Locale conventions/Number format",
  severity: "minor",
  examples: [
    {
      language: "es",
      text: "La torre pesa ⟦10,100⟧ toneladas.",
      mended: "La torre pesa 10\u00a0100 toneladas.",
      base: { language: "en", text: "The tower weighs 10,100 tonnes." },
    },
    {
      language: "en",
      text: "The walk takes ⟦2,5⟧ hours.",
      mended: "The walk takes 2.5 hours.",
      base: { language: "fr", text: "La promenade dure 2,5 heures." },
    },
  ],
  run: (row) => [
    ...figuresOf(row.target).flatMap((figure) => suspicionOf(figure, row)),
    ...clockHits(row.target),
  ],
} as const satisfies BilingualCheck;

/** A figure with its place and its own words. */
interface Figure {
  readonly place: Place;
  readonly reading: NumberReading;
  readonly figure: string;
  readonly text: string;
}

function figuresOf({ texts }: Cell): Figure[] {
  return texts.flatMap(({ edition, paragraph, prepared: { text, numbers } }) =>
    numbers.map((reading) => ({
      place: { edition, paragraph, start: reading.figure.start, end: reading.figure.end },
      reading,
      figure: text.slice(reading.figure.start, reading.figure.end),
      text,
    })),
  );
}

// A clock's hours and minutes with a comma between.
const CLOCK = /^(?:[01]?\d|2[0-4]),[0-5]\d$/u;
const CLOCK_BEHIND = /^\s?(?:[ap]\.?m\b|Uhr\b|h\b)/u;
// Longest sign of a clock with its space.
const CLOCK_REACH = 6;

/** "4,40 am": no language parts hours from minutes so. */
function clockHits({ texts }: Cell): PlacedHit[] {
  return texts.flatMap(({ edition, paragraph, prepared: { text } }) => {
    if (!COMMA_TIME.test(text)) return [];
    return [...text.matchAll(COMMA_TIMES)].flatMap(({ 0: figure, index: start }) => {
      const end = start + figure.length;
      if (!CLOCK.test(figure) || !CLOCK_BEHIND.test(text.slice(end, end + CLOCK_REACH))) return [];
      const fixes = [figure.replace(",", "."), figure.replace(",", ":")];
      const place = { edition, paragraph, start, end };
      const values = { figure, expected: fixes[0] ?? "" };
      return [{ ...place, variant: "foreign", values, fixes, confidence: 0.85, mqm: TIME_FORMAT }];
    });
  });
}

const COMMA_TIME = /\d,[0-5]\d\s?[apUh]/u;
const COMMA_TIMES = /(?<![\d.,])\d{1,2},\d{2}(?!\d)/gu;
const TIME_FORMAT = "Locale conventions/Time format";

function suspicionOf(figure: Figure, row: RowView): PlacedHit[] {
  const { language } = row.target;
  const isWritten = figure.reading.written === "digits";
  const value = isWritten ? foreignValue(figure.figure, language) : null;
  if (value === null) return [];
  const witness = row.base ? witnessOf(value, figure, row) : null;
  if (!witness && !isPlain(figure, row)) return [];
  return [hitOn(figure, value, language, witness)];
}

/** The shape says enough: nothing beside the base, and beside it a decimal with a unit that the base has not ("1.5 km" for a mile). */
function isPlain(figure: Figure, { base, target: { language } }: RowView): boolean {
  if (!base) return isUnambiguous(figure.figure, language);
  if (!/^\d+[.,]\d{1,2}$/u.test(figure.figure)) return false;
  const isCopied = base.texts.some(({ prepared }) => prepared.text.includes(figure.figure));
  const unit = unitBeside(figure.text, figure.place, language)?.units[0];
  return !isCopied && unit !== undefined && dimensionOf(unit) !== "time";
}

/** The value a figure has when its mark is read the foreign way; null for a figure that has no foreign reading. */
function foreignValue(figure: string, language: string): number | null {
  const mark = /^\d+([.,])\d/u.exec(figure)?.[1];
  if (mark === undefined) return null;
  const groups = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(figure);
  if (mark === decimalMarkOf(language)) return groups ? Number(figure.replaceAll(mark, "")) : null;
  if (groups)
    return groupMarksOf(language).includes(mark) ? null : Number(figure.replaceAll(mark, ""));
  return /^\d+[.,]\d+$/u.test(figure) ? Number(figure.replace(mark, ".")) : null;
}

/** The quantity of the base whose likeliest reading is this value. */
function witnessOf(value: number, { reading }: Figure, { base }: RowView): Figure | null {
  const scaled = value * reading.scale;
  const sources = base ? figuresOf(base) : [];
  return sources.find((source) => source.reading.values[0] === scaled) ?? null;
}

// A day's time and a date are written with a stop in many languages.
const TIME_OR_DATE = /^(?:[01]?\d|2[0-3]|3[01])\.\d{2}$/u;

function isUnambiguous(figure: string, language: string): boolean {
  const marks = figure.match(/[.,]/gu)?.length ?? 0;
  if (marks > 1) return true;
  if (/[.,]\d{3}$/u.test(figure)) return false;
  // English lists ("rules 3,5") keep the comma; one decimal is the usual case.
  return decimalMarkOf(language) === "," ? !TIME_OR_DATE.test(figure) && !isVersion(figure) : true;
}

// "2.0" names a release more often than it counts.
function isVersion(figure: string): boolean {
  return /\.0$/u.test(figure);
}

function hitOn(
  { place, figure }: Figure,
  value: number,
  language: string,
  witness: Figure | null,
): PlacedHit {
  const decimals = decimalsOf(value) ?? 0;
  const written = figure.replace(/^.*\D/u, "").length;
  const fraction = decimals === 0 && Number.isInteger(value) ? 0 : written;
  const marks = value < 1000 ? [""] : [...groupMarksOf(language), ...alsoRead(language)];
  const fixes = marks.map((group) => writeNumber(value, fraction, language, group));
  return {
    ...place,
    variant: "foreign",
    values: { figure, expected: fixes[0] ?? "" },
    fixes: [...new Set(fixes)],
    confidence: witness ? 0.9 : 0.75,
    evidence: witness ? [witness.place] : [],
  };
}

// Where a space parts thousands, many set one that may break.
function alsoRead(language: string): readonly string[] {
  return groupMarksOf(language).includes("\u00a0") ? [" "] : [];
}
