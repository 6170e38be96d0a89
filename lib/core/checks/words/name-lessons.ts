import type { Knowledge } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { foldedWord, skeletonOf } from "./name-skeleton.ts";
import { capitalisesNouns, capitalsIn, suspectsIn } from "./name-uses.ts";

// What is read for every word is kept in many small slots, so that an edit makes few judgements stale; what is read of few, in one.
const NAME_SLOT = 4;
const LOW_SLOT = "";
const ALL_NAMES_SLOT = "*";

/** Returns what a text teaches of case: its names, and its words in small letters. German teaches nothing. */
export function caseLessons(text: PreparedText): (readonly [string, string])[] {
  if (capitalisesNouns(text.language)) return [];
  const lessons: (readonly [string, string])[] = [];
  for (const { isName, use } of capitalsIn(text)) {
    if (!isName) continue;
    lessons.push([use.key.slice(0, NAME_SLOT), use.key], [ALL_NAMES_SLOT, use.text]);
  }
  for (const at of suspectsIn(text)) lessons.push([LOW_SLOT, text.words[at]?.key ?? ""]);
  return lessons;
}

/**
 * Tells whether an edition has a word as a name, at least twice and twice as often as in small letters. Not asked of words of the
 * dictionary: "the Republic" and "a republic" are both right.
 */
export function isMostlyName({ key }: WordUse, edition: number, known: Knowledge): boolean {
  const names = namesOf(key, edition, known);
  return names >= 2 && names >= 2 * lowOf(key, edition, known);
}

/** Tells whether an edition has a word in small letters more often than as a name. */
export function isMostlyLow({ key }: WordUse, edition: number, known: Knowledge): boolean {
  return lowOf(key, edition, known) > namesOf(key, edition, known);
}

/**
 * Returns how an edition itself spells a name that it has not in these letters: Kiev for "kyiv". The same consonants, about the same length,
 * and used twice; null where there is none such. Linear in the names of the edition.
 */
export function ownSpelling({ key }: WordUse, edition: number, known: Knowledge): string | null {
  if (namesOf(key, edition, known) > 0) return null;
  const folded = foldedWord(key);
  const skeleton = skeletonOf(folded);
  for (const [name, uses] of known.learnt(edition, ALL_NAMES_SLOT)) {
    if (uses < 2 || name.length !== key.length) continue;
    const other = foldedWord(name.toLowerCase());
    if (other.charAt(0) === folded.charAt(0) && skeletonOf(other) === skeleton) return name;
  }
  return null;
}

function namesOf(key: string, edition: number, known: Knowledge): number {
  return known.learnt(edition, key.slice(0, NAME_SLOT)).get(key) ?? 0;
}

function lowOf(key: string, edition: number, known: Knowledge): number {
  return known.learnt(edition, LOW_SLOT).get(key) ?? 0;
}
