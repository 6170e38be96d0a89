import type { Span } from "#lib/core/text/tokens.ts";
import type { Unit } from "./segment.ts";

/** What of a segment's text no change may cut in two: what stands as one in the source, and characters of two units. In order. Linear. */
export function uncutUnits(units: readonly Unit[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { text, exact } of units) {
    if (exact) for (const span of pairsIn(text, at)) spans.push(span);
    else if (text !== "") spans.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return spans;
}

const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

function pairsIn(text: string, at: number): Span[] {
  return Array.from(text.matchAll(PAIRS), ({ index }) => ({
    start: at + index,
    end: at + index + 2,
  }));
}
