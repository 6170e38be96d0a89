import type { Span } from "#lib/core/text/tokens.ts";
import { firstWordBehind, hashOf, mixed, type Words } from "./words.ts";

/** A few neighbouring words of a text, by their hash. `start` is the offset of the first of them. */
export interface Window {
  readonly hash: number;
  readonly start: number;
}

/**
 * The windows of `length` words that hold a word of `span`, in order. Their other words are its neighbours, so that even a single word
 * is known by its surroundings; the edges of the text count as words, and a shorter text is one window. None where no word stands.
 */
export function windowsOver(words: Words, { start, end }: Span, length: number): Window[] {
  const first = firstWordBehind(words, start);
  if (first >= words.count || (words.starts[first] ?? 0) >= end) return [];
  const windows: Window[] = [];
  const last = Math.max(0, words.count + 2 - length);
  for (let item = Math.max(0, first + 2 - length); item <= last; item++) {
    const window = { hash: hashFrom(words, item, length), start: startOf(words, item) };
    if (window.start >= end) break;
    windows.push(window);
  }
  return windows;
}

/** Item 0 is the beginning of the text, its words follow, the last is its end. */
function startOf({ starts, text }: Words, item: number): number {
  return item === 0 ? 0 : (starts[item - 1] ?? text.length);
}

function hashFrom(words: Words, first: number, length: number): number {
  let hash = EDGE;
  for (let item = first; item < first + length && item < words.count + 2; item++) {
    hash = mixed(hash, words.hashes[item - 1] ?? EDGE);
  }
  return hash | 0;
}

const EDGE = hashOf("edge of a text");
const WHOLE = hashOf("whole text");

/** The hash under which a whole text is found again. */
export function hashOfWhole(text: string): number {
  return mixed(WHOLE, hashOf(text)) | 0;
}
