import type { Cell, Place } from "#lib/core/checks/engine/check.ts";
import type { NumberReading } from "#lib/core/text/number-values.ts";
import { mayBeConverted } from "#lib/core/text/unit-conversion.ts";

/** A quantity with its place and its own words. */
export interface PlacedReading {
  readonly place: Place;
  readonly reading: NumberReading;
  readonly text: string;
  /** The figure alone, without its scale word. */
  readonly figure: string;
  /** The word behind it, in lower case; empty for none. */
  readonly unit: string;
}

/** What two texts have in common, and what each has alone; all in reading order. */
export interface Matching {
  readonly pairs: readonly (readonly [PlacedReading, PlacedReading])[];
  readonly lost: readonly PlacedReading[];
  readonly strange: readonly PlacedReading[];
}

// Longer than any word for a unit.
const UNIT_REACH = 16;

/** Returns the quantities of a cell in reading order. */
export function readingsOf(cell: Cell): PlacedReading[] {
  return cell.texts.flatMap(({ edition, paragraph, prepared }) =>
    prepared.numbers.map((reading) => ({
      place: { edition, paragraph, start: reading.start, end: reading.end },
      reading,
      text: prepared.text.slice(reading.start, reading.end),
      figure: prepared.text.slice(reading.figure.start, reading.figure.end),
      unit:
        /^[\s-]?(\p{L}+)/u
          .exec(prepared.text.slice(reading.end, reading.end + UNIT_REACH))?.[1]
          ?.toLowerCase() ?? "",
    })),
  );
}

/**
 * Pairs the quantities that agree, exactly first, then those that differ only in how a year or an hour is counted.
 * Quadratic in the quantities of a row, which are few.
 */
export function matchNumbers(
  source: readonly PlacedReading[],
  target: readonly PlacedReading[],
): Matching {
  const exact = pairUp(source, target, agree);
  const loose = pairUp(exact.lost, exact.strange, agreeLoosely);
  return { ...loose, pairs: [...exact.pairs, ...loose.pairs] };
}

/** Tells whether two quantities may mean the same, one counted otherwise: "2016-17" and "2016-2017", 4 pm and 16 h. */
export function mayAgree(a: PlacedReading, b: PlacedReading): boolean {
  return agree(a, b) || agreeLoosely(a, b);
}

function pairUp(
  source: readonly PlacedReading[],
  target: readonly PlacedReading[],
  equal: (a: PlacedReading, b: PlacedReading) => boolean,
): Matching {
  const strange = [...target];
  const lost: PlacedReading[] = [];
  const pairs: (readonly [PlacedReading, PlacedReading])[] = [];
  for (const reading of source) {
    const at = strange.findIndex((other) => equal(reading, other));
    const [twin] = at < 0 ? [] : strange.splice(at, 1);
    if (twin) pairs.push([reading, twin]);
    else lost.push(reading);
  }
  return { pairs, lost, strange };
}

function agree(a: PlacedReading, b: PlacedReading): boolean {
  return a.reading.values.some((value) => b.reading.values.includes(value));
}

function agreeLoosely(a: PlacedReading, b: PlacedReading): boolean {
  const [left = 0] = a.reading.values;
  const [right = 0] = b.reading.values;
  if (isShortYear(left, right) || isShortYear(right, left) || isOtherHour(left, right)) return true;
  return mayBeConverted({ value: left, unit: a.unit }, { value: right, unit: b.unit });
}

// "the 1990s" and "les années 90".
function isShortYear(short: number, year: number): boolean {
  return short < 100 && year >= 1800 && year < 2100 && year % 100 === short;
}

// Hours are counted to twelve or to twenty-four.
function isOtherHour(a: number, b: number): boolean {
  return Math.abs(a - b) === 12 && Math.min(a, b) >= 1 && Math.max(a, b) < 24;
}
