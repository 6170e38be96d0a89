import { type DateMention, readDates } from "#lib/core/text/date-names.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Token } from "#lib/core/text/tokens.ts";

/** Tells whether the token is where a year or a day stands: a year behind the month and its day, a day before the month or, in English, behind it. */
export function isBesideMonth(
  tokens: readonly Token[],
  at: number,
  kind: "year" | "day",
  language: string,
): boolean {
  const isMonth = (index: number) =>
    readDates(tokens.slice(Math.max(0, index), index + 1), language).some(isNameOfMonth);
  let before = at - 1;
  while (before > at - FAR && isBetweenMonthAndYear(tokens[before])) before--;
  const behind = isMonth(before);
  if (kind === "year") return behind && !isLink(tokens[at]);
  const isNamedHere = isMonth(at) && !isLink(tokens[at - 2]);
  const isEnglish = primaryLanguage(language) === "en";
  return isNamedHere || (isLink(tokens[at]) && isMonth(at + 2)) || (isEnglish && behind);
}

// Tokens between the month and its year: "May 30, ⟦2005⟧", "mayo de ⟦2005⟧".
const FAR = 6;

function isBetweenMonthAndYear(token: Token | undefined): boolean {
  return token?.kind === "space" || token?.kind === "number" || isLink(token);
}

function isNameOfMonth({ unit }: DateMention): boolean {
  return unit === "month";
}

function isLink(token: Token | undefined): boolean {
  return token?.text === "de" || token?.text === ",";
}
