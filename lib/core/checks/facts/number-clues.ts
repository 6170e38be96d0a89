import { countableOf } from "#lib/core/text/countables.ts";
import { readDates } from "#lib/core/text/date-names.ts";
import type { Token } from "#lib/core/text/tokens.ts";
import type { Placed } from "./fact.ts";
import { stemOf } from "./gap.ts";
import type { NumberFact } from "./number-facts.ts";

/** What a number counts. */
export interface Counted {
  readonly units: readonly string[];
  readonly scale: number;
  /** The words behind it, and those before it, nearest first. */
  readonly behind: readonly Clue[];
  readonly before: readonly Clue[];
  readonly kind: "year" | "day" | "amount";
}

/** By what a word is known again in another language. */
export interface Clue {
  readonly stem: string;
  readonly thing: number | null;
}

// Words behind a number that may be what it counts: "20,000 secondary school pupils".
const WORDS_BEHIND = 3;
const WORDS_BEFORE = 4;

/** Returns by what the place of a lost number may be known. */
export function countedBy({ fact, text }: Placed<NumberFact>): Counted {
  const { tokens, language } = text.prepared;
  const clue = ({ text: word }: Token) => clueOf(word, language);
  const first = tokens.findIndex(({ start }) => start >= fact.end);
  const isWord = ({ kind }: Token) => kind === "word";
  const behind = first < 0 ? [] : tokens.slice(first, first + 2 * WORDS_BEHIND).filter(isWord);
  const head = tokens.filter(({ end }) => end <= fact.start);
  const before = head
    .slice(-2 * WORDS_BEFORE)
    .filter(isWord)
    .map(clue)
    .reverse();
  return {
    units: fact.unit?.units ?? [],
    scale: fact.reading.scale,
    behind: behind.map(clue),
    before: before.filter(({ stem, thing }) => stem !== "" || thing !== null),
    kind: kindOf(fact, tokens, language),
  };
}

/** Returns by what a word may be known in another language. */
export function clueOf(word: string, language: string): Clue {
  return { stem: word.length > 3 ? stemOf(word) : "", thing: countableOf(word, language) };
}

/** Tells whether two words may be translations of each other. */
export function areAlike(a: Clue, b: Clue): boolean {
  return (a.stem !== "" && a.stem === b.stem) || (a.thing !== null && a.thing === b.thing);
}

function kindOf(fact: NumberFact, tokens: readonly Token[], language: string): Counted["kind"] {
  const [value = 0] = fact.reading.values;
  const isYear = /^\d{4}$/u.test(fact.figure) && value >= 1400 && value < 2200;
  if (isYear && (fact.unit === null || fact.unit.units.includes("year"))) return "year";
  const at = tokens.findIndex(({ start }) => start >= fact.start);
  const around = tokens.slice(Math.max(0, at - 4), at + 5);
  return value <= 31 && readDates(around, language).length > 0 ? "day" : "amount";
}
