import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { needsMore } from "#lib/core/text/sentence-openers.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { factCost, factsOf } from "./partner-facts.ts";

export type Side = "opening" | "closing";

/** A text with a stretch of it between two marks; the span is what stands between, without white space at its ends. */
export interface Enclosed {
  readonly text: string;
  readonly span: Span;
}

/** A mark whose partner is missing, and how far the partner may be from it. */
export interface LoneMark {
  readonly text: string;
  readonly language: string;
  readonly mark: Span;
  /** The side of the partner. */
  readonly side: Side;
  readonly limit: number;
}

/** Returns the stretch of `text` within `span`, less the white space at its ends. */
export function enclosed(text: string, { start, end }: Span): Enclosed {
  const body = text.slice(start, end);
  const lead = body.length - body.trimStart().length;
  return {
    text,
    span: { start: start + lead, end: start + Math.max(lead, body.trimEnd().length) },
  };
}

/**
 * Returns the offset where the partner of a mark belongs, judged by what the base encloses, or null where nothing fits. The candidates
 * are the edges of words; the best has about the share of the base's length, the same names, figures and look-alikes on its side,
 * and a like neighbour.
 */
export function partnerPlace(lone: LoneMark, base: Enclosed): number | null {
  const { text, mark, side, limit } = lone;
  const isForward = side === "closing";
  const offset = isForward ? mark.end : limit;
  const stretch = isForward ? text.slice(mark.end, limit) : text.slice(limit, mark.start);
  const judge = judgeFor(lone, base);
  let best: { readonly at: number; readonly cost: number } | null = null;
  for (const { 0: word, index } of stretch.matchAll(WORD)) {
    const at = offset + index + (isForward ? word.length : 0);
    const cost = judge(isForward ? { start: mark.end, end: at } : { start: at, end: mark.start });
    if (best === null || cost < best.cost) best = { at, cost };
  }
  return best !== null && best.cost < UNLIKELY ? best.at : null;
}

const WORD = /[\p{L}\p{M}\p{N}%€$£+]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*/gu;

// Beyond this cost the place is a guess, wrong more often than right.
const UNLIKELY = 1.4;

/** Returns what the cost of a candidate is: of the stretch from the mark to it. */
function judgeFor({ text, language, side }: LoneMark, base: Enclosed): (inside: Span) => number {
  const content = base.text.slice(base.span.start, base.span.end);
  const expected = content.length * (text.length / base.text.length);
  const words = wordCount(content);
  const pauses = pauseCount(content);
  const facts = factsOf(text, base.text, base.span);
  const edge = edgeOf(base.text, base.span, side);
  return (inside) => {
    const own = text.slice(inside.start, inside.end).trim();
    if (own === content) return 0;
    return (
      doublings(own.length, expected, LENGTH_PRIOR) +
      WORDS * doublings(wordCount(own), words, 1) +
      OTHER_PAUSES * Math.abs(pauseCount(own) - pauses) +
      edgeCost(edge, edgeOf(text, inside, side)) +
      tornCost(text, inside, side, language) +
      factCost(own, facts)
    );
  };
}

const LENGTH_PRIOR = 6;
// Words count for a little less than letters: not every language has articles.
const WORDS = 0.75;

/** How many doublings lie between two sizes; small ones vary more. */
function doublings(size: number, expected: number, prior: number): number {
  return Math.abs(Math.log2((size + prior) / (expected + prior)));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const OTHER_PAUSES = 0.15;

function pauseCount(text: string): number {
  return text.match(/[,;:]/gu)?.length ?? 0;
}

type Edge = "left" | "end" | "pause" | "word";

// The space that stood inside the lost mark is still there: two spaces, or one before a comma.
const LEFT = /^(?:[\u00a0\u202f](?=[\s.,)]|$)|\s{2})/u;

/** What stands beyond the partner's place. */
function edgeOf(text: string, { start, end }: Span, side: Side): Edge {
  if (side === "closing") {
    const beyond = text.slice(end, end + 4);
    const marks = beyond.replace(/^[\s»”"“)]+/u, "");
    if (LEFT.test(beyond) || LEFT.test(beyond.replace(/^[\u00a0\u202f]?[?!.…]/u, "")))
      return "left";
    if (marks === "" || /^[.!?…]/u.test(marks) || /[.!?…]\s*$/u.test(text.slice(end - 1, end)))
      return "end";
    return /^[,;:–—-]/u.test(marks) || /,\s*$/u.test(text.slice(end - 1, end)) ? "pause" : "word";
  }
  const beyond = text.slice(Math.max(0, start - 4), start).replace(/[\s«“„"(]+$/u, "");
  if (beyond === "" || /[.!?…]$/u.test(beyond)) return "end";
  return /[,;:–—]$/u.test(beyond) ? "pause" : "word";
}

const OTHER_EDGE = 0.35;
const OTHER_PAUSE = 0.12;
const LEFT_SPACE = -1.5;

/** What stands beyond the partner in the base should stand there in the target; a pause in its place is no wonder. */
function edgeCost(base: Edge, own: Edge): number {
  if (own === "left") return LEFT_SPACE;
  if (own === base) return 0;
  return own === "word" ? OTHER_EDGE : OTHER_PAUSE;
}

const TORN = 0.5;
const HALF_TORN = 0.25;
const NEXT_PHRASE = -0.15;

/** An aside does not end with a word that needs more; one that begins a phrase often follows it. */
function tornCost(text: string, { end }: Span, side: Side, language: string): number {
  if (side !== "closing") return 0;
  const last = /[\p{L}\p{M}'’]+$/u.exec(text.slice(Math.max(0, end - WORD_REACH), end))?.[0] ?? "";
  if (needsMore(last, language)) return TORN;
  if (isFunctionWord(last, language)) return HALF_TORN;
  const next = /^ ([\p{L}\p{M}]+)/u.exec(text.slice(end, end + WORD_REACH))?.[1] ?? "";
  return needsMore(next, language) ? NEXT_PHRASE : 0;
}

const WORD_REACH = 20;
