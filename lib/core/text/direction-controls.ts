import type { Span } from "./tokens.ts";

/** Controls of the writing direction: embeddings, overrides and isolates with what ends them, and the three marks. */
export const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const CONTROLS = new RegExp(DIRECTION_CONTROLS.source, "gu");
const EMBEDS = new Set(["\u202a", "\u202b", "\u202d", "\u202e"]);
const ISOLATES = new Set(["\u2066", "\u2067", "\u2068"]);
const END_OF_EMBEDDING = "\u202c";
const END_OF_ISOLATE = "\u2069";

/**
 * Returns the controls that are never ended, and those that end nothing, in order. An end of an isolate ends the embeddings in it too,
 * and nothing reaches over the end of a line that ends a paragraph (UAX #9, BD9 and X5–X8). Linear.
 */
export function unbalancedControls(text: string): Span[] {
  const open: { readonly at: number; readonly isIsolate: boolean }[] = [];
  const unbalanced: number[] = [];
  let isolates = 0;
  for (const { 0: control, index: at } of text.matchAll(CONTROLS)) {
    if (EMBEDS.has(control)) open.push({ at, isIsolate: false });
    if (ISOLATES.has(control)) {
      open.push({ at, isIsolate: true });
      isolates++;
    }
    if (control === END_OF_EMBEDDING) {
      if (open.at(-1)?.isIsolate === false) open.pop();
      else unbalanced.push(at);
    }
    if (control !== END_OF_ISOLATE) continue;
    if (isolates === 0) unbalanced.push(at);
    else isolates -= endIsolate(open, unbalanced);
  }
  const all = [...unbalanced, ...open.map(({ at }) => at)].sort((a, b) => a - b);
  return all.map((start) => ({ start, end: start + 1 }));
}

function endIsolate(
  open: { readonly at: number; readonly isIsolate: boolean }[],
  unbalanced: number[],
): number {
  for (let last = open.pop(); last; last = open.pop()) {
    if (last.isIsolate) return 1;
    unbalanced.push(last.at);
  }
  return 0;
}
