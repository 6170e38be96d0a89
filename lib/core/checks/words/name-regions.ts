import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { platformTag, primaryLanguage } from "#lib/core/text/language.ts";

/** The name of a country in one language. */
export interface RegionName {
  /** ISO 3166, two letters. */
  readonly code: string;
  /** Its words in lower case: "united", "states". */
  readonly keys: readonly string[];
  /** Where in it the word asked for stands. */
  readonly at: number;
}

/** Tells whether the word at an index, in small letters, completes the name of a country: "united States", "Corea del norte". */
export function completesRegion(at: number, words: readonly WordUse[], language: string): boolean {
  const names = regionsOf(language).get(words[at]?.key ?? "");
  return names?.some(({ keys, at: within }) => stands(keys, words, at - within)) ?? false;
}

/** Word for word, and somewhere with a capital. */
function stands(keys: readonly string[], words: readonly WordUse[], from: number): boolean {
  if (keys.length < 2 || from < 0) return false;
  const place = words.slice(from, from + keys.length);
  return (
    keys.every((key, index) => place[index]?.key === key) &&
    place.some(({ shape }) => shape === "capital")
  );
}

/** Returns the countries in whose name a word has a capital, and of which it may be the whole name. */
export function regionsNamed(key: string, language: string): readonly RegionName[] {
  return regionsOf(language).get(key) ?? NONE;
}

const NONE: readonly RegionName[] = [];

type Regions = ReadonlyMap<string, readonly RegionName[]>;

const byLanguage = new Map<string, Regions>();

function regionsOf(language: string): Regions {
  const primary = primaryLanguage(language);
  const known = byLanguage.get(primary) ?? readRegions(primary);
  byLanguage.set(primary, known);
  return known;
}

// Many languages write the second word of these small: Nations unies, Європейський союз.
const ORGANISATIONS: ReadonlySet<string> = new Set(["EU", "EZ", "UN"]);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The names the platform has (CLDR) for the two-letter codes of ISO 3166, by each of their words that has a capital. */
function readRegions(language: string): Regions {
  const names = new Map<string, RegionName[]>();
  const display = displayNames(language);
  if (!display) return names;
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      const name = display.of(code);
      if (name && !ORGANISATIONS.has(code)) addName(names, code, name);
    }
  }
  return names;
}

function displayNames(language: string): Intl.DisplayNames | null {
  const known = Intl.DisplayNames.supportedLocalesOf([platformTag(language)]);
  return known.length > 0
    ? new Intl.DisplayNames(known, { type: "region", fallback: "none" })
    : null;
}

function addName(names: Map<string, RegionName[]>, code: string, name: string): void {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}{2,}$/u.test(word));
  const keys = words.map((word) => word.toLowerCase());
  for (const [at, word] of words.entries()) {
    const key = keys[at] ?? "";
    if (word === key) continue;
    names.set(key, [...(names.get(key) ?? []), { code, keys, at }]);
  }
}
