/** How languages, times, shares and lists are written in a language of the interface. */
interface Formats {
  readonly languages: Intl.DisplayNames;
  readonly times: Intl.DateTimeFormat;
  readonly hours: Intl.DateTimeFormat;
  readonly percents: Intl.NumberFormat;
  readonly lists: Intl.ListFormat;
}

// Making one takes as long as drawing a card.
const FORMATS = new Map<string, Formats>();

/** The formats of a language of the interface, made once. */
export function formatsOf(locale: string): Formats {
  const known = FORMATS.get(locale) ?? makeFormats(locale);
  FORMATS.set(locale, known);
  return known;
}

function makeFormats(locale: string): Formats {
  return {
    languages: new Intl.DisplayNames(locale, { type: "language" }),
    times: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
    hours: new Intl.DateTimeFormat(locale, { timeStyle: "short" }),
    percents: new Intl.NumberFormat(locale, { style: "percent" }),
    lists: new Intl.ListFormat(locale),
  };
}
