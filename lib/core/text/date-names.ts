import { inCaseOf } from "./capital.ts";
import { platformTag, primaryLanguage } from "./language.ts";
import type { Span, Token } from "./tokens.ts";

/** A month or a day of the week named in a text. `index` counts from January and from Monday, both 0. */
export interface DateMention extends Span {
  readonly unit: "month" | "weekday";
  readonly index: number;
}

/**
 * Returns the months and days of the week that a text names, in order. Names that are other words too (may, mars) and abbreviations count
 * beside the figure of a day or a year only. Names are those of CLDR, for Ukrainian in all cases.
 */
export function readDates(tokens: readonly Token[], language: string): DateMention[] {
  const { names, initials, longest } = tableFor(language);
  const dates: DateMention[] = [];
  for (const [at, { kind, text, start }] of tokens.entries()) {
    if (kind !== "word" || text.length > longest + 2 || !initials.has(text.charAt(0))) continue;
    const bareEnd = text.endsWith("'s") || text.endsWith("’s") ? text.length - 2 : text.length;
    const name = names.get(text.slice(0, bareEnd).toLowerCase());
    if (!name || (name.isDoubtful && !isBesideFigure(tokens, at))) continue;
    if (name.needsCapital && text.toLowerCase() === text) continue;
    dates.push({ start, end: start + bareEnd, unit: name.unit, index: name.index });
  }
  return dates;
}

/** Returns the name of another month or day in the form that `found` has: its case, its length, its first letter. */
export function dateNameLike(found: string, index: number, language: string): string | null {
  const name = tableFor(language).names.get(found.toLowerCase());
  const form = name?.forms[index];
  if (form === undefined) return null;
  return inCaseOf(found, form);
}

interface DateName {
  readonly unit: DateMention["unit"];
  readonly index: number;
  /** All names in the form this one has, in the order of the year or the week. */
  readonly forms: readonly string[];
  readonly isDoubtful: boolean;
  readonly needsCapital: boolean;
}

interface DateTable {
  readonly names: ReadonlyMap<string, DateName>;
  /** What a name may begin with, in either case. */
  readonly initials: ReadonlySet<string>;
  readonly longest: number;
}

const tables = new Map<string, DateTable>();

function tableFor(language: string): DateTable {
  const known = tables.get(language);
  if (known) return known;
  const names = new Map<string, DateName>();
  const initials = new Set<string>();
  const primary = primaryLanguage(language);
  const doubtful = DOUBTFUL[primary] ?? NONE;
  for (const { unit, forms, isShort } of seriesOf(language)) {
    for (const [index, form] of forms.entries()) {
      const name = form.toLowerCase();
      if (names.has(name) || !SINGLE_WORD.test(name)) continue;
      const isDoubtful = isShort || doubtful.has(name);
      names.set(name, { unit, index, forms, isDoubtful, needsCapital: CAPITAL.has(primary) });
      initials.add(form.charAt(0)).add(name.charAt(0)).add(name.charAt(0).toUpperCase());
    }
  }
  const longest = Math.max(0, ...[...names.keys()].map((name) => name.length));
  const table = { names, initials, longest };
  tables.set(language, table);
  return table;
}

const SINGLE_WORD = /^[\p{L}\p{M}'’-]{2,}$/u;
const NONE: ReadonlySet<string> = new Set();

// Without its capital an English "march" or a German "mai" is another word.
const CAPITAL: ReadonlySet<string> = new Set(["en", "de"]);

// Words of another meaning.
const DOUBTFUL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["may", "march", "august"]),
  fr: new Set(["mars", "mai"]),
  es: new Set(["julio", "domingo"]),
  de: new Set(["august", "mai", "mittwochs"]),
  uk: new Set(["серед", "середи", "середою", "лютий", "лютому", "лютим", "березі"]),
  ru: new Set(["среды", "среде", "средой", "среду", "среда"]),
};

interface Series {
  readonly unit: DateMention["unit"];
  readonly forms: readonly string[];
  /** Abbreviations. */
  readonly isShort: boolean;
}

