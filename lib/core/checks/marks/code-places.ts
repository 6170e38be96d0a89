import type { Change } from "#lib/core/diff/change.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { type Code, codesIn, type PlacedCode } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** Tells where in a text a code that was received belongs. */
export type PlaceOfCode = (code: PlacedCode, kind: Code["kind"]) => number;

/** Compares a text with what was received. What opens is placed before the next word, what closes behind the last. Near-linear. */
export function codePlaces(received: string, text: string, language: string): PlaceOfCode {
  const { changes } = diffTexts(received, text, language);
  return ({ start }, kind) => besideWord(text, placeIn(changes, start, kind), kind);
}

function placeIn(changes: readonly Change[], at: number, kind: Code["kind"]): number {
  const change = lastFrom(changes, at);
  if (!change) return at;
  const { fromA, toA, fromB, toB } = change;
  if (at >= toA) return at + toB - toA;
  if (at === fromA) return fromB;
  return kind === "open" ? fromB : toB;
}

/** The last change that begins at an offset or before it. */
function lastFrom(changes: readonly Change[], at: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.fromA ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

function besideWord(text: string, at: number, kind: Code["kind"]): number {
  let place = at;
  if (kind === "close") while (place > 0 && isSpace(text, place - 1)) place--;
  if (kind === "open") while (place < text.length && isSpace(text, place)) place++;
  return place === 0 || place === text.length ? at : place;
}

/** Words of a text with the codes and white space between them left out. */
export interface Words {
  /** The word that begins at an offset or behind it, else the last one; null where there is none. */
  from(at: number): Span | null;
  /** The word that ends at an offset or before it, else the first one. */
  upTo(at: number): Span | null;
}

/** Finds the words of a text: what stands between white space and codes. Linear; then the logarithm a question. */
export function wordsBetweenCodes(text: string): Words {
  const codes = new Set(codesIn(text).map(({ start }) => start));
  const words: Span[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const isWord = at < text.length && !codes.has(at) && !codes.has(at - 1) && !isSpace(text, at);
    if (isWord && start < 0) start = at;
    if (isWord || start < 0) continue;
    words.push({ start, end: at });
    start = -1;
  }
  const first = (passes: (word: Span) => boolean) => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = words[middle];
      if (word && passes(word)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    from: (at) => words[first(({ end }) => end > at)] ?? words.at(-1) ?? null,
    upTo: (at) => words[first(({ start: begin }) => begin >= at) - 1] ?? words[0] ?? null,
  };
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? "");
}
