import type { Span, Token } from "./tokens.ts";

/** A month named beside the figure of a day or a year. `month` counts from 0. */
export interface MonthMention extends Span {
  readonly month: number;
}

/**
 * Returns the months that stand beside a figure ("24 February", "лютого 2018 року", "le 1er mars"), in order. Beside one,
 * since "may" and "mars" are words too. Names in both the form with a day and the form without are those of CLDR.
 */
export function readMonths(tokens: readonly Token[], language: string): MonthMention[] {
  const names = monthsOf(language);
  return tokens.flatMap((token, at) => {
    const month = token.kind === "word" ? names.get(token.text.toLowerCase()) : undefined;
    if (month === undefined || !isBesideFigure(tokens, at)) return [];
    return [{ start: token.start, end: token.end, month }];
  });
}

/** Returns the name of a month as it is written after a day ("24 лютого"). */
export function monthAfterDay(month: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).formatToParts(instantIn(month));
  return parts.find((part) => part.type === "month")?.value ?? "";
}

// "24 de febrero de 2022": the figure is at most this many tokens away, spaces included.
const REACH = 4;

function isBesideFigure(tokens: readonly Token[], at: number): boolean {
  return (
    isFigureWithin(tokens.slice(Math.max(0, at - REACH), at).reverse()) ||
    isFigureWithin(tokens.slice(at + 1, at + 1 + REACH))
  );
}

function isFigureWithin(nearby: readonly Token[]): boolean {
  for (const token of nearby) {
    if (/^\d{1,4}(?:st|nd|rd|th|er|º)?$/u.test(token.text)) return true;
    if (token.kind !== "space" && !/^(?:\.|de|del|of|the)$/u.test(token.text)) return false;
  }
  return false;
}

const monthTables = new Map<string, ReadonlyMap<string, number>>();

function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = monthTables.get(language);
  if (known) return known;
  const table = new Map<string, number>();
  const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  for (let month = 0; month < 12; month++) {
    table.set(monthAfterDay(month, language).toLowerCase(), month);
    table.set(alone.format(instantIn(month)).toLowerCase(), month);
  }
  monthTables.set(language, table);
  return table;
}

// The middle of each month of 1970 in milliseconds: no clock and no calendar arithmetic needed.
const DAY = 86_400_000;

function instantIn(month: number): number {
  return Math.round((month + 0.5) * 30.4) * DAY;
}
