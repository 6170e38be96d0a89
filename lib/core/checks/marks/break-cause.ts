import type { Cell, PlacedText, RowView, Speller } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { withCapital } from "#lib/core/text/capital.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { countBelow, overlapFinder } from "#lib/core/text/overlap.ts";
import { joinsClauses, needsMore, opensSentences } from "#lib/core/text/sentence-openers.ts";
import { jointsOf, sharesIn } from "./joints.ts";
import { type SentenceBreak, sentenceBreaks } from "./sentence-breaks.ts";

/** An end mark before a small letter, where it stands, and which of the two is wrong. */
export interface JudgedBreak {
  readonly place: PlacedText;
  readonly found: SentenceBreak;
  readonly cause: "stop" | "letter";
  /** The evidence is weak: the other may be wrong as well. */
  readonly isOpen: boolean;
}

/** Returns the end marks of a row that a small letter follows, each with the likelier fault. */
export function judgeBreaks({ target, base }: RowView, speller: Speller | null): JudgedBreak[] {
  const inBase = base ? baseWeights(target, base) : () => BASE_UNKNOWN;
  return target.texts.flatMap((place) =>
    sentenceBreaks(place.prepared).map((found) => {
      if (found.mark !== ".") return { place, found, cause: "letter", isOpen: false };
      const weight =
        wordWeight(place.prepared, found) +
        inBase(place, found) +
        (isName(found, base, speller) ? NAME : 0);
      return {
        place,
        found,
        cause: weight > 0 ? "letter" : "stop",
        isOpen: Math.abs(weight) < OPEN,
      };
    }),
  );
}

// All weights are log-odds that a new sentence was meant, fitted by logistic regression on stray stops and small letters put into
// clean translations, and rounded.
const PRIOR = -4.9;
const UNFINISHED = -2.8;
const FUNCTION_WORD = -1.1;
const OPENER = 2.4;
const JOINER = -1.5;
const BY_LENGTH = 0.17;
const LONGEST = 12;
const NAME = 3;
// Nearer to even, three of four are right, so that both cures are offered; beyond, nineteen of twenty.
const OPEN = 1;

function wordWeight({ text, language }: PreparedText, found: SentenceBreak): number {
  const { at, before, next, nextAt } = found;
  const after = /^[^.!?…]*/u.exec(text.slice(nextAt, nextAt + REACH))?.[0] ?? "";
  const sentence = /[^.!?…]*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? "";
  return (
    PRIOR +
    openness(before, language) +
    (opensSentences(next, language) ? OPENER : 0) +
    (joinsClauses(next, language) ? JOINER : 0) +
    BY_LENGTH * (wordCount(after) + wordCount(sentence))
  );
}

function openness(word: string, language: string): number {
  if (needsMore(word, language)) return UNFINISHED;
  return isFunctionWord(word, language) ? FUNCTION_WORD : 0;
}

// Characters that hold the longest count of words that still tells something.
const REACH = 120;

function wordCount(text: string): number {
  return Math.min(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, LONGEST);
}

/** Tells whether the word after the mark is written with a capital wherever it stands. */
function isName({ next }: SentenceBreak, base: Cell | null, speller: Speller | null): boolean {
  const capital = withCapital(next);
  if (
    next.length >= SHORTEST_NAME &&
    base?.texts.some(({ prepared }) => hasWordFrom(prepared, capital))
  )
    return true;
  return speller !== null && !speller.knows(next) && speller.knows(capital);
}

/** Tells whether a word of the text, not its first, begins so. */
function hasWordFrom(text: PreparedText, beginning: string): boolean {
  const words = capitalWords(text);
  return words[countBelow(words, (word) => word, beginning)]?.startsWith(beginning) ?? false;
}

const capitalWords = perText(({ text }): readonly string[] =>
  Array.from(text.matchAll(CAPITAL_WORD), ([, word = ""]) => word).sort(),
);

// With the marks at its end: only its beginning counts.
const CAPITAL_WORD = / (\p{Lu}\S*)/gu;

const SHORTEST_NAME = 4;

const MISSING_END = 6;
const CLAUSE_HERE = 1.7;
const CLAUSE_NEAR = 1.1;
const BASE_UNKNOWN = 0.8;

/**
 * What the base tells of a place: a sentence that ends near there in the base, and nowhere in the target, was to end here. A sentence
 * added in translation ends where the base has at least a comma or a conjunction.
 */
function baseWeights(
  { texts }: Cell,
  base: Cell,
): (text: PlacedText, found: SentenceBreak) => number {
  const shareOf = sharesIn(texts);
  const own = jointsOf(texts).ends;
  const { ends, pauses } = jointsOf(base.texts);
  // An end of the base reaches as far as no end of the target stands nearer to it.
  const reaches = ends.map((end) => {
    const reach = Math.min(NEAR_END, distanceTo(own, end));
    return { start: end - reach, end: end + reach };
  });
  const isReached = ends.length > own.length ? overlapFinder(reaches) : () => false;
  return (text, { at }) => {
    const place = shareOf(text, at);
    if (isReached({ start: place, end: place })) return MISSING_END;
    const distance = distanceTo(pauses, place);
    return distance < HERE ? CLAUSE_HERE : distance < NEAR ? CLAUSE_NEAR : 0;
  };
}

/** How far the nearest of some ascending shares is. */
function distanceTo(shares: readonly number[], place: number): number {
  const after = countBelow(shares, (share) => share, place);
  const [before = -Infinity, next = Infinity] = [shares[after - 1], shares[after]];
  return Math.min(place - before, next - place);
}

// Shares of the text by which the same place may shift between languages.
const NEAR_END = 0.15;
const NEAR = 0.13;
const HERE = 0.035;
