import type { BilingualCheck, PlacedHit, RowView } from "#lib/core/checks/engine/check.ts";
import { decimalsOf, writeNumber } from "#lib/core/text/number-format.ts";
import { decimalMarkOf, groupMarksOf } from "#lib/core/text/typography.ts";
import { type PlacedReading, readingsOf } from "./number-matching.ts";

/**
 * Finds figures in the format of another language: 60,000 in Spanish, 3,5 in English. Evidence is the value in the base
 * or, without a base, a shape that has one reading only. Fixes come in each format the language admits.
 */
export const numberFormat = {
  id: "number-format",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Locale conventions/Number format",
  severity: "minor",
  run: (row) => readingsOf(row.target).flatMap((reading) => suspicionOf(reading, row)),
} as const satisfies BilingualCheck;

function suspicionOf(reading: PlacedReading, row: RowView): PlacedHit[] {
  const { language } = row.target;
  const value =
    reading.reading.written === "digits" ? foreignValue(reading.figure, language) : null;
  if (value === null) return [];
  const witness = row.base ? witnessOf(value, reading, row) : null;
  if (!witness && (row.base || !isUnambiguous(reading.figure, language))) return [];
  return [hitOn(reading, value, language, witness)];
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
function witnessOf(
  value: number,
  { reading }: PlacedReading,
  { base }: RowView,
): PlacedReading | null {
  const sources = base ? readingsOf(base) : [];
  const scaled = value * reading.scale;
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
  { place, reading, figure }: PlacedReading,
  value: number,
  language: string,
  witness: PlacedReading | null,
): PlacedHit {
  const decimals = decimalsOf(value) ?? 0;
  const written = figure.replace(/^.*\D/u, "").length;
  const fraction = decimals === 0 && Number.isInteger(value) ? 0 : written;
  const fixes = groupMarksOf(language).map((group) =>
    writeNumber(value, fraction, language, group),
  );
  return {
    ...place,
    end: place.start + (reading.figure.end - reading.figure.start),
    variant: "foreign",
    values: { figure, expected: fixes[0] ?? "" },
    fixes: [...new Set(fixes)],
    confidence: witness ? 0.9 : 0.75,
    evidence: witness ? [witness.place] : [],
  };
}
