import { primaryLanguage } from "#lib/core/text/language.ts";
import { decimalsOf, groupMarkIn, writeNumber } from "#lib/core/text/number-format.ts";
import { groupMarksOf } from "#lib/core/text/typography.ts";
import type { Fault, Placed } from "./fact.ts";
import { type Saying, wordsIn, wrongPlace } from "./fault-hits.ts";
import { isWritten, type NumberFact } from "./number-facts.ts";
import { likelyGaps, type NumberGap } from "./number-gap.ts";

type PlacedNumber = Placed<NumberFact>;

/** Returns what there is to say of a number that was changed or lost; null where it has no place. */
export function sayNumber(fault: Fault<NumberFact>, language: string): Saying | null {
  return fault.wrong ? changed(fault, fault.wrong, language) : missing(fault, language);
}

function changed(fault: Fault<NumberFact>, wrong: PlacedNumber, language: string): Saying | null {
  const place = wrongPlace(fault);
  if (!place) return null;
  const isScaleSame = fault.right.fact.reading.scale === wrong.fact.reading.scale;
  const { figure } = wrong.fact.reading;
  return {
    ...place,
    ...(isScaleSame ? { start: figure.start, end: figure.end } : {}),
    variant: "changed",
    values: wordsIn(fault),
    fixes: fixesFor(fault.right, wrong, language).map((fix) =>
      isScaleSame ? fix : fix + scaleWordsOf(wrong),
    ),
    confidence: isWritten(fault.right) && isWritten(wrong) ? 0.85 : 0.6,
  };
}

function scaleWordsOf({ fact, text }: PlacedNumber): string {
  return text.prepared.text.slice(fact.reading.figure.end, fact.end);
}

/** The right value in the figure's own manner, then in the others, for before its scale word; none if it needs another scale word. */
function fixesFor(right: PlacedNumber, wrong: PlacedNumber, language: string): string[] {
  if (!isWritten(wrong)) return [];
  const value = (right.fact.reading.values[0] ?? 0) / wrong.fact.reading.scale;
  const decimals = decimalsOf(value);
  if (decimals === null || value === wrong.fact.reading.values[0]) return [];
  if (/^0\d/u.test(right.fact.figure)) return [right.fact.figure];
  const group = groupMarkIn(wrong.fact.figure);
  const others = groupMarkIn(right.fact.figure) ? groupMarksOf(language) : [];
  const groups =
    (wrong.fact.reading.values[0] ?? 0) >= 1000 ? [group, ...others] : [...others, group];
  const written = groups.map((mark) => writeNumber(value, decimals, language, mark));
  return [...new Set(written)].filter((figure) => figure !== wrong.fact.figure);
}

function missing(fault: Fault<NumberFact>, language: string): Saying | null {
  const gaps = likelyGaps(fault.right, fault.sides);
  const [best] = gaps;
  if (!best) return null;
  const start = gaps.reduce((least, { token }) => Math.min(least, token.start), best.token.start);
  const end = gaps.reduce((most, gap) => Math.max(most, endOf(gap)), endOf(best));
  const words = best.text.prepared.text;
  const figures = writings(fault.right.fact, language).flatMap((figure) =>
    (NO_BREAK.test(words) ? NO_BREAK_FIRST : SPACE_FIRST).map((space) => figure + space),
  );
  const fixes = gaps.flatMap(({ token: { start: at } }) =>
    figures.map((figure) => `${words.slice(start, at)}${figure}${words.slice(at, end)}`),
  );
  return {
    paragraph: best.text.paragraph,
    start,
    end,
    variant: "missing",
    values: wordsIn(fault),
    fixes: fixes.slice(0, MOST_FIXES),
    mqm: "Accuracy/Omission",
    confidence: gaps.length === 1 ? 0.75 : 0.5,
  };
}

const MOST_FIXES = 6;
const NO_BREAK = /\d\u00a0/u;
const NO_BREAK_FIRST = ["\u00a0", " "];
const SPACE_FIRST = NO_BREAK_FIRST.toReversed();

// A sign such as % is too small to be seen alone.
function endOf({ text, at, token }: NumberGap): number {
  if (token.kind !== "mark") return token.end;
  const { tokens } = text.prepared;
  const next = tokens[at + 1]?.kind === "space" ? tokens[at + 2] : undefined;
  return next?.kind === "word" ? next.end : token.end;
}

/** How a quantity may be written in a language, the usual way first. */
function writings({ reading, figure }: NumberFact, language: string): string[] {
  const value = (reading.values[0] ?? 0) / reading.scale;
  const decimals = Math.max(decimalsOf(value) ?? 3, decimalsWritten(figure, value));
  const groups = value < 1000 || !groupMarkIn(figure) ? [""] : [...groupMarksOf(language), ""];
  const ordered =
    value < 10_000 && UNGROUPED_FOUR.has(primaryLanguage(language)) ? groups.toReversed() : groups;
  return [...new Set(ordered.map((group) => writeNumber(value, decimals, language, group)))];
}

// "7.50" keeps its nought.
function decimalsWritten(figure: string, value: number): number {
  return Number.isInteger(value) ? 0 : figure.replace(/^.*[.,]/u, "").length;
}

// Their academies join numbers of four digits.
const UNGROUPED_FOUR: ReadonlySet<string> = new Set(["es", "pt", "pl", "uk"]);
