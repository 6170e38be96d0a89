import { inCaseOf } from "./capital.ts";
import { platformTag, primaryLanguage } from "./language.ts";
import type { Span } from "./tokens.ts";
import { INTL_UNITS, UNIT_MEASURES, UNIT_NAMES, UNIT_PHRASES, UNIT_SIGNS } from "./unit-tables.ts";

/** A unit beside a figure. */
export interface UnitMention extends Span {
  /** What it may be: "pounds" are money or mass. Never empty. */
  readonly units: readonly string[];
}

/** Returns the units that a word may name in a language; none for a word that names none. */
export function unitsNamed(word: string, language: string): readonly string[] {
  const table = tableFor(language);
  const key = word.toLowerCase();
  return table.words.get(key) ?? stemmed(key, table);
}

/** Returns the unit that two words name together ("per cent"), or null. */
export function unitPhrase(first: string, second: string): string | null {
  return UNIT_PHRASES[`${first} ${second}`.toLowerCase()] ?? null;
}

/**
 * Returns the unit that belongs to a figure: the word or sign right behind it ("20 years", "20%", "20-річний", "millions de livres"), or a
 * sign of money right before it. Null where there is none.
 */
export function unitBeside(text: string, figure: Span, language: string): UnitMention | null {
  return (
    unitBehind(text, figure.end, language) ??
    signBefore(text, figure.start) ??
    (language.startsWith("en") ? impliedAge(text, figure) : null)
  );
}

/** English gives an age without its unit: "Ann Lee, 54, said", "as young as 11". */
function impliedAge(text: string, { start, end }: Span): UnitMention | null {
  if (end - start > 2 || /^\d/u.test(text.slice(end, end + 1))) return null;
  const before = text.slice(Math.max(0, start - 14), start);
  const isAge = BETWEEN_COMMAS.test(before)
    ? /^,/u.test(text.slice(end, end + 1))
    : AGED.test(before);
  return isAge ? { start, end, units: ["year"] } : null;
}

const BETWEEN_COMMAS = /\p{L}, $/u;
const AGED = /\b(?:aged|age|(?:young|old) as|in (?:his|her|their)) $/u;

/** Tells whether the units measure the same thing but none can be the other: years and months, not pounds and euros of mass. */
export function areOtherUnits(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((unit) => b.includes(unit))) return false;
  return a.some((one) => b.some((other) => dimensionOf(one) === dimensionOf(other)));
}

/** Returns what the unit measures; empty for a unit unknown. */
export function dimensionOf(unit: string): string {
  return UNIT_MEASURES.get(unit)?.dimension ?? "";
}

interface Quantity {
  readonly value: number;
  readonly units: readonly string[];
}

// Two figures are mostly kept: 550 pounds become 250 kilos.
const ROUNDING = 0.04;

/** Tells whether two quantities in different units may be the same, rounding allowed: 48 hours and 2 days, 6.5 feet and 2 m. */
export function mayBeConverted(a: Quantity, b: Quantity, rounding = ROUNDING): boolean {
  return a.units.some((from) =>
    b.units.some((to) => isConversion(a.value, from, b.value, to, rounding)),
  );
}

function isConversion(
  value: number,
  from: string,
  other: number,
  to: string,
  rounding: number,
): boolean {
  if (from === "degree" && to === from)
    return isOtherScale(value, other) || isOtherScale(other, value);
  const source = UNIT_MEASURES.get(from);
  const target = UNIT_MEASURES.get(to);
  if (from === to || !source?.factor || !target?.factor) return false;
  if (source.dimension !== target.dimension) return false;
  const exact = (value * source.factor) / target.factor;
  return Math.abs(exact - other) <= Math.max(Math.abs(exact) * rounding, exact < 10 ? 0 : 0.5);
}

// Whole degrees on either side.
function isOtherScale(fahrenheit: number, celsius: number): boolean {
  return Math.abs(((fahrenheit - 32) * 5) / 9 - celsius) <= 1;
}

/**
 * Returns names of `unit` as they stand behind `value`, fit to take the place of `found`: a sign for a sign, a word for a word. Best first;
 * empty where the language's names are not known.
 */
export function unitNamesFor(
  unit: string,
  value: number,
  found: string,
  language: string,
): readonly string[] {
  const signs = Object.keys(UNIT_SIGNS).filter((sign) => UNIT_SIGNS[sign] === unit);
  const isSign = UNIT_SIGNS[found.toLowerCase()] !== undefined || found.length === 1;
  const names = wordsFor(unit, value, language).map((name) => inCaseOf(found, name));
  return [...new Set(isSign ? [...signs, ...names] : [...names, ...signs])];
}

