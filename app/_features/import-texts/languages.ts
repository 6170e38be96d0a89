/** A language to choose: its BCP 47 tag and its name in the language of the interface. */
export interface LanguageItem {
  readonly id: string;
  readonly label: string;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const PRIMARY_TAGS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

// Written standards that desks tell apart.
const VARIANT_TAGS = [
  "de-AT",
  "de-CH",
  "en-GB",
  "en-US",
  "es-419",
  "es-ES",
  "es-MX",
  "fr-CA",
  "fr-CH",
  "pt-BR",
  "pt-PT",
  "sr-Cyrl",
  "sr-Latn",
  "zh-Hans",
  "zh-Hant",
];

/**
 * Lists the languages of ISO 639-1 that the browser has a name for, and some written standards, by name. A tag from
 * elsewhere, `also`, is listed too, under its own letters where it has no name.
 */
export function languageItems(locale: string, also: string): LanguageItem[] {
  const names = new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
  const listed = [...PRIMARY_TAGS, ...VARIANT_TAGS].filter(isCanonical);
  const tags = also === "und" || listed.includes(also) ? listed : [...listed, also];
  return tags
    .map((id) => ({ id, label: names.of(id) ?? (id === also ? id : "") }))
    .filter(({ label }) => label !== "")
    .sort(by(new Intl.Collator(locale)));
}

/** A tag that another has replaced (`iw` for `he`) would list one language twice. */
function isCanonical(tag: string): boolean {
  return Intl.getCanonicalLocales(tag)[0] === tag;
}

function by({ compare }: Intl.Collator): (a: LanguageItem, b: LanguageItem) => number {
  return (a, b) => compare(a.label, b.label);
}

/** The name of a language in the language of the interface. */
export function languageName(locale: string, tag: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}
