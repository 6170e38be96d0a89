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
  const named = tags.flatMap((id) => {
    const label = names.of(id) ?? (id === also ? id : undefined);
    return label === undefined ? [] : [{ id, label }];
  });
  return withoutTwins(named, also).sort(by(new Intl.Collator(locale)));
}

/** Two tags of one name, as `ak` and `tw` in Spanish, cannot be told apart in a list: the first stays, or the one in use. */
function withoutTwins(items: readonly LanguageItem[], used: string): LanguageItem[] {
  const first = new Map([...items].reverse().map((item) => [item.label, item.id]));
  const kept = items.find(({ id }) => id === used);
  if (kept) first.set(kept.label, kept.id);
  return items.filter(({ id, label }) => first.get(label) === id);
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