function wordsFor(unit: string, value: number, language: string): readonly string[] {
  const phrases = Object.keys(UNIT_PHRASES).filter(
    (phrase) =>
      UNIT_PHRASES[phrase] === unit &&
      PHRASE_LANGUAGE[phrase.split(" ")[0] ?? ""] === primaryLanguage(language),
  );
  const names = lineOf(unit, language).filter((name) => !name.endsWith("*"));
  const [singular = "", plural = ""] = names;
  const isPlural = value !== 1 && plural.startsWith(singular);
  const intl = INTL_UNITS.includes(unit) ? [intlName(unit, value, language, "long")] : [];
  return [...intl, ...(isPlural ? names.slice(1) : names), ...phrases];
}

const PHRASE_LANGUAGE: Readonly<Record<string, string>> = { per: "en", pour: "fr", por: "es" };

function lineOf(unit: string, language: string): readonly string[] {
  const lines = (UNIT_NAMES[primaryLanguage(language)] ?? "").split("\n");
  const line = lines.map((one) => one.trim().split(" ")).find(([name]) => name === unit);
  return line?.slice(1) ?? [];
}

// Letters looked at behind a figure: the longest name with what may stand between.
const REACH = 40;
const BEHIND =
  /^(?:[\s\u00a0\u202f](?:d['’]|de\s|of\s)|[\s\u00a0\u202f-])?([%‰％°$€£¥₽₴₹]|\p{L}+(?:\/\p{L}+)?)(?:\s(\p{L}+))?/u;

function unitBehind(text: string, end: number, language: string): UnitMention | null {
  const match = BEHIND.exec(text.slice(end, end + REACH));
  const first = match?.[1];
  if (!match || first === undefined) return null;
  const start =
    end +
    match[0].indexOf(first, match[0].length - first.length - (match[2] ? match[2].length + 1 : 0));
  const phrase = match[2] ? unitPhrase(first, match[2]) : null;
  if (phrase !== null) return { start, end: end + match[0].length, units: [phrase] };
  return mention(first, start, language);
}

function mention(word: string, start: number, language: string): UnitMention | null {
  const units = unitsNamed(word, language);
  if (units.length > 0) return { start, end: start + word.length, units };
  if (!UNSPACED.has(primaryLanguage(language))) return null;
  const known = tableFor(language).longestFirst.find((name) => word.startsWith(name));
  return known === undefined ? null : mention(known, start, language);
}

const UNSPACED: ReadonlySet<string> = new Set(["zh", "ja"]);

const BEFORE = /(?:^|[^\p{L}])((?:US|A|C|NZ|HK)?\$|[€£¥₽₴₹]|(?:USD|EUR|GBP|CHF|RMB|CNY|JPY)\s?)$/u;

function signBefore(text: string, start: number): UnitMention | null {
  const match = BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  const sign = match?.[1];
  if (sign === undefined) return null;
  const unit = UNIT_SIGNS[sign.trim().toLowerCase()];
  return unit === undefined ? null : { start: start - sign.length, end: start, units: [unit] };
}

interface UnitTable {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly stems: readonly (readonly [stem: string, unit: string])[];
  readonly longestFirst: readonly string[];
}

const tables = new Map<string, UnitTable>();

function tableFor(language: string): UnitTable {
  const known = tables.get(language);
  if (known) return known;
  const words = new Map<string, string[]>();
  const stems: [string, string][] = [];
  const add = (name: string, unit: string) => {
    const units = words.get(name);
    if (!units) words.set(name, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  };
  for (const [sign, unit] of Object.entries(UNIT_SIGNS)) add(sign, unit);
  for (const unit of INTL_UNITS) for (const name of intlNames(unit, language)) add(name, unit);
  for (const line of (UNIT_NAMES[primaryLanguage(language)] ?? "").split("\n")) {
    const [unit = "", ...names] = line.trim().split(" ");
    for (const name of names) {
      if (name.endsWith("*")) stems.push([name.slice(0, -1), unit]);
      else add(name, unit);
    }
  }
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const table = { words, stems, longestFirst };
  tables.set(language, table);
  return table;
}

function stemmed(word: string, { stems }: UnitTable): readonly string[] {
  const found = stems.find(([stem]) => word.startsWith(stem));
  return found ? [found[1]] : [];
}

// One of each plural class of the languages, and a fraction.
const SAMPLES = [1, 2, 5, 1.5];

function intlNames(unit: string, language: string): string[] {
  return SAMPLES.map((value) => intlName(unit, value, language, "long").toLowerCase()).filter(
    (name) => SINGLE_WORD.test(name),
  );
}

const SINGLE_WORD = /^\p{L}+$/u;

function intlName(
  unit: string,
  value: number,
  language: string,
  unitDisplay: "long" | "short",
): string {
  return new Intl.NumberFormat(platformTag(language), { style: "unit", unit, unitDisplay })
    .formatToParts(value)
    .filter(({ type }) => type === "unit")
    .map(({ value: name }) => name)
    .join("");
}