function seriesOf(language: string): Series[] {
  const own = (OWN_SERIES[primaryLanguage(language)] ?? []).map(({ unit, names }) => ({
    unit,
    forms: names.split(" "),
    isShort: false,
  }));
  return [
    {
      unit: "month",
      forms: MONTHS.map((month) => inDate(month, "long", language)),
      isShort: false,
    },
    { unit: "month", forms: namesOf(MONTHS, { month: "long" }, language), isShort: false },
    { unit: "weekday", forms: namesOf(WEEKDAYS, { weekday: "long" }, language), isShort: false },
    ...own,
    {
      unit: "month",
      forms: MONTHS.map((month) => inDate(month, "short", language)).map(bare),
      isShort: true,
    },
  ];
}

function bare(name: string): string {
  return name.replace(/\.$/u, "");
}

// The middle of each month of 1970, and its first week from Monday the 5th, in milliseconds: no clock and no calendar needed.
const DAY = 86_400_000;
const MONTHS = Array.from({ length: 12 }, (_, month) => Math.round((month + 0.5) * 30.4) * DAY);
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => (day + 4) * DAY);

function namesOf(
  instants: readonly number[],
  parts: Intl.DateTimeFormatOptions,
  language: string,
): string[] {
  const format = new Intl.DateTimeFormat(platformTag(language), { ...parts, timeZone: "UTC" });
  return instants.map((instant) => format.format(instant));
}

/** The name as it is written after a day ("24 лютого"). */
function inDate(instant: number, month: "long" | "short", language: string): string {
  const parts = new Intl.DateTimeFormat(platformTag(language), {
    day: "numeric",
    month,
    timeZone: "UTC",
  });
  return parts.formatToParts(instant).find(({ type }) => type === "month")?.value ?? "";
}

interface OwnSeries {
  readonly unit: DateMention["unit"];
  readonly names: string;
}

// Cases and plurals that CLDR does not give.
const OWN_SERIES: Readonly<Record<string, readonly OwnSeries[]>> = {
  en: [
    { unit: "weekday", names: "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays" },
  ],
  fr: [{ unit: "weekday", names: "lundis mardis mercredis jeudis vendredis samedis dimanches" }],
  de: [
    {
      unit: "weekday",
      names: "Montags Dienstags Mittwochs Donnerstags Freitags Samstags Sonntags",
    },
  ],
  uk: [
    {
      unit: "month",
      names:
        "січнем лютим березнем квітнем травнем червнем липнем серпнем вереснем жовтнем листопадом груднем",
    },
    {
      unit: "month",
      names:
        "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    },
    {
      unit: "month",
      names:
        "січню лютому березню квітню травню червню липню серпню вересню жовтню листопаду грудню",
    },
    { unit: "weekday", names: "понеділка вівторка середи четверга п’ятниці суботи неділі" },
    { unit: "weekday", names: "понеділок вівторок середу четвер п’ятницю суботу неділю" },
    { unit: "weekday", names: "понеділок вівторок середу четвер п'ятницю суботу неділю" },
    { unit: "weekday", names: "понеділком вівторком середою четвергом п’ятницею суботою неділею" },
    { unit: "weekday", names: "понеділкам вівторкам середам четвергам п’ятницям суботам неділям" },
    { unit: "weekday", names: "понеділка вівторка середи четверга п'ятниці суботи неділі" },
    { unit: "weekday", names: "понеділок вівторок середа четвер п'ятниця субота неділя" },
  ],
};

// "24 de febrero de 2022": the figure is at most this many tokens away, spaces included.
const REACH = 4;

function isBesideFigure(tokens: readonly Token[], at: number): boolean {
  return isFigureWithin(tokens, at, -1) || isFigureWithin(tokens, at, 1);
}

function isFigureWithin(tokens: readonly Token[], from: number, step: number): boolean {
  for (let hop = 1; hop <= REACH; hop++) {
    const token = tokens[from + step * hop];
    if (!token) return false;
    if (FIGURE.test(token.text)) return true;
    if (token.kind !== "space" && !LINK.test(token.text)) return false;
  }
  return false;
}

const FIGURE = /^\d{1,4}(?:st|nd|rd|th|er|º)?$/u;
const LINK = /^(?:\.|,|de|del|of|the)$/u;
