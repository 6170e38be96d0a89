import type { Cell, PlacedText, RowView, Speller } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { joinsClauses, needsMore, opensSentences } from "#lib/core/text/sentence-openers.ts";
import { jointsOf, shareOf } from "./joints.ts";
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
  return target.texts.flatMap((place) =>
    sentenceBreaks(place.prepared).map((found) => {
      if (found.mark !== ".") return { place, found, cause: "letter", isOpen: false };
      const weight =
        wordWeight(place.prepared, found) +
        (base ? baseWeight(target, place, found, base) : BASE_UNKNOWN) +
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
  const capital = next.charAt(0).toUpperCase() + next.slice(1);
  if (
    next.length >= SHORTEST_NAME &&
    base?.texts.some(({ prepared }) => prepared.text.includes(` ${capital}`))
  )
    return true;
  return speller !== null && !speller.knows(next) && speller.knows(capital);
}

const SHORTEST_NAME = 4;

const MISSING_END = 6;
const CLAUSE_HERE = 1.7;
const CLAUSE_NEAR = 1.1;
const BASE_UNKNOWN = 0.8;

/**
 * A sentence that ends near the same place in the base, and nowhere in the target, was to end here. A sentence added in translation
 * ends where the base has at least a comma or a conjunction.
 */
function baseWeight({ texts }: Cell, text: PlacedText, { at }: SentenceBreak, base: Cell): number {
  const place = shareOf(texts, text, at);
  const own = jointsOf(texts).ends;
  const { ends, pauses } = jointsOf(base.texts);
  const isMissing =
    ends.length > own.length &&
    ends.some((end) => {
      const distance = Math.abs(end - place);
      return distance < NEAR_END && !own.some((other) => Math.abs(other - end) < distance);
    });
  if (isMissing) return MISSING_END;
  const distance = Math.min(...pauses.map((pause) => Math.abs(pause - place)));
  return distance < HERE ? CLAUSE_HERE : distance < NEAR ? CLAUSE_NEAR : 0;
}

// Shares of the text by which the same place may shift between languages.
const NEAR_END = 0.15;
const NEAR = 0.13;
const HERE = 0.035;
