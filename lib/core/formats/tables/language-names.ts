// A column may be named in the language of the desk or in its own.
const NAMED_IN = ["en", "fr", "es", "uk", "de", "it", "pt", "ru", "pl"];
// Names of these stand in headers as often as those of languages.
const REGIONAL = [
  "pt-BR",
  "pt-PT",
  "zh-Hans",
  "zh-Hant",
  "en-US",
  "en-GB",
  "es-419",
  "es-MX",
  "fr-CA",
];

const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i;

let english: Intl.DisplayNames | null = null;
let byName: ReadonlyMap<string, string> | null = null;

/** The language (BCP 47) that the header of a column names, by a tag or a name in some languages; null for any other word. */
export function languageNamed(words: string): string | null {
  const trimmed = words.trim();
  return knownTag(trimmed) ?? names().get(trimmed.toLocaleLowerCase("en")) ?? null;
}

/** A tag in its canonical form, also from `pt_BR`; null for what is no tag of a language that is known. */
export function knownTag(words: string): string | null {
  if (!TAG.test(words)) return null;
  english ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  try {
    const [tag = null] = Intl.getCanonicalLocales(words.replaceAll("_", "-"));
    const primary = tag?.split("-")[0] ?? "";
    return english.of(primary) === undefined ? null : tag;
  } catch {
    return null;
  }
}

function names(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const found = new Map<string, string>();
  const tags = [...twoLetterTags(), ...REGIONAL];
  for (const locale of NAMED_IN) {
    const display = new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
    for (const tag of tags) put(found, display.of(tag), tag);
  }
  for (const tag of tags) {
    put(found, new Intl.DisplayNames(tag, { type: "language", fallback: "none" }).of(tag), tag);
  }
  byName = found;
  return found;
}

function put(found: Map<string, string>, name: string | undefined, tag: string): void {
  const key = name?.toLocaleLowerCase("en");
  if (key !== undefined && !found.has(key)) found.set(key, tag);
}

function twoLetterTags(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((tag) => knownTag(tag) !== null);
}
