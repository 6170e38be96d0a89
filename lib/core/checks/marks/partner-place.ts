import type { Span } from "#lib/core/text/tokens.ts";
import { transliterate } from "#lib/core/text/transliterate.ts";

/** A text with a stretch of it between two marks; the span is what stands between. */
export interface Enclosed {
  readonly text: string;
  readonly span: Span;
}

/**
 * Returns the offset in `text` where the partner of the mark at `mark` belongs, judged by what the base encloses, or null where
 * nothing fits. It looks forward for a closing mark and back for an opening one, no further than `limit`. The candidates are the
 * edges of words; the best has about the share of the base's length, the same names and figures on its side, and a like neighbour.
 */
export function partnerPlace(
  text: string,
  mark: Span,
  side: "opening" | "closing",
  limit: number,
  base: Enclosed,
): number | null {
  const stretch = side === "closing" ? text.slice(mark.end, limit) : text.slice(limit, mark.start);
  const offset = side === "closing" ? mark.end : limit;
  const expected = (base.span.end - base.span.start) * (text.length / base.text.length);
  const facts = factsOf(base);
  let best: { readonly at: number; readonly cost: number } | null = null;
  for (const { 0: word, index } of stretch.matchAll(WORD)) {
    const at = offset + index + (side === "closing" ? word.length : 0);
    const inside: Span = side === "closing" ? { start: mark.end, end: at } : { start: at, end: mark.start };
    const cost = lengthCost(inside, expected) + edgeCost(text, inside, side, base) + factCost(text, inside, facts);
    if (best === null || cost < best.cost) best = { at, cost };
  }
  return best !== null && best.cost < UNLIKELY ? best.at : null;
}

const WORD = /[\p{L}\p{M}\p{N}%€$£+]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*/gu;

// At this cost the place fits no better than any other.
const UNLIKELY = 2.5;

/** How far the length is from the expected one, in doublings; short stretches vary more. */
function lengthCost({ start, end }: Span, expected: number): number {
  return Math.abs(Math.log2((end - start + LENGTH_PRIOR) / (expected + LENGTH_PRIOR)));
}

const LENGTH_PRIOR = 6;

const OTHER_EDGE = 0.35;

/** What stands beyond the partner in the base (a comma, a stop, a word, the end) should stand there in the target as well. */
function edgeCost(text: string, inside: Span, side: "opening" | "closing", base: Enclosed): number {
  return edgeOf(text, inside, side) === edgeOf(base.text, base.span, side) ? 0 : OTHER_EDGE;
}

function edgeOf(text: string, { start, end }: Span, side: "opening" | "closing"): string {
  const around =
    side === "closing" ? text.slice(Math.max(0, end - 1), end + 4) : text.slice(Math.max(0, start - 4), start);
  if (/[.!?…]/u.test(around)) return "end";
  if (/[,;:–—]/u.test(around)) return "pause";
  return (side === "closing" ? text.slice(end) : text.slice(0, start)).trim().length > 1 ? "word" : "end";
}

interface Facts {
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

const MISPLACED_FACT = 0.5;
const FACT = /\p{Lu}[\p{L}\p{M}\p{N}]+|\p{Nd}+/gu;

/** The names and figures of the base that stand only inside the marks, or only outside. */
function factsOf({ text, span }: Enclosed): Facts {
  const inside = new Set(readFacts(text.slice(span.start, span.end)));
  const outside = new Set(readFacts(`${text.slice(0, span.start)} ${text.slice(span.end)}`));
  return {
    inside: new Set([...inside].filter((fact) => !outside.has(fact))),
    outside: new Set([...outside].filter((fact) => !inside.has(fact))),
  };
}

// Inflected names differ at the end.
const STEM = 4;

function readFacts(text: string): string[] {
  return (text.match(FACT) ?? []).map((fact) => transliterate(fact).slice(0, STEM));
}

function factCost(text: string, inside: Span, facts: Facts): number {
  if (facts.inside.size + facts.outside.size === 0) return 0;
  const own = readFacts(text.slice(inside.start, inside.end));
  const rest = readFacts(`${text.slice(0, inside.start)} ${text.slice(inside.end)}`);
  const wrong = own.filter((fact) => facts.outside.has(fact)).length + rest.filter((fact) => facts.inside.has(fact)).length;
  return MISPLACED_FACT * wrong;
}
