const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30.44 * DAY; // the mean of the Gregorian calendar
const YEAR = 365.24 * DAY;

// The largest unit that fits once is the one people would say.
const UNITS = [
  ["year", YEAR],
  ["month", MONTH],
  ["week", WEEK],
  ["day", DAY],
  ["hour", HOUR],
  ["minute", MINUTE],
] as const;

/** Says how long ago `then` was, in the words of `locale`: "yesterday", "2 hours ago". */
export function ago(locale: string, then: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000);
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? (["second", 1] as const);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return words.format(unit === "second" ? 0 : -Math.floor(seconds / length), unit);
}
