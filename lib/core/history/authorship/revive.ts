import type { Span } from "#lib/core/text/tokens.ts";
import { type Departed, DepartedTexts, MOVED, type Place, type Source } from "./departed.ts";
import { originsOf } from "./runs.ts";
import { type Window, windowsOver } from "./windows.ts";
import { firstWordBehind, sharedWords, type Words } from "./words.ts";

/** The origin of what has none yet. */
export const UNKNOWN = -1;

/** The origins of the code units of a source. */
export type OriginsIn = (source: Source) => Int32Array;

/** Reads the origins of each source once. */
export function originReader(): OriginsIn {
  const known = new Map<Source, Int32Array>();
  return (source) => {
    const origins = known.get(source) ?? originsOf(source.runs);
    known.set(source, origins);
    return origins;
  };
}

/**
 * Gives words of `text` in `span` that have stood in the document before the origins they had there, where these are UNKNOWN. From the
 * first word on, each time the longest stretch that is found again counts, and the search goes on behind it; what stood near
 * such stretches is then known by fewer words. Linear in the length of the span.
 */
export function reviveWords(
  text: Words,
  span: Span,
  origins: Int32Array,
  indexes: readonly Departed[],
  originsIn: OriginsIn,
): void {
  const found = stretchesIn(text, span, indexes);
  takeAllOver(text, origins, found, originsIn);
  const near = new DepartedTexts(MOVED);
  for (const { source, at, length } of found)
    near.addWindows(source, windowsBeside(source, at, length));
  takeAllOver(text, origins, stretchesIn(text, span, [near]), originsIn);
}

// Words beside a stretch that came back which may have come back with it, edited. With 40, more text that is new is taken for old.
const NEAR = 8;

function windowsBeside({ words }: Source, at: number, length: number): Window[] {
  const before = { start: startOf(words, Math.max(0, at - NEAR)), end: startOf(words, at) };
  const behind = { start: startOf(words, at + length), end: startOf(words, at + length + NEAR) };
  return [...windowsOver(words, before, MOVED), ...windowsOver(words, behind, MOVED)];
}

function stretchesIn(text: Words, span: Span, indexes: readonly Departed[]): Stretch[] {
  const found: Stretch[] = [];
  let at = firstWordBehind(text, span.start);
  while (at < text.count && (text.starts[at] ?? 0) < span.end) {
    const stretch = longestFrom(text, at, indexes);
    if (stretch) found.push(stretch);
    at += stretch?.length ?? 1;
  }
  return found;
}

/** A stretch of words found again: from word `here` of the text on they are those from word `at` of `source` on. */
interface Stretch {
  readonly here: number;
  readonly source: Source;
  readonly at: number;
  readonly length: number;
  /** Words that agree, those before the stretch and the edges of both texts included. */
  readonly support: number;
}

function longestFrom(text: Words, at: number, indexes: readonly Departed[]): Stretch | null {
  const span = { start: text.starts[at] ?? 0, end: text.ends[at] ?? 0 };
  let longest: Stretch | null = null;
  for (const index of indexes) {
    for (const window of windowsOver(text, span, index.length)) {
      for (const place of index.find(window.hash)) {
        const stretch = stretchAt(text, at, window, place);
        const least = Math.min(index.length, text.count + 2);
        if (stretch.support >= least && stretch.support > (longest?.support ?? 0)) {
          longest = stretch;
        }
      }
    }
  }
  return longest;
}

// Words before a stretch beyond which more do not make it likelier; without a bound, long texts would be read again for each word.
const BEFORE = 32;

function stretchAt(text: Words, at: number, window: Window, { source, start }: Place): Stretch {
  const { words } = source;
  const there = firstWordBehind(words, start) + at - firstWordBehind(text, window.start);
  const length = sharedWords([text, at], [words, there], 1);
  const before = length && sharedWords([text, at - 1], [words, there - 1], -1, BEFORE);
  const isAtStart = at === before && there === before;
  const isAtEnd = at + length === text.count && there + length === words.count;
  return {
    here: at,
    source,
    at: there,
    length,
    support: before + length + Number(isAtStart) + Number(isAtEnd),
  };
}

function takeAllOver(
  text: Words,
  origins: Int32Array,
  stretches: readonly Stretch[],
  originsIn: OriginsIn,
): void {
  for (const stretch of stretches) takeOver(text, origins, stretch, originsIn(stretch.source));
}

function takeOver(
  text: Words,
  origins: Int32Array,
  { here, source: { words }, at, length }: Stretch,
  old: Int32Array,
): void {
  for (let step = 0; step <= length; step++) {
    const [start, startThere] = [startOf(text, here + step), startOf(words, at + step)];
    const [gap, gapThere] = [endOf(text, here + step - 1), endOf(words, at + step - 1)];
    const isSameSpace = text.text.slice(gap, start) === words.text.slice(gapThere, startThere);
    if (isSameSpace) copyUnknown(origins, [gap, start], old, gapThere);
    if (step === length) break;
    copyUnknown(origins, [start, endOf(text, here + step)], old, startThere);
  }
}

function startOf({ text, starts }: Words, word: number): number {
  return starts[word] ?? text.length;
}

function endOf({ ends }: Words, word: number): number {
  return ends[word] ?? 0;
}

function copyUnknown(
  origins: Int32Array,
  [from, to]: readonly [number, number],
  old: Int32Array,
  oldFrom: number,
): void {
  for (let at = from; at < to; at++) {
    if (origins[at] === UNKNOWN) origins[at] = old[oldFrom + at - from] ?? UNKNOWN;
  }
}
