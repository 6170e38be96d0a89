import { countableOf } from "#lib/core/text/countables.ts";
import { readDates } from "#lib/core/text/date-names.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { numberWord, scaleOf } from "#lib/core/text/number-words.ts";
import type { Token } from "#lib/core/text/tokens.ts";
import { unitsNamed } from "#lib/core/text/units.ts";
import type { Placed, Sides } from "./fact.ts";
import { type Slot, slotsFor, stemOf } from "./gap.ts";
import type { NumberFact } from "./number-facts.ts";
import { endsApproximation, endsBeforeYear, isConnector } from "./number-gap-words.ts";

/** A word before which a number may be missing. `score` is higher the more speaks for it; 0 is position alone, at its best. */
export interface NumberGap extends Slot {
  readonly score: number;
}

/**
 * Returns the words of the target before which a lost number may have to be written, the likeliest first: one that counts and has no
 * number (“were ⟦years⟧ old”), the word that the number counts in the base, one behind “more than” or “in the year”; else by position.
 */
export function gapsFor(lost: Placed<NumberFact>, sides: Sides<NumberFact>): NumberGap[] {
  const counted = countedBy(lost);
  return slotsFor(lost, sides)
    .flatMap((slot): NumberGap[] => {
      const evidence = evidenceFor(slot, counted);
      return evidence === null
        ? []
        : [{ ...slot, score: evidence - DISTANCE_WEIGHT * slot.distance }];
    })
    .sort((a, b) => b.score - a.score);
}

// A sure sign outweighs a third of the text.
const DISTANCE_WEIGHT = 8;

/** What a number counts. */
interface Counted {
  readonly units: readonly string[];
  readonly scale: number;
  /** Beginnings of the words behind it, nearest first, and what they count. */
  readonly stems: readonly string[];
  readonly things: readonly number[];
  readonly kind: "year" | "day" | "amount";
}

// Words behind a number that may be what it counts: "20,000 secondary school pupils".
const WORDS_BEHIND = 3;

function countedBy({ fact, text }: Placed<NumberFact>): Counted {
  const { tokens, language } = text.prepared;
  const first = tokens.findIndex(({ start }) => start >= fact.end);
  const behind = first < 0 ? [] : tokens.slice(first, first + 2 * WORDS_BEHIND);
  const words = behind.filter(({ kind }) => kind === "word").map((token) => token.text);
  return {
    units: fact.unit?.units ?? [],
    scale: fact.reading.scale,
    stems: words.filter((word) => word.length > 3).map(stemOf),
    things: words.flatMap((word) => countableOf(word, language) ?? []),
    kind: kindOf(fact, tokens, language),
  };
}

function kindOf(fact: NumberFact, tokens: readonly Token[], language: string): Counted["kind"] {
  const [value = 0] = fact.reading.values;
  const isYear = /^\d{4}$/u.test(fact.figure) && value >= 1400 && value < 2200;
  if (isYear && (fact.unit === null || fact.unit.units.includes("year"))) return "year";
  const at = tokens.findIndex(({ start }) => start >= fact.start);
  const around = tokens.slice(Math.max(0, at - 4), at + 5);
  return value <= 31 && readDates(around, language).length > 0 ? "day" : "amount";
}

/** How much a word looks as if a number were missing before it; null where none can stand. */
function evidenceFor({ text, token, at }: Slot, counted: Counted): number | null {
  const { tokens, language } = text.prepared;
  const before = previous(tokens, at);
  if (before && isNumeric(before, language)) return null;
  const units = unitsNamed(token.text, language);
  const scale = scaleOf(token.text, language) ?? 1;
  if (token.kind === "mark" && units.length === 0) return null;
  const thing = countableOf(token.text, language);
  return (
    measureScore(units, scale, counted) +
    (thing !== null && counted.things.includes(thing) ? 3 : 0) +
    (counted.stems.includes(stemOf(token.text)) ? 2.5 : 0) +
    headScore(tokens, at, counted, language) +
    (before ? looseEndScore(before, token, language) : 0)
  );
}

function measureScore(units: readonly string[], scale: number, counted: Counted): number {
  if (scale > 1 && scale === counted.scale) return 4;
  if (units.length > 0 && units.some((unit) => counted.units.includes(unit))) return 4;
  if (counted.kind === "year") return units.includes("year") ? 3 : 0;
  // A unit of its own: the base had "54," and the translation "⟦54⟧ ans".
  return units.length > 0 || scale > 1 ? 1.5 : 0;
}

/** "more than ⟦people⟧", "in January ⟦he⟧", "im Jahr ⟦griff⟧": the words before want a number. */
function headScore(
  tokens: readonly Token[],
  at: number,
  counted: Counted,
  language: string,
): number {
  const head = tokens
    .slice(Math.max(0, at - 5), at)
    .map(({ text }) => text)
    .join("")
    .trimEnd();
  if (counted.kind !== "amount" && isBesideDate(tokens, at, language)) return 3;
  if (counted.kind === "year") return endsBeforeYear(head, language) ? 2 : 0;
  return endsApproximation(head, language) ? 2 : 0;
}

function isBesideDate(tokens: readonly Token[], at: number, language: string): boolean {
  return readDates(tokens.slice(Math.max(0, at - 4), at + 1), language).some(
    ({ unit }) => unit === "month",
  );
}

/** A preposition before a word that it cannot govern: "set up in ⟦and⟧ joined". */
function looseEndScore(before: Token, token: Token, language: string): number {
  if (before.kind !== "word" || !isFunctionWord(before.text, language)) return 0;
  return isConnector(token.text, language) ? 1.5 : 0.3;
}

function previous(tokens: readonly Token[], at: number): Token | null {
  const near = tokens[at - 1];
  if (!near) return null;
  if (near.kind !== "space" && near.text !== "-") return near;
  return tokens[at - 2] ?? null;
}

function isNumeric({ kind, text }: Token, language: string): boolean {
  if (kind === "number" || /\d/u.test(text)) return true;
  const word = kind === "word" ? numberWord(text, language) : null;
  return word !== null && word.kind !== "hint";
}
