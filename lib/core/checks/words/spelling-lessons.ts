import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { withCapital } from "#lib/core/text/capital.ts";

// Few words are asked for: a slot for each beginning keeps slots few, and an edit makes few judgements stale.
const SLOT = 3;

/** Returns what a text teaches of spelling: its words of four letters and more, names with their capital. */
export function spellingLessons({ words }: PreparedText): (readonly [string, string])[] {
  const lessons: (readonly [string, string])[] = [];
  for (const { key, text, shape, inside } of words) {
    if (key.length <= SLOT) continue;
    lessons.push([key.slice(0, SLOT), shape === "capital" && inside ? text : key]);
  }
  return lessons;
}

// A slip is seldom made three times in the same way.
const USUAL = 3;

/** Tells whether an edition uses a word as its own: as a name elsewhere, or three times. */
export function isUsual(key: string, edition: number, known: Knowledge): boolean {
  const words = usesOf(key, edition, known);
  const names = usesOf(withCapital(key), edition, known);
  return words >= USUAL || (names > 0 && names + words > 1);
}

/** Tells whether an edition has a word twice: few slips but the likely ones are made again. */
export function isRepeated(key: string, edition: number, known: Knowledge): boolean {
  return usesOf(key, edition, known) > 1;
}

/** Returns how often an edition has a word just as it is written. */
export function usesOf(word: string, edition: number, known: Knowledge): number {
  return known.learnt(edition, word.toLowerCase().slice(0, SLOT)).get(word) ?? 0;
}
