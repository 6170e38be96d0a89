/** The words of one language as they stand in their file: nested by feature. */
export interface Nested {
  readonly [name: string]: string | Nested;
}

/** The words of one language by their full key, in the order of the file. */
export type Catalogue = ReadonlyMap<string, string>;

/** Returns every key with its words: `{ app: { name: "…" } }` has the key `app.name`. */
export function catalogueOf(messages: Nested, prefix = ""): Catalogue {
  const entries = Object.entries(messages).flatMap(
    ([name, value]): (readonly [string, string])[] =>
      typeof value === "string"
        ? [[prefix + name, value]]
        : [...catalogueOf(value, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key as the source asks for it: without the plural form. */
export function askedKey(key: string): string {
  return key.replace(PLURAL, "");
}

/** Tells in which keys two languages differ: `- key` is missing, `+ key` too many. */
export function differingKeys(reference: Catalogue, other: Catalogue): string[] {
  const wanted = new Set([...reference.keys()].map(askedKey));
  const present = new Set([...other.keys()].map(askedKey));
  const missing = [...wanted].filter((key) => !present.has(key)).map((key) => `- ${key}`);
  return [...missing, ...[...present].filter((key) => !wanted.has(key)).map((key) => `+ ${key}`)];
}

/** Tells which plural forms a counted key lacks or has too many for the rules of its language (CLDR). */
export function wrongPlurals(catalogue: Catalogue, locale: string): string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const counted = new Set([...catalogue.keys()].filter((key) => PLURAL.test(key)).map(askedKey));
  const wanted = new Set([...counted].flatMap((key) => forms.map((form) => `${key}_${form}`)));
  const present = [...catalogue.keys()].filter((key) => PLURAL.test(key));
  const missing = [...wanted].filter((key) => !catalogue.has(key)).map((key) => `- ${key}`);
  return [...missing, ...present.filter((key) => !wanted.has(key)).map((key) => `+ ${key}`)];
}

/** Tells which keys do not ask for the same values as in the reference, all plural forms taken together. */
export function differingValues(reference: Catalogue, other: Catalogue): string[] {
  const wanted = valuesByKey(reference);
  return [...valuesByKey(other)]
    .filter(([key, values]) => wanted.has(key) && wanted.get(key) !== values)
    .map(([key, values]) => `${key}: ${values || "none"} instead of ${wanted.get(key) || "none"}`);
}

const VALUE = /\{\{\s*([^,}\s]+)/g;

function valuesByKey(catalogue: Catalogue): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const [key, words] of catalogue) {
    const known = names.get(askedKey(key)) ?? new Set();
    for (const [, name = ""] of words.matchAll(VALUE)) known.add(name);
    names.set(askedKey(key), known);
  }
  return new Map([...names].map(([key, values]) => [key, [...values].sort().join(" ")]));
}
